import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { template2021 } from '../../templates/2021';
import { plainMetrics } from '../../lib/fixtures/plain-metrics';
import { documentSaying, printableReports } from '../../lib/fixtures/reports-to-render';
import type { PrintableDocument } from '../../lib/document/document';
import { fontRoles } from '../../lib/layout/font-metrics';
import { layOut } from '../../lib/layout/lay-out';
import type { Page } from '../../lib/layout/placed-page';
import { sheetOf, type Sheet } from './sheet';
import { sourceKey, sourcesOf } from './source-key';

const faces: readonly string[] = ['latin', ...fontRoles];

function draw(document: PrintableDocument): { pages: Page[]; sheets: Sheet[] } {
  const sources = sourcesOf(document);
  const pages = layOut(document, plainMetrics);
  const context = {
    shown: (_face: string, character: string) => character,
    faceOf: (id: string) => faces.indexOf(id),
    hasSource: (node: string) => sources.has(node),
  };
  return { pages, sheets: pages.map((page) => sheetOf(page, context)) };
}

/** Each character of a sheet with where it stands, read back from its texts. */
function charactersOf({ texts }: Sheet): string[] {
  return texts.flatMap(({ face, size, x, y, text }) => {
    const characters = [...text];
    const xs = x.split(' ');
    expect(xs).toHaveLength(characters.length);
    return characters.map((character, index) => [character, faces[face], size, xs[index], y].join(' '));
  });
}

function glyphsOf({ items }: Page): string[] {
  const round = (length: number) => Math.round(length * 1000) / 1000;
  return items.flatMap((item) => {
    if (item.kind !== 'glyphs') return [];
    return item.glyphs.map(({ character, face, x }) =>
      [character, face, round(item.size), round(x), round(item.baseline)].join(' '),
    );
  });
}

describe('a sheet', () => {
  test('has every glyph of its page where the layout put it', () => {
    fc.assert(
      fc.property(printableReports(template2021), (document) => {
        const { pages, sheets } = draw(document);
        expect(sheets.map(charactersOf)).toEqual(pages.map(glyphsOf));
      }),
      { numRuns: 10 },
    );
  });

  test('sets characters of two code units alone, so that no place is counted twice', () => {
    const { sheets } = draw(documentSaying('埗𠮷𡃁镇𠮷'));
    const wide = sheets.flatMap(({ texts }) => texts).filter(({ text }) => /[\u{10000}-\u{10ffff}]/u.test(text));
    expect(wide.length).toBeGreaterThan(0);
    for (const { text } of wide) expect([...text]).toHaveLength(1);
  });

  test('has a place for every field that is printed, and for nothing else', () => {
    fc.assert(
      fc.property(printableReports(template2021), (document) => {
        const sources = sourcesOf(document);
        const { sheets } = draw(document);
        const keys = sheets.flatMap(({ places }) => places.map(({ node }) => node));
        expect(new Set(keys)).toEqual(new Set(sources.keys()));
        const cells = [...sources.values()].filter(({ kind }) => kind === 'cell').map(sourceKey);
        expect(new Set(cells).size).toBe(template2021.cells.size);
      }),
      { numRuns: 10 },
    );
  });
});
