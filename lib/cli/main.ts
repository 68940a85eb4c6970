import { commandLineWords } from '../messages/command-line-words';
import { run } from './run';

/** Told apart from what was found (1) and what cannot be used (2): the program itself is at fault. */
const bug = 70;

try {
  process.exitCode = await run(process.argv.slice(2), {
    print: (line) => process.stdout.write(`${line}\n`),
    warn: (line) => process.stderr.write(`${line}\n`),
  });
} catch (error) {
  console.error(commandLineWords.bug, error);
  process.exitCode = bug;
}
