import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { root } from './set-up/root.mjs';
import { temporaryFolder } from './set-up/temporary-folder.mjs';

/**
 * Runs the demo in a data folder of its own for as long as `visit` takes, and gives what `visit` gives.
 * @template Value
 * @param {number} port
 * @param {(address: string) => Promise<Value>} visit
 * @returns {Promise<Value>}
 */
export async function withDemo(port, visit) {
  const folder = await temporaryFolder();
  const demo = spawn(process.execPath, [path.join(root, 'scripts', 'demo.mjs')], {
    env: { ...process.env, PORT: String(port), GOUJI_DATA: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => demo.once('exit', resolve));
  try {
    return await visit(await addressOf(demo));
  } finally {
    demo.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  }
}

/** The address that the demo prints when it is ready. */
function addressOf(demo) {
  return new Promise((resolve, reject) => {
    let printed = '';
    demo.stdout.on('data', (chunk) => {
      printed += chunk;
      const address = /http:\/\/\S+/.exec(printed)?.[0];
      if (address !== undefined) resolve(address);
    });
    demo.once('exit', (code) => reject(new Error(`The demo ended with ${code}:\n${printed}`)));
  });
}
