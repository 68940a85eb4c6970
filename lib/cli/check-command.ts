import { commandLineWords } from '../messages/command-line-words';
import { describeFinding, describeSeverity } from '../messages/describe-finding';
import { hasErrors } from '../rules/check-report';
import { checkFinally } from './check-finally';
import { readReportFile } from './files';
import type { Output } from './output';
import { UnusableInput } from './trouble';

/** `gouji check`: prints what the rules find, beside last year's report where `previous` names it; 1 where an error is among it. */
export async function checkCommand(
  file: string,
  { json, previous }: { json: boolean; previous: string | null },
  output: Output,
): Promise<number> {
  const report = await readReportFile(file);
  const last = previous === null ? null : await readReportFile(previous);
  if (last !== null && last.year !== report.year - 1)
    throw new UnusableInput([`${previous}：${commandLineWords.notLastYear(last.year, report.year)}`]);
  const { template, findings } = checkFinally(report, last);
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
