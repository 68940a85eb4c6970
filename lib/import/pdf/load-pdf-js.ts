import { inflateSync } from 'node:zlib';
import type * as PdfJs from 'pdfjs-dist/legacy/build/pdf.mjs';

const { push: nativePush } = Array.prototype;
const { DecompressionStream: NodeStream } = globalThis;

/** The interpreter of PDF files. Works in this very thread: a thread of its own would have to find its program file. */
export async function loadPdfJs(): Promise<typeof PdfJs> {
  const worker: unknown = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  Object.assign(globalThis, { pdfjsWorker: worker, DecompressionStream: InflatingStream });
  const pdfJs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // This build, for older browsers, puts a slower one in its place for everybody.
  Object.defineProperty(Array.prototype, 'push', { value: nativePush, writable: true, configurable: true });
  return pdfJs;
}

/**
 * A `DecompressionStream` that inflates in one step when all is written: a PDF has dozens of short streams, and for each of
 * them Node would start a task of its thread pool.
 */
class InflatingStream {
  readonly readable: ReadableStream;
  readonly writable: WritableStream;

  constructor(format: CompressionFormat) {
    const written: Uint8Array[] = [];
    const { readable, writable } =
      format === 'deflate'
        ? new TransformStream<Uint8Array, Uint8Array>({
            transform: (bytes) => void written.push(bytes),
            // As an array of its own: what zlib gives may hold on to far more than it is.
            flush: (controller) => controller.enqueue(Uint8Array.from(inflateSync(Buffer.concat(written)))),
          })
        : new NodeStream(format);
    this.readable = readable;
    this.writable = writable;
  }
}
