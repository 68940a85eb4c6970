import { assertNever } from '../base/assert-never';
import type { PrintableDocument } from '../document/document';
import { printReport } from '../document/print-report';
import { commandLineWords } from '../messages/command-line-words';
import { describeFinding } from '../messages/describe-finding';
import { describeMissingFonts } from '../messages/describe-fonts';
import { describePrintTrouble } from '../messages/describe-print-trouble';
import { renderDocx } from '../render/docx/render-docx';
import { renderHtml } from '../render/html/render-html';
import { findFonts } from '../render/pdf/find-fonts';
import { printPdf } from '../render/pdf/print-pdf';
import { renderXlsx } from '../render/xlsx/render-xlsx';
import { writeExchange } from '../report/exchange';
import type { Report } from '../report/report';
import type { Template } from '../template/template';
import { checkFinally } from './check-finally';
import { readReportFile, writeOutput } from './files';
import type { Output } from './output';
import { UnusableInput } from './trouble';

export const renderFormats = ['pdf', 'docx', 'html', 'xlsx', 'json'] as const;
export type RenderFormat = (typeof renderFormats)[number];

/** `gouji render`: writes the report in `format`; 1 and no file where errors stand and no draft is wanted. */
export async function renderCommand(
  file: string,
  { format, target, draft }: { format: RenderFormat; target: string; draft: boolean },
  output: Output,
): Promise<number> {
  const { template, report, findings } = checkFinally(await readReportFile(file));
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 && !draft) {
    for (const finding of errors) {
      output.warn(`${file}：${finding.rule} ${describeFinding(template, finding).sentence}`);
    }
    output.warn(`${file}：${commandLineWords.blocked(errors.length)}`);
    return 1;
  }
  const document = printReport(template, report, { draft });
  await writeOutput(target, await render(format, { file, template, report, document }, output));
  return 0;
}

interface Printing {
  readonly file: string;
  readonly template: Template;
  readonly report: Report;
  readonly document: PrintableDocument;
}

async function render(
  format: RenderFormat,
  { file, template, report, document }: Printing,
  output: Output,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'pdf': {
      const fonts = await findFonts();
      const notice = describeMissingFonts(fonts.missing);
      if (notice !== null) output.warn(notice);
      const printed = printPdf(document, fonts);
      if (printed.ok) return printed.value;
      throw new UnusableInput(printed.error.map((trouble) => `${file}：${describePrintTrouble(template, trouble)}`));
    }
    case 'docx':
      return renderDocx(document);
    case 'html':
      return renderHtml(document);
    case 'xlsx':
      return renderXlsx(document);
    case 'json':
      return `${JSON.stringify(writeExchange(report), null, 2)}\n`;
    default:
      return assertNever(format);
  }
}
