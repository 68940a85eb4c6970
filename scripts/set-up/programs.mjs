import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

/** What is captured is read by this program, or printed where a sentence ends. */
const plain = { NO_COLOR: '1', FORCE_COLOR: undefined };

const windows = process.platform === 'win32';

/** How long a program that is told to end may take before it is killed. */
const patience = 2000;

/**
 * Runs a program in the folder of this one and waits for its end. When `signal` is aborted, it and every program it started are ended, and the
 * signal's reason is thrown.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{signal?: AbortSignal, env?: Record<string, string>, show?: boolean}} [options] `show`: print what it prints
 * @returns {Promise<{code: number | null, output: string}>}
 */
export async function runProgram(program, args, { signal, env = {}, show = false } = {}) {
  signal?.throwIfAborted();
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...(show ? {} : plain), NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    // A group of its own, to be ended as a whole.
    detached: !windows,
    windowsHide: true,
  });
  const chunks = [];
  child.stdout?.on('data', (chunk) => chunks.push(chunk));
  child.stderr?.on('data', (chunk) => chunks.push(chunk));
  const stop = () => endTree(child);
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const code = await new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    signal?.throwIfAborted();
    return { code, output: Buffer.concat(chunks).toString() };
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

/** Runs npm as this one was run, by its script where that is known: Windows cannot spawn `npm` itself. */
export function runNpm(args, options) {
  const script = process.env['npm_execpath'];
  if (script !== undefined && /npm-cli\.c?js$/.test(script))
    return runProgram(process.execPath, [script, ...args], options);
  const beside = path.join(path.dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js');
  if (existsSync(beside)) return runProgram(process.execPath, [beside, ...args], options);
  return runProgram('npm', args, options);
}

/** Runs the program that an installed package names in its `bin`. */
export function runInstalled(script, args, options) {
  return runProgram(process.execPath, [path.join(root, 'node_modules', script), ...args], options);
}

function endTree(child) {
  if (child.pid === undefined) return;
  if (windows) {
    spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'], { windowsHide: true });
    return;
  }
  const send = (name) => {
    try {
      process.kill(-child.pid, name);
    } catch {
      // It has ended by itself.
    }
  };
  send('SIGTERM');
  const kill = setTimeout(() => send('SIGKILL'), patience);
  child.on('close', () => clearTimeout(kill));
}
