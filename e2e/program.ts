import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A program of the project, run from the command line. */
export interface Program {
  readonly program: ChildProcess;
  /** Its exit code. */
  readonly end: Promise<number | null>;
  /** Everything it has printed so far. */
  readonly output: () => string;
  /** The first words printed that match, or a failure with everything that was printed. */
  readonly printed: (pattern: RegExp) => Promise<string>;
}

/** Starts a script of `scripts/` with further environment variables. */
export function startScript(script: string, environment: Readonly<Record<string, string>>): Program {
  return start(process.execPath, [join('scripts', script)], environment);
}

/** Starts a program with further environment variables; an empty one counts as absent. */
export function start(
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Program {
  const program = spawn(command, args, { env: { ...process.env, ...environment } });
  let text = '';
  const end = once(program, 'exit').then(([code]) => code as number | null);
  for (const stream of [program.stdout, program.stderr]) stream.on('data', (chunk) => (text += String(chunk)));
  return {
    program,
    end,
    output: () => text,
    printed: async (pattern) => {
      for (;;) {
        const found = pattern.exec(text)?.[0];
        if (found !== undefined) return found;
        const more = once(program.stdout, 'data').then(() => true);
        if (!(await Promise.race([more, end.then(() => false)]))) throw new Error(text);
      }
    },
  };
}
