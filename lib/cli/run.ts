import { parseArgs } from 'node:util';
import { commandLineWords, usage } from '../messages/command-line-words';
import { auditCommandWords } from '../messages/log-words';
import { auditExportCommand, auditVerifyCommand } from './audit-command';
import { checkCommand } from './check-command';
import { importCommand } from './import-command';
import type { Output } from './output';
import { logPlace } from './log-database';
import { renderCommand, renderFormats } from './render-command';
import { UnusableInput } from './trouble';

/** Runs one command line. Answers the exit code: 0 good, 1 findings of severity error, 2 unusable input or arguments. */
export async function run(args: readonly string[], output: Output): Promise<number> {
  try {
    return await runCommand(args, output);
  } catch (error) {
    if (!(error instanceof UnusableInput)) throw error;
    for (const line of error.lines) output.warn(line);
    return 2;
  }
}

async function runCommand([command, ...rest]: readonly string[], output: Output): Promise<number> {
  switch (command) {
    case 'import': {
      const { file, options } = parse(command, rest, { output: { type: 'string', short: 'o' } });
      return importCommand(file, options.output ?? null, output);
    }
    case 'check': {
      const { file, options } = parse(command, rest, { json: { type: 'boolean' }, previous: { type: 'string' } });
      return checkCommand(file, { json: options.json === true, previous: options.previous ?? null }, output);
    }
    case 'render': {
      const { file, options } = parse(command, rest, {
        to: { type: 'string' },
        output: { type: 'string', short: 'o' },
        draft: { type: 'boolean' },
      });
      const format = renderFormats.find((name) => name === options.to);
      if (format === undefined) throw new UnusableInput([commandLineWords.formatWanted(renderFormats)]);
      if (options.output === undefined) throw new UnusableInput([commandLineWords.outputWanted]);
      return renderCommand(file, { format, target: options.output, draft: options.draft === true }, output);
    }
    case 'audit':
      return runAudit(rest, output);
    case undefined:
    case 'help':
    case '--help':
    case '-h':
      output.print(usage);
      return command === undefined ? 2 : 0;
    default:
      throw new UnusableInput([commandLineWords.unknownCommand(command)]);
  }
}

async function runAudit([subcommand, ...rest]: readonly string[], output: Output): Promise<number> {
  const place = logPlace(process.env);
  switch (subcommand) {
    case 'verify': {
      const { values } = parseStrictly(rest, { expect: { type: 'string' } }, false);
      return auditVerifyCommand(place, { expected: values.expect ?? null }, output);
    }
    case 'export': {
      const { values } = parseStrictly(
        rest,
        { output: { type: 'string', short: 'o' }, csv: { type: 'boolean' } },
        false,
      );
      if (values.output === undefined) throw new UnusableInput([auditCommandWords.outputWanted]);
      return auditExportCommand(place, { target: values.output, csv: values.csv === true }, output);
    }
    default:
      throw new UnusableInput([auditCommandWords.subcommandWanted]);
  }
}

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

function parse<Accepted extends Options>(command: string, args: readonly string[], options: Accepted) {
  const { values, positionals } = parseStrictly(args, options);
  const [file, ...more] = positionals;
  if (file === undefined) throw new UnusableInput([commandLineWords.noFile(command)]);
  if (more.length > 0) throw new UnusableInput([commandLineWords.tooManyFiles(command)]);
  return { file, options: values };
}

function parseStrictly<Accepted extends Options>(args: readonly string[], options: Accepted, allowPositionals = true) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals, strict: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UnusableInput([commandLineWords.badOption(/'([^']+)'/.exec(error.message)?.[1] ?? args.join(' '))]);
  }
}
