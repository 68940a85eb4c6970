import 'server-only';
import { z } from 'zod';
import { assertNever } from '../../../lib/base/assert-never';
import { failure, success, type Result } from '../../../lib/base/result';
import { printReport } from '../../../lib/document/print-report';
import { fileName } from '../../../lib/messages/app-words';
import { describePrintTrouble } from '../../../lib/messages/describe-print-trouble';
import { writeExchange } from '../../../lib/report/exchange';
import { titleOf } from '../../../lib/report/new-report';
import type { Report } from '../../../lib/report/report';
import { renderDocx } from '../../../lib/render/docx/render-docx';
import { renderHtml } from '../../../lib/render/html/render-html';
import { findFonts } from '../../../lib/render/pdf/find-fonts';
import { printPdf } from '../../../lib/render/pdf/print-pdf';
import { templateOf } from '../../../templates/choose';

/** Everything that a report can be had as. */
export const formats = ['pdf', 'docx', 'html', 'json'] as const;
export const formatSchema = z.enum(formats);
export type Format = (typeof formats)[number];

const mediaTypes: Readonly<Record<Format, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** A report as a file. */
export interface RenderedFile {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
  readonly fileName: string;
}

/**
 * The report as a file; a draft says so on its pages and in its name. Where the file does not pass its own check, the
 * sentence that says why.
 */
export async function renderFile(
  report: Report,
  format: Format,
  { draft }: { readonly draft: boolean },
): Promise<Result<RenderedFile, string>> {
  const template = templateOf(report);
  const title = titleOf(template, report.agency.name, report.year);
  const body = await render();
  if (!body.ok) return body;
  const name = fileName(title, { draft, extension: format });
  return success({ body: body.value, mediaType: mediaTypes[format], fileName: name });

  async function render(): Promise<Result<Uint8Array<ArrayBuffer>, string>> {
    const printed = () => printReport(template, report, { draft });
    switch (format) {
      case 'pdf': {
        const file = printPdf(printed(), await findFonts());
        if (file.ok) return success(new Uint8Array(file.value));
        return failure(describePrintTrouble(template, file.error[0]));
      }
      case 'docx':
        return success(new Uint8Array(await renderDocx(printed())));
      case 'html':
        return success(new TextEncoder().encode(renderHtml(printed())));
      case 'json':
        return success(new TextEncoder().encode(`${JSON.stringify(writeExchange(report), null, 2)}\n`));
      default:
        return assertNever(format);
    }
  }
}
