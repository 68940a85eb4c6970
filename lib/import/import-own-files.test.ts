import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templates } from '../../templates/choose';
import { printReport } from '../document/print-report';
import { arbitraryReport, balancedReport } from '../fixtures/arbitrary-report';
import { thirdEdition } from '../fixtures/third-edition';
import { renderDocx } from '../render/docx/render-docx';
import { renderHtml } from '../render/html/render-html';
import { fillTotals } from '../report/fill-totals';
import type { Report } from '../report/report';
import type { PrintableDocument } from '../document/document';
import type { Template } from '../template/template';
import { importFile } from './import-file';

const editions = [...templates, thirdEdition];
const kinds: readonly (readonly [kind: string, render: (document: PrintableDocument) => Promise<Uint8Array>])[] = [
  ['DOCX', renderDocx],
  ['HTML', (document) => Promise.resolve(new TextEncoder().encode(renderHtml(document)))],
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

describe.each(kinds)('a report printed as %s', (_, render) => {
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
