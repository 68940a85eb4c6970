import { Worker } from 'node:worker_threads';

/** Milliseconds: what swells fastest takes some tens of megabytes more meanwhile. */
const pause = 25;
const watching = `
  const { workerData: most } = require('node:worker_threads');
  setInterval(() => {
    if (process.memoryUsage.rss() > most) process.kill(process.pid, 'SIGKILL');
  }, ${pause});
`;

/**
 * Ends this program once it takes more than so many megabytes in all. The bound that Node sets counts its own objects alone and not what is
 * inflated; a thread of its own sees that while this one does nothing else.
 */
export function endAtMemory(megabytes: number): void {
  new Worker(watching, { eval: true, workerData: megabytes * 1024 * 1024, execArgv: [] }).unref();
}
