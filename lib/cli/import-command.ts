import { importFile } from '../import/import-file';
import { describeSeverity } from '../messages/describe-finding';
import { describeImportFinding } from '../messages/describe-import';
import { writeExchange } from '../report/exchange';
import { templateOf, templates } from '../../templates/choose';
import { readInput, writeOutput } from './files';
import type { Output } from './output';
import { unusableFile } from './trouble';

/** `gouji import`: a published report of any kind that is read; 1 where a finding is an error. */
export async function importCommand(file: string, target: string | null, output: Output): Promise<number> {
  const imported = await importFile(templates, await readInput(file), file);
  if (!imported.ok) throw unusableFile(file, imported.error);
  const { report, findings } = imported.value;
  const template = templateOf(report);
  for (const finding of findings) {
    const { sign, word } = describeSeverity(finding.severity);
    output.warn(`${file}：${sign} ${word} ${describeImportFinding(template, finding)}`);
  }
  const document = `${JSON.stringify(writeExchange(report), null, 2)}\n`;
  if (target === null) output.print(document.trimEnd());
  else await writeOutput(target, document);
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}
