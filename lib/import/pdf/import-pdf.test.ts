import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templates } from '../../../templates/choose';
import { printReport } from '../../document/print-report';
import { arbitraryReport, typedCellsOf } from '../../fixtures/arbitrary-report';
import { thirdEdition } from '../../fixtures/third-edition';
import { findFonts } from '../../render/pdf/find-fonts';
import { renderPdf } from '../../render/pdf/render-pdf';
import { fillTotals } from '../../report/fill-totals';
import type { Report } from '../../report/report';
import type { CellAddress, Template } from '../../template/template';
import type { ImportFinding } from '../import-finding';
import { importPdf } from './import-pdf';

const editions = [...templates, thirdEdition];
const fonts = await findFonts();

async function readBack(
  template: Template,
  report: Report,
  draft: boolean,
): Promise<{ report: Report; findings: readonly ImportFinding[] }> {
  const imported = await importPdf(editions, renderPdf(printReport(template, report, { draft }), fonts));
  if (!imported.ok) throw new Error(`Refused: ${imported.error.kind}`);
  return imported.value;
}

/** What a printed report says; the kind of agency comes from its name, the level cannot be read. */
function saidBy(
  template: Template,
  { edition, year, title, date, agency, preface, narrative, cells }: Report,
): unknown {
  return { edition, year, title, date, agency: agency.name, preface, narrative, cells: fillTotals(template, cells) };
}

const wholeReports = fc
  .constantFrom(...editions)
  .chain((template) =>
    fc.record({ template: fc.constant(template), report: arbitraryReport(template), draft: fc.boolean() }),
  );
const reportsWithBlanks = wholeReports.chain(({ template, report, draft }) =>
  fc
    .subarray<CellAddress>(
      typedCellsOf(template).map(({ address }) => address),
      { maxLength: 20 },
    )
    .map((blank) => ({
      template,
      draft,
      report: {
        ...report,
        cells: Object.fromEntries(
          Object.entries(report.cells).filter(([address]) => !(blank as string[]).includes(address)),
        ),
      },
    })),
);

describe('importPdf', () => {
  it('gives back every cell and every block of what was printed', async () => {
    await fc.assert(
      fc.asyncProperty(wholeReports, async ({ template, report, draft }) => {
        const got = await readBack(template, report, draft);
        const { printedTotals, cells } = got.report;
        expect(saidBy(template, { ...got.report, cells })).toEqual(saidBy(template, report));
        expect({ ...cells, ...printedTotals }).toEqual(fillTotals(template, report.cells));
        expect(got.findings.filter(({ facts }) => facts.kind !== 'identityBroken')).toEqual([]);
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it('reads no cell wrong without saying so where some are blank', async () => {
    await fc.assert(
      fc.asyncProperty(reportsWithBlanks, async ({ template, report, draft }) => {
        const { report: got, findings } = await readBack(template, report, draft);
        const flagged = new Set(findings.flatMap(({ cells }) => cells));
        const [wanted, found] = [fillTotals(template, report.cells), { ...got.cells, ...got.printedTotals }];
        const wrong = [...template.cells.keys()].filter(
          (address) => (wanted[address] ?? null) !== (found[address] ?? null) && !flagged.has(address),
        );
        expect(wrong).toEqual([]);
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});
