/**
 * Runs `work` while the interpreter of PDF files may drop promises: it fetches pages ahead, and where a page is damaged
 * nobody waits for that promise, which would end the whole program. What others drop is thrown as ever.
 */
export async function containRejections<Value>(work: () => Promise<Value>): Promise<Value> {
  const listener = (reason: unknown): void => {
    if (!isOfInterpreter(reason)) throw reason;
  };
  process.on('unhandledRejection', listener);
  try {
    return await work();
  } finally {
    // Rejections are told of once everything that waits has been served.
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', listener);
  }
}

function isOfInterpreter(reason: unknown): boolean {
  return reason instanceof Error && /pdf(?:\.worker)?(?:\.min)?\.mjs|pdfjs-dist/.test(reason.stack ?? '');
}
