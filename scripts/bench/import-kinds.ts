import { printReport } from '../../lib/document/print-report';
import type { DamagedReport } from '../../lib/fixtures/damaged/corpus';
import { draftToDocx } from '../../lib/fixtures/damaged/to-docx';
import { draftToHtml } from '../../lib/fixtures/damaged/to-html';
import { wholeStyle, printAsText } from '../../lib/import/fixtures/print-as-text';
import { renderDocx } from '../../lib/render/docx/render-docx';
import { renderHtml } from '../../lib/render/html/render-html';
import { findFonts } from '../../lib/render/pdf/find-fonts';
import { renderPdf } from '../../lib/render/pdf/render-pdf';
import { renderXlsx } from '../../lib/render/xlsx/render-xlsx';
import { writeExchange } from '../../lib/report/exchange';

/** A program that makes other files of ours, where the machine has it. */
export type Converter = 'Chromium' | 'LibreOffice';

/** One kind of file whose reading is measured. */
export interface Kind {
  readonly name: string;
  /** What the table of results calls it. */
  readonly title: string;
  readonly extension: string;
  readonly damaged: boolean;
  /** Writes the file; or the kind whose files a converter makes these of. */
  readonly source:
    | ((report: DamagedReport, seed: number) => Promise<Uint8Array | string> | Uint8Array | string)
    | { readonly of: string; readonly by: Converter };
}

const printed = ({ template, report }: DamagedReport) => printReport(template, report, { draft: false });

export const kinds: readonly Kind[] = [
  {
    name: 'damagedDocx',
    title: '受损 DOCX',
    extension: 'docx',
    damaged: true,
    source: ({ draft }) => draftToDocx(draft),
  },
  {
    name: 'damagedHtml',
    title: '受损网页',
    extension: 'html',
    damaged: true,
    source: ({ draft }, seed) => draftToHtml(draft, seed),
  },
  {
    name: 'unruledHtml',
    title: '受损网页，表格无线',
    extension: 'html',
    damaged: true,
    source: ({ draft }, seed) =>
      draftToHtml(draft, seed)
        .replaceAll(' border="1"', '')
        .replace(/\.article td \{[^}]*\}/, ''),
  },
  {
    name: 'docx',
    title: '本系统 DOCX',
    extension: 'docx',
    damaged: false,
    source: (each) => renderDocx(printed(each)),
  },
  { name: 'html', title: '本系统网页', extension: 'html', damaged: false, source: (each) => renderHtml(printed(each)) },
  {
    name: 'pdf',
    title: '本系统 PDF',
    extension: 'pdf',
    damaged: false,
    source: async (each) => renderPdf(printed(each), await findFonts()),
  },
  {
    name: 'xlsx',
    title: '本系统 XLSX',
    extension: 'xlsx',
    damaged: false,
    source: (each) => renderXlsx(printed(each)),
  },
  {
    name: 'json',
    title: '本系统 JSON',
    extension: 'json',
    damaged: false,
    source: ({ report }) => JSON.stringify(writeExchange(report)),
  },
  {
    name: 'text',
    title: '文本',
    extension: 'txt',
    damaged: false,
    source: ({ template, report }) => printAsText(template, report, wholeStyle),
  },
  converted('chromiumPdf', 'Chromium PDF', 'pdf', 'damagedHtml', 'Chromium'),
  converted('unruledPdf', 'Chromium PDF，表格无线', 'pdf', 'unruledHtml', 'Chromium'),
  converted('officeDocx', 'LibreOffice DOCX', 'docx', 'damagedDocx', 'LibreOffice'),
  converted('officeHtml', 'LibreOffice 网页', 'html', 'damagedDocx', 'LibreOffice'),
  converted('officePdf', 'LibreOffice PDF', 'pdf', 'damagedDocx', 'LibreOffice'),
];

function converted(name: string, title: string, extension: string, of: string, by: Converter): Kind {
  return { name, title, extension, damaged: true, source: { of, by } };
}
