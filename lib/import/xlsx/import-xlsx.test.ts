import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templates } from '../../../templates/choose';
import { printReport } from '../../document/print-report';
import { arbitraryReport, typedCellsOf } from '../../fixtures/arbitrary-report';
import { thirdEdition } from '../../fixtures/third-edition';
import { describeImportFinding } from '../../messages/describe-import';
import { renderXlsx } from '../../render/xlsx/render-xlsx';
import { fillTotals } from '../../report/fill-totals';
import type { Report } from '../../report/report';
import type { CellAddress, Template } from '../../template/template';
import type { ImportFinding } from '../import-finding';
import { importXlsx } from './import-xlsx';

const editions = [...templates, thirdEdition];
const edition2021 = templates.find(({ edition }) => edition === '2021');
if (edition2021 === undefined) throw new Error('There is no edition 2021');
const [sample] = fc.sample(arbitraryReport(edition2021), { numRuns: 1, seed: 5 });
if (sample === undefined) throw new Error('No report was made');
const base: Report = { ...sample, cells: { ...sample.cells, 'requests/newRequests/naturalPerson': 102 } };

function read(bytes: Uint8Array): { report: Report; findings: readonly ImportFinding[] } {
  const imported = importXlsx(editions, bytes);
  if (!imported.ok) throw new Error(`Refused: ${imported.error.kind}`);
  return imported.value;
}

function print(template: Template, report: Report, draft = false): Uint8Array {
  return renderXlsx(printReport(template, report, { draft }));
}

/** The workbook with one of its parts rewritten. */
function rewritten(bytes: Uint8Array, name: string, rewrite: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const part = parts[name];
  if (part === undefined) throw new Error(`The workbook has no ${name}`);
  const xml = rewrite(strFromU8(part));
  expect(xml).not.toBe(strFromU8(part));
  return zipSync({ ...parts, [name]: strToU8(xml) });
}

const sheetThree = 'xl/worksheets/sheet3.xml';
const withCell = (bytes: Uint8Array, reference: string, content: string): Uint8Array =>
  rewritten(bytes, sheetThree, (xml) =>
    xml.replace(new RegExp(`<c r="${reference}"( s="\\d+")[^>]*?(?:/>|>.*?</c>)`), `<c r="${reference}"$1${content}`),
  );

function valuesOf({ report }: { report: Report }): Report['cells'] {
  return { ...report.cells, ...report.printedTotals };
}

const reports = fc
  .constantFrom(...editions)
  .chain((template) =>
    fc.record({ template: fc.constant(template), report: arbitraryReport(template), draft: fc.boolean() }),
  );

