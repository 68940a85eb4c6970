import { commandLineWords } from '../messages/command-line-words';
import { describeFinding, describeSeverity } from '../messages/describe-finding';
import { hasErrors } from '../rules/check-report';
import { checkFinally } from './check-finally';
import { readReportFile } from './files';
import type { Output } from './output';

/** `gouji check`: prints what the rules find; 1 where an error is among it. */
export async function checkCommand(file: string, { json }: { json: boolean }, output: Output): Promise<number> {
  const { template, findings } = checkFinally(await readReportFile(file));
  const described = findings.map(({ rule, severity, cells, ...finding }) => ({
    rule,
    severity,
    cells,
    message: describeFinding(template, { rule, severity, cells, ...finding }).sentence,
  }));
  if (json) output.print(JSON.stringify({ findings: described }, null, 2));
  else if (described.length === 0) output.print(commandLineWords.nothingFound);
  else {
    for (const { rule, severity, message } of described) {
      const { sign, word } = describeSeverity(severity);
      output.print(`${sign} ${word} ${rule} ${message}`);
    }
  }
  return hasErrors(findings) ? 1 : 0;
}
