import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templates } from '../../templates/choose';
import { printReport } from '../document/print-report';
import { balancedReport } from '../fixtures/arbitrary-report';
import { damagedReport, type DamagedReport } from '../fixtures/damaged/corpus';
import { withCells } from '../fixtures/damaged/draft';
import { randomFrom } from '../fixtures/damaged/random';
import { draftToDocx } from '../fixtures/damaged/to-docx';
import { draftToHtml } from '../fixtures/damaged/to-html';
import { renderDocx } from '../render/docx/render-docx';
import { renderHtml } from '../render/html/render-html';
import { findFonts } from '../render/pdf/find-fonts';
import { renderPdf } from '../render/pdf/render-pdf';
import { renderXlsx } from '../render/xlsx/render-xlsx';
import { writeExchange } from '../report/exchange';
import type { CellAddress, Template } from '../template/template';
import { pagelessStyle, printAsText } from './fixtures/print-as-text';
import type { CellSource } from './cell-source';
import { importFile } from './import-file';
import type { ImportedFile } from './imported-file';

const template = templates.find(({ edition }) => edition === '2021');
if (template === undefined) throw new Error('There is no edition 2021');
const [report] = fc.sample(balancedReport(template), { seed: 9, numRuns: 1 });
if (report === undefined) throw new Error('No report was made');
const printed = printReport(template, report, { draft: false });
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const plainText = printAsText(template, report, { ...pagelessStyle, columns: 34, labelColumns: 22 });

async function read(bytes: Uint8Array, name = ''): Promise<ImportedFile> {
  const imported = await importFile(templates, bytes, name);
  if (!imported.ok) throw new Error(`Refused: ${imported.error.kind}`);
  return imported.value;
}

function sourceOf({ sources }: ImportedFile, address: CellAddress): CellSource | undefined {
  return sources.find((source) => source.address === address);
}

const carriedOver: CellAddress = 'requests/carriedOver/publicInterestOrganization';
const inForce: CellAddress = 'proactiveDisclosure/normativeDocuments/inForce';
const formats: readonly (readonly [format: string, file: () => Promise<Uint8Array> | Uint8Array])[] = [
  ['DOCX', () => renderDocx(printed)],
  ['HTML', () => encode(renderHtml(printed))],
  ['PDF', async () => renderPdf(printed, await findFonts())],
  ['XLSX', () => renderXlsx(printed)],
  ['text', () => encode(plainText)],
];

describe.each(formats)('the sources of a report read from %s', (format, file) => {
  it('are one for each cell, with its row and the text it was read from', async () => {
    const imported = await read(await file());
    expect(imported.sources.map(({ address }) => address)).toEqual([...template.cells.keys()]);
    const values = { ...imported.report.cells, ...imported.report.printedTotals };
    for (const { address, read: text, row, at } of imported.sources) {
      expect(at === null ? null : row[at]).toBe(text);
      expect(text.replace('万元', '')).toBe(String(values[address]));
    }
    expect(sourceOf(imported, carriedOver)?.row).toEqual([
      expect.stringContaining('上年结转'),
      ...['0', '0', '0', '0', '0', '0', '0'],
    ]);
    expect(sourceOf(imported, carriedOver)).toMatchObject({ at: 4, confidence: 'vouched' });
    expect(sourceOf(imported, inForce)).toMatchObject({ at: 3, confidence: 'plain' });
    expect(imported.sources.filter(({ confidence }) => confidence === 'flagged')).toEqual([]);
  });

  it('tell where they stand', async () => {
    const source = sourceOf(await read(await file()), carriedOver);
    if (format === 'PDF') expect(source).toMatchObject({ line: null, place: { kind: 'page', page: 2 } });
    else if (format === 'XLSX')
      expect(source).toMatchObject({ line: null, place: { kind: 'sheet', sheet: '表三', row: 6, column: 'G' } });
    else if (format === 'text') expect(plainText.split('\n')[(source?.line ?? 0) - 1]).toContain('上年结转');
    else expect([source?.line, source?.place]).toEqual([null, undefined]);
  });

  it('are small', async () => {
    expect(JSON.stringify(await read(await file())).length).toBeLessThan(100_000);
  });
});

