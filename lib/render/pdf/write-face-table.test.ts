import fc from 'fast-check';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { templates } from '../../../templates/choose';
import { anyText, documentSaying, printableReports } from '../../fixtures/reports-to-render';
import { fontRoles, missingType } from '../../layout/font-metrics';
import { layOut } from '../../layout/lay-out';
import { metricsOfFaces, type FaceTable } from '../../layout/metrics-of-faces';
import { findFonts } from './find-fonts';
import { writeFaceTable } from './write-face-table';

/** Latin, signs, the ideographs and full-width forms of the first plane, and of the second every hundredth. */
const written = [
  { first: 0x20, last: 0x33ff, step: 1 },
  { first: 0x3400, last: 0x4dbf, step: 1 },
  { first: 0x4e00, last: 0x9fff, step: 1 },
  { first: 0xe000, last: 0xffff, step: 7 },
  { first: 0x1f300, last: 0x2ffff, step: 100 },
] as const;

const fontSets = {
  'the fonts of this machine': await findFonts(),
  'the packaged fonts alone': await findFonts({ folders: [], unpacked: join(tmpdir(), 'no-such-folder') }),
};

describe.each(Object.entries(fontSets))('the table of %s', (_, fonts) => {
  const { table, files } = writeFaceTable(fonts);
  const sent = metricsOfFaces(JSON.parse(JSON.stringify(table)) as FaceTable);

  test.each(fontRoles)(
    'answers for every character in %s as the fonts do',
    (role) => {
      const different: string[] = [];
      for (const { first, last, step } of written) {
        for (let codePoint = first; codePoint <= last; codePoint += step) {
          const character = String.fromCodePoint(codePoint);
          const [own, told] = [fonts.metrics.glyph(role, character), sent.glyph(role, character)];
          const shown = fonts.drawn(own.face, character).shows;
          if (own.face !== told.face || own.advance !== told.advance || sent.shown(told.face, character) !== shown) {
            different.push(character);
          }
        }
      }
      expect(different).toEqual([]);
    },
    30_000,
  );

  test('shows what no font has as a missing type', () => {
    const { face } = sent.glyph('kaiti', '\u{1f4af}');
    expect(sent.shown(face, '\u{1f4af}')).toBe(missingType);
    expect(sent.shown(face, '公')).toBe('公');
  });

  test('names the file of every face', () => {
    expect(files).toHaveLength(table.faces.length);
    expect(new Set(files).size).toBe(files.length);
    for (const role of fontRoles) {
      const index = table.faces.findIndex(({ id }) => id === sent.glyph(role, '公').face);
      expect(files[index]).toBe(fonts.fileOf(role));
    }
  });

  test.each(templates.map((template) => [template.edition, template] as const))(
    'lays reports of edition %s out as the fonts do',
    (_edition, template) => {
      fc.assert(
        fc.property(printableReports(template), (document) => {
          expect(layOut(document, sent)).toEqual(layOut(document, fonts.metrics));
        }),
        { numRuns: 6 },
      );
    },
    60_000,
  );

  test('lays any text out as the fonts do', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const document = documentSaying(text);
        expect(layOut(document, sent)).toEqual(layOut(document, fonts.metrics));
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});
