import 'server-only';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { failure, success, type Result } from '../../lib/base/result';
import type { FileTrouble } from '../../lib/import/import-file';
import type { ImportedFile } from '../../lib/import/imported-file';
import type { List, ListTrouble } from '../../lib/people/list/read-list';

/** What is read apart, and what comes of it. */
interface Readings {
  readonly report: Result<ImportedFile, FileTrouble>;
  readonly people: Result<List, ListTrouble>;
}

/** What a file may be read as. */
export type ReadAs = keyof Readings;

/** What a file may take to be read: a report takes a second and some tens of megabytes. The program as a whole may take twice as many. */
const generous = { seconds: 30, megabytes: 768 };

/** So many files are read at once; others wait, and after so many the next is refused. */
const atOnce = 2;
const mostWaiting = 20;

/** Why a file was not read to its end. */
export type IsolationTrouble =
  { readonly kind: 'tookTooLong' } | { readonly kind: 'tooComplex' } | { readonly kind: 'busy' };

let reading = 0;
const waiting: (() => void)[] = [];

/**
 * Reads a file in a program of its own, which knows no secret of the server and is ended when it takes too long or too much memory: a hostile
 * file stops nothing but its own import.
 */
export async function readApart<As extends ReadAs>(
  as: As,
  { fileName, bytes }: { readonly fileName: string; readonly bytes: Uint8Array },
  limits = generous,
): Promise<Result<Readings[As], IsolationTrouble>> {
  if (reading >= atOnce) {
    if (waiting.length >= mostWaiting) return failure({ kind: 'busy' });
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  reading += 1;
  try {
    const answer = await answerOf([as, fileName], bytes, limits);
    // Written by our own program a moment ago, from our own types.
    return typeof answer === 'string' ? success(JSON.parse(answer) as Readings[As]) : failure(answer);
  } finally {
    reading -= 1;
    waiting.shift()?.();
  }
}

/** What the program says that reads a file, or why it did not. */
async function answerOf(
  words: readonly string[],
  bytes: Uint8Array,
  limits: typeof generous,
): Promise<string | IsolationTrouble> {
  const root = /* turbopackIgnore: true */ process.cwd();
  const program = spawn(
    process.execPath,
    [
      `--max-old-space-size=${limits.megabytes}`,
      '--import=tsx',
      join(root, 'app', 'read-apart', 'program.ts'),
      String(2 * limits.megabytes),
      ...words,
    ],
    { cwd: root, env: bareEnvironment(), stdio: ['pipe', 'ignore', 'ignore', 'pipe'], windowsHide: true },
  );
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    program.kill('SIGKILL');
  }, limits.seconds * 1000);
  try {
    const { stdin } = program;
    if (stdin === null) throw new Error('The program has no standard input');
    // A program that ends before it has taken everything breaks the pipe, which its exit tells already.
    stdin.on('error', () => {});
    stdin.end(bytes);
    const exit = new Promise<number | null>((resolve, reject) => {
      program.once('error', reject);
      program.once('exit', resolve);
    });
    const [answer, code] = await Promise.all([text(program.stdio[3] as Readable), exit]);
    if (late) return { kind: 'tookTooLong' };
    return code !== 0 || answer === '' ? { kind: 'tooComplex' } : answer;
  } finally {
    clearTimeout(timer);
  }
}

/** What a program needs to start at all, and nothing that the server keeps secret. */
function bareEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR', 'HOME', 'LANG'] as const;
  return Object.fromEntries(
    kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  ) as NodeJS.ProcessEnv;
}