describe('the sources of the exchange format', () => {
  const address: CellAddress = 'requests/newRequests/naturalPerson';

  it('are the figures as written, vouched for by identities alone', async () => {
    const imported = await read(encode(JSON.stringify(writeExchange(report))));
    expect(sourceOf(imported, address)).toEqual({
      address,
      read: String(report.cells[address]),
      row: [],
      at: null,
      line: null,
      confidence: 'vouched',
    });
    expect(sourceOf(imported, inForce)?.confidence).toBe('plain');
    expect(sourceOf(imported, 'requests/newRequests/total')).toBeUndefined();
    // Its total is reckoned from it and joined to nothing else.
    expect(sourceOf(imported, 'reconsiderationAndLitigation/reconsideration/upheld')?.confidence).toBe('plain');
  });

  it('are flagged where an identity fails', async () => {
    const cells = { ...report.cells, [address]: Number(report.cells[address]) + 1 };
    const imported = await read(encode(JSON.stringify(writeExchange({ ...report, cells }))));
    expect(sourceOf(imported, address)?.confidence).toBe('flagged');
  });
});

const kinds: readonly (readonly [kind: string, write: (damaged: DamagedReport, seed: number) => Uint8Array])[] = [
  ['DOCX', ({ draft }) => draftToDocx(draft)],
  ['HTML', ({ draft }, seed) => encode(draftToHtml(draft, seed))],
];

describe.each(kinds)('the sources of a damaged report as %s', (_, write) => {
  const specimens = (from: number, count: number): [number, Template, DamagedReport][] =>
    Array.from({ length: count }, (_, index) => from + index).flatMap((seed) =>
      templates.map((each): [number, Template, DamagedReport] => [seed, each, damagedReport(each, seed)]),
    );

  it('are flagged wherever a cell was read otherwise than it is meant', async () => {
    for (const [seed, edition, damaged] of specimens(3_000, 20)) {
      const { report: found, sources } = await read(write(damaged, seed));
      expect(found.edition).toBe(edition.edition);
      const values = { ...found.cells, ...found.printedTotals };
      const unflagged = sources.filter(
        ({ address, confidence }) =>
          confidence !== 'flagged' && (values[address] ?? null) !== (damaged.expected[address] ?? null),
      );
      expect({ seed, damages: damaged.damages, unflagged }).toEqual({ seed, damages: damaged.damages, unflagged: [] });
    }
  }, 120_000);

  it('are not vouched for by the sums that told where to cut figures apart', async () => {
    let cut = 0;
    for (const [index, edition] of [...templates, ...templates].entries()) {
      const damaged = damagedReport(edition, 4_500 + index, ['runTogether']);
      const { sources } = await read(write(damaged, index));
      const pieces = sources.filter(({ at }) => at === null);
      cut += pieces.length;
      expect(pieces.filter(({ confidence }) => confidence === 'vouched')).toEqual([]);
    }
    expect(cut).toBeGreaterThan(0);
  }, 60_000);

  it('are vouched for only where one changed digit would be flagged', async () => {
    let changed = 0;
    for (const [seed, , damaged] of specimens(4_000, 12)) {
      const random = randomFrom(seed);
      const { sources } = await read(write(damaged, seed));
      const vouched = sources.filter(({ confidence }) => confidence === 'vouched').map(({ address }) => address);
      for (const address of random.some(vouched, 8)) {
        const draft = withCells(damaged.draft, (cell) =>
          cell.address === address ? { ...cell, text: withOtherDigit(cell.text, random.below(9)) } : cell,
        );
        if (JSON.stringify(draft) === JSON.stringify(damaged.draft)) continue;
        changed += 1;
        const again = sourceOf(await read(write({ ...damaged, draft }, seed)), address);
        expect({ seed, address, confidence: again?.confidence ?? 'flagged' }).toMatchObject({ confidence: 'flagged' });
      }
    }
    expect(changed).toBeGreaterThan(100);
  }, 120_000);
});

/** The text with its first digit another one. */
function withOtherDigit(text: string, by: number): string {
  return text.replace(/[0-9０-９]/, (digit) => String((Number(digit.normalize('NFKC')) + 1 + by) % 10));
}