describe('importXlsx', () => {
  it('gives back every cell and every block of what was printed', () => {
    fc.assert(
      fc.property(reports, ({ template, report, draft }) => {
        const got = read(print(template, report, draft));
        const { edition, year, title, date, agency, preface, narrative } = got.report;
        expect({ edition, year, title, date, agency: agency.name, preface, narrative }).toEqual({
          edition: report.edition,
          year: report.year,
          title: report.title,
          date: report.date,
          agency: report.agency.name,
          preface: report.preface,
          narrative: report.narrative,
        });
        expect(valuesOf(got)).toEqual(fillTotals(template, report.cells));
        expect(got.findings.filter(({ facts }) => facts.kind !== 'identityBroken')).toEqual([]);
      }),
      { numRuns: 20 },
    );
  }, 120_000);

  it('reads no cell wrong without saying so where any are blank', () => {
    fc.assert(
      fc.property(
        reports.chain(({ template, report }) =>
          fc
            .subarray<CellAddress>(typedCellsOf(template).map(({ address }) => address))
            .map((blank) => ({ template, report, blank: new Set<string>(blank) })),
        ),
        ({ template, report, blank }) => {
          const cells = Object.fromEntries(Object.entries(report.cells).filter(([address]) => !blank.has(address)));
          const imported = importXlsx(editions, print(template, { ...report, cells }));
          if (!imported.ok) return;
          const [wanted, found] = [fillTotals(template, cells), valuesOf(imported.value)];
          const flagged = new Set(imported.value.findings.flatMap((finding) => finding.cells));
          const wrong = [...template.cells.keys()].filter((each) => (wanted[each] ?? null) !== (found[each] ?? null));
          expect(wrong.filter((address) => !flagged.has(address))).toEqual([]);
        },
      ),
      { numRuns: 20 },
    );
  }, 120_000);

  it('keeps a blank where it is, also where most of a row is blank', () => {
    const kept: readonly string[] = [
      'requests/newRequests/otherOrganization',
      'requests/disclosed/naturalPerson',
      'reconsiderationAndLitigation/directLitigation/corrected',
      'proactiveDisclosure/departmentRules/repealed',
    ];
    const cells = Object.fromEntries(Object.entries(base.cells).filter(([address]) => kept.includes(address)));
    const imported = importXlsx(templates, print(edition2021, { ...base, cells }));
    expect(imported.ok && imported.value.report.cells).toEqual(cells);
  });

  it('names the cell of the sheet', () => {
    const { findings } = read(withCell(print(edition2021, base), 'D5', ' t="inlineStr"><is><t>若干</t></is></c>'));
    const said = findings.map((each) => describeImportFinding(edition2021, each)).join('\n');
    expect(said).toContain('表三!D5：');
    expect(said).toContain('“若干”');
  });

  it.each<[what: string, content: string, value: number | undefined]>([
    ['a float as a program stores it', '><v>102.00000000000001</v></c>', 102],
    ['an exponent', '><v>1.02E2</v></c>', 102],
    ['a number kept as text', ' t="inlineStr"><is><t>１０２</t></is></c>', 102],
    [
      'a rich text with its reading',
      ' t="inlineStr"><is><r><t>10</t></r><r><t>2</t></r><rPh><t>9</t></rPh></is></c>',
      102,
    ],
    ['a formula with its result', '><f>51*2</f><v>102</v></c>', 102],
    ['a formula that failed', ' t="e"><f>1/0</f><v>#DIV/0!</v></c>', undefined],
    ['a formula without result', '><f>51*2</f></c>', undefined],
    ['a truth value', ' t="b"><v>1</v></c>', undefined],
  ])('reads %s', (_, content, value) => {
    const got = read(withCell(print(edition2021, base), 'D5', content));
    expect(got.report.cells['requests/newRequests/naturalPerson']).toBe(value);
    const flagged = got.findings.some(({ cells }) => cells.includes('requests/newRequests/naturalPerson'));
    expect(value !== undefined || flagged).toBe(true);
  });

  it('takes no date for a figure', () => {
    const dated = rewritten(print(edition2021, base), 'xl/styles.xml', (xml) =>
      xml.replace(/numFmtId="0"(?= fontId="0" fillId="0" borderId="1")/g, 'numFmtId="14"'),
    );
    expect(read(dated).report.cells['requests/newRequests/naturalPerson']).toBeUndefined();
  });

  it('leaves hidden sheets alone', () => {
    const hidden = rewritten(print(edition2021, base), 'xl/workbook.xml', (xml) =>
      xml.replace('<sheet name="表四"', '<sheet state="hidden" name="表四"'),
    );
    const { report, findings } = read(hidden);
    expect(report.cells['reconsiderationAndLitigation/reconsideration/upheld']).toBeUndefined();
    expect(findings.some(({ facts }) => facts.kind === 'rowMissing')).toBe(true);
  });

  it.each<[what: string, bytes: () => Uint8Array, kind: string]>([
    ['what is no archive', () => strToU8('PK no archive'), 'damagedArchive'],
    ['a workbook without sheets', () => zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'damagedArchive'],
    [
      'a part with a document type',
      () =>
        rewritten(print(edition2021, base), sheetThree, (xml) => xml.replace('<worksheet', '<!DOCTYPE a><worksheet')),
      'damagedArchive',
    ],
    [
      'a sheet that is far too long',
      () =>
        rewritten(print(edition2021, base), sheetThree, (xml) =>
          xml.replace('</sheetData>', `${'<row><c><v>1</v></c></row>'.repeat(30_000)}</sheetData>`),
        ),
      'archiveTooLarge',
    ],
    [
      'a workbook of another kind',
      () => rewritten(print(edition2021, base), 'xl/workbook.xml', (xml) => xml.replace(/<sheet [^>]*\/>/g, '')),
      'notReport',
    ],
  ])('refuses %s', (_, bytes, kind) => {
    expect(importXlsx(editions, bytes())).toMatchObject({ ok: false, error: { kind } });
  });
});
