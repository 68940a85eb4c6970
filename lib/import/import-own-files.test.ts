import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { templates } from '../../templates/choose';
import { printReport } from '../document/print-report';
import { arbitraryReport, balancedReport } from '../fixtures/arbitrary-report';
import { publishedReports } from '../fixtures/published-reports';
import { thirdEdition } from '../fixtures/third-edition';
import { renderDocx } from '../render/docx/render-docx';
import { renderHtml } from '../render/html/render-html';
import { findFonts } from '../render/pdf/find-fonts';
import { renderPdf } from '../render/pdf/render-pdf';
import { renderXlsx } from '../render/xlsx/render-xlsx';
import { writeExchange } from '../report/exchange';
import { fillTotals } from '../report/fill-totals';
import type { Report } from '../report/report';
import type { PrintableDocument } from '../document/document';
import type { Template } from '../template/template';
import { wholeStyle, printAsText } from './fixtures/print-as-text';
import { importFile } from './import-file';

const editions = [...templates, thirdEdition];
const fonts = await findFonts();
const printed: readonly (readonly [
  kind: string,
  render: (document: PrintableDocument) => Promise<Uint8Array> | Uint8Array,
])[] = [
  ['DOCX', renderDocx],
  ['HTML', (document) => strToU8(renderHtml(document))],
  ['PDF', (document) => renderPdf(document, fonts)],
  ['XLSX', renderXlsx],
];

/** What a report says, printed totals and all. */
function saidBy(template: Template, { agency, cells, printedTotals, ...report }: Report): object {
  return {
    edition: report.edition,
    title: report.title,
    year: report.year,
    date: report.date,
    agency: agency.name,
    preface: report.preface,
    narrative: report.narrative,
    cells: { ...fillTotals(template, cells), ...printedTotals },
  };
}

describe.each(printed)('a report printed as %s', (_, render) => {
  it.each(editions.map((template) => [template.edition, template] as const))(
    'is read as it was written, edition %s',
    async (_, template) => {
      const reports = fc.oneof(balancedReport(template), arbitraryReport(template));
      await fc.assert(
        fc.asyncProperty(reports, async (report) => {
          const read = await importFile(editions, await render(printReport(template, report, { draft: false })));
          if (!read.ok) throw new Error(`Refused: ${read.error.kind}`);
          expect(saidBy(template, read.value.report)).toEqual(saidBy(template, report));
          const doubts = read.value.findings.filter(({ facts }) => facts.kind !== 'identityBroken');
          expect(doubts).toEqual([]);
        }),
        { numRuns: 6 },
      );
    },
    120_000,
  );

  it('keeps blanks blank and names them', async () => {
    const [template] = templates;
    if (template === undefined) throw new Error('No edition');
    const [report] = fc.sample(balancedReport(template), { seed: 4, numRuns: 1 });
    if (report === undefined) throw new Error('No report');
    const blank = 'requests/newRequests/researchInstitution';
    const holed = { ...report, cells: { ...report.cells, [blank]: null } };
    const read = await importFile(templates, await render(printReport(template, holed, { draft: false })));
    if (!read.ok) throw new Error(`Refused: ${read.error.kind}`);
    expect(read.value.report.cells[blank]).toBeUndefined();
    expect(read.value.findings.flatMap(({ facts, cells }) => (facts.kind === 'blank' ? cells : []))).toContain(blank);
  });
});

type Printing = (template: Template, report: Report) => Promise<Uint8Array> | Uint8Array;
const written: readonly (readonly [kind: string, write: Printing])[] = [
  ...printed.flatMap(([kind, render]) =>
    [false, true].map((draft): readonly [string, Printing] => [
      draft ? `${kind}, a draft,` : kind,
      (template, report) => render(printReport(template, report, { draft })),
    ]),
  ),
  ['text', (template, report) => strToU8(printAsText(template, report, wholeStyle))],
  ['the exchange format', (_, report) => strToU8(JSON.stringify(writeExchange(report)))],
];

describe.each(publishedReports(templates))('the report of $report.agency.name', ({ template, report }) => {
  it.each(written)('comes back whole from %s', async (_, write) => {
    const read = await importFile(templates, await write(template, report));
    if (!read.ok) throw new Error(`Refused: ${read.error.kind}`);
    expect(saidBy(template, read.value.report)).toEqual(saidBy(template, report));
    expect(read.value.report.agency).toEqual(report.agency);
    const doubts = read.value.findings.filter(({ severity }) => severity !== 'info');
    expect(doubts).toEqual([]);
  });
});
