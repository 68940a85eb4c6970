import fc from 'fast-check';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { templates } from '../../../templates/choose';
import { template2021 } from '../../../templates/2021';
import type { PrintableDocument, PrintedBlock } from '../../document/document';
import { documentSaying, printableReports } from '../../fixtures/reports-to-render';
import { stressReports } from '../../fixtures/stress-reports';
import { checkPdf, checkPrint } from './check-print';
import { checkTags } from './check-tags';
import { findFonts } from './find-fonts';
import { printPdf } from './print-pdf';
import { readPdf, type ReadPdf } from './read-back/read-pdf';
import { renderPdf } from './render-pdf';

const fonts = await findFonts({ folders: [], unpacked: join(tmpdir(), 'no-such-folder') });
const [stress] = stressReports(template2021).filter(({ name }) => name === 'figures of eight digits');
if (stress === undefined) throw new Error('No report to try');
const document = stress.document;
const read = readPdf(renderPdf(document, fonts));

/** The document with other blocks. */
function changed(change: (block: PrintedBlock) => PrintedBlock): PrintableDocument {
  return { ...document, blocks: document.blocks.map(change) };
}

describe('the check of a finished PDF', () => {
  test.each(templates.map((template) => [template.edition, template] as const))(
    'finds nothing wrong in what edition %s prints',
    (_, template) => {
      fc.assert(
        fc.property(printableReports(template), (any) => {
          const bytes = renderPdf(any, fonts);
          expect(checkPdf(bytes, any)).toEqual([]);
          expect(checkTags(readPdf(bytes))).toEqual([]);
        }),
        { numRuns: 8 },
      );
    },
    30_000,
  );

  test('names the cell whose figure is another one', () => {
    const address = 'requests/carriedOver/naturalPerson';
    const other = changed((block) => {
      if (block.kind !== 'table') return block;
      const parts = block.parts.map((part) => ({
        ...part,
        body: part.body.map((row) =>
          row.map((cell) =>
            cell.source?.kind === 'cell' && cell.source.address === address ? { ...cell, text: '12345679' } : cell,
          ),
        ),
      }));
      return { ...block, parts };
    });
    expect(checkPrint(read, other)).toEqual([
      { kind: 'differs', source: { kind: 'cell', address }, wanted: '12345679', printed: '12345678' },
    ]);
  });

  test('names the heading whose words are others, and what is missing or too much', () => {
    const other = changed((block) => (block.kind === 'heading' ? { ...block, text: `${block.text}。` } : block));
    expect(checkPrint(read, other)[0]).toMatchObject({
      kind: 'differs',
      source: { kind: 'section', section: 'overview' },
    });
    expect(checkPrint(read, { ...document, blocks: document.blocks.slice(0, 3) })).toContainEqual(
      expect.objectContaining({ kind: 'stray' }),
    );
    expect(checkPrint(readPdf(renderPdf({ ...document, blocks: [] }, fonts)), document).length).toBeGreaterThan(200);
  });

  test('names the character that no font has, and where it stands', () => {
    const printed = printPdf(documentSaying('甲😀乙'), fonts);
    expect(printed).toMatchObject({
      ok: false,
      error: expect.arrayContaining([
        { kind: 'missingCharacter', source: { kind: 'title' }, character: '😀' },
        { kind: 'missingCharacter', source: { kind: 'preface', index: 1 }, character: '😀' },
      ]),
    });
  });

  test('lets a mark for a missing type pass where the report has it', () => {
    expect(checkPdf(renderPdf(documentSaying('甲〓乙'), fonts), documentSaying('甲〓乙'))).toEqual([]);
  });

  test('sees what stands outside the type area', () => {
    const moved = withGlyphs((glyph, index) => (index === 40 ? { ...glyph, x: glyph.x + 400 } : glyph));
    expect(checkPrint(moved, document)).toEqual([expect.objectContaining({ kind: 'outside', page: 1 })]);
  });

  test('sees a glyph without a shape, a page number that is another and text that belongs to nothing', () => {
    const kinds = (changedRead: ReadPdf) => checkPrint(changedRead, document).map(({ kind }) => kind);
    expect(kinds(withGlyphs((glyph, index) => (index === 40 ? { ...glyph, code: 0 } : glyph)))).toContain('noGlyph');
    expect(kinds({ ...read, pages: [...read.pages].reverse() })).toContain('pageNumber');
    const loose = withGlyphs((glyph, index) => (index === 40 ? { ...glyph, owner: { kind: 'none' } } : glyph));
    expect(kinds(loose)).toEqual(expect.arrayContaining(['stray', 'differs']));
    expect(checkTags(loose)).toContain('untaggedContent');
  });

  type Glyph = Extract<ReadPdf['pages'][number]['drawn'][number], { kind: 'glyph' }>;
  /** What was read, its glyphs on the first page changed. */
  function withGlyphs(change: (glyph: Glyph, index: number) => Glyph): ReadPdf {
    const pages = read.pages.map((page, number) => ({
      ...page,
      drawn: page.drawn.map((item, index) => (item.kind === 'glyph' && number === 0 ? change(item, index) : item)),
    }));
    return { ...read, pages };
  }
});

describe('the check of tags', () => {
  const without = (key: string) => ({ ...read, catalog: new Map([...read.catalog].filter(([name]) => name !== key)) });
  const conformanceOf = (bytes: Uint8Array) =>
    /<pdfaid:conformance>(.)</.exec(Buffer.from(bytes).toString('latin1'))?.[1];

  test('misses what a reader of the screen needs', () => {
    expect(checkTags(without('Lang'))).toEqual(['noLanguage']);
    expect(checkTags(without('MarkInfo'))).toEqual(['notMarked']);
    expect(checkTags({ ...read, title: ' ' })).toEqual(['noTitle']);
    expect(checkTags({ ...read, elements: [] })).toEqual(['unownedContent']);
    const [root] = read.elements;
    if (root === undefined) throw new Error('No root');
    const cut = (elements: typeof read.elements): typeof read.elements =>
      elements.map((element) =>
        element.type === 'TR'
          ? { ...element, children: element.children.slice(1) }
          : { ...element, children: cut(element.children) },
      );
    expect(checkTags({ ...read, elements: cut(read.elements) })).toContain('irregularTable');
    const headless = [{ ...root, children: root.children.filter(({ type }) => type !== 'H1') }];
    expect(checkTags({ ...read, elements: headless })).toContain('skippedHeading');
  });

  test('lets PDF/A-2a be declared, and else 2b', () => {
    const whole = printPdf(document, fonts);
    expect(whole.ok && conformanceOf(whole.value)).toBe('A');
    const untitled = printPdf({ ...document, title: ' ' }, fonts);
    expect(untitled.ok && conformanceOf(untitled.value)).toBe('B');
  });

  test('finds no heading skipped whatever levels a clerk gives', () => {
    const heading = (level: 1 | 2 | 3 | 4): PrintedBlock => {
      return { kind: 'heading', level, text: `标题${level}`, source: { kind: 'preface', index: level } };
    };
    fc.assert(
      fc.property(fc.array(fc.constantFrom(1, 2, 3, 4), { minLength: 1, maxLength: 12 }), (levels) => {
        const any = { ...document, blocks: (levels as (1 | 2 | 3 | 4)[]).map(heading) };
        expect(checkTags(readPdf(renderPdf(any, fonts)))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
