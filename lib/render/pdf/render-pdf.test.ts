import fc from 'fast-check';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { templates } from '../../../templates/choose';
import type { PrintableDocument } from '../../document/document';
import { readPdfBack } from '../../fixtures/read-pdf-back';
import { anyText, documentSaying, printableReports } from '../../fixtures/reports-to-render';
import { printedCharacters } from '../../layout/measure-characters';
import { structureOf } from '../../layout/structure';
import { findFonts } from './find-fonts';
import { renderPdf } from './render-pdf';

/** Every machine has the second; the first is what this one has. */
const fontSets = {
  'the fonts of this machine': await findFonts(),
  'the packaged fonts alone': await findFonts({ folders: [], unpacked: join(tmpdir(), 'no-such-folder') }),
};

function leavesOf(document: PrintableDocument): { role: string; text: string }[] {
  return structureOf(document)
    .flatMap((node) => {
      if (node.kind === 'text') return [{ role: node.role as string, text: node.text }];
      return node.rows.flat().map(({ cell }) => ({ role: cell.kind === 'figure' ? 'TD' : 'TH', text: cell.text }));
    })
    .filter(({ text }) => text !== '');
}

describe.each(Object.entries(fontSets))('a PDF with %s', (_, fonts) => {
  test.each(templates.map((template) => [template.edition, template] as const))(
    'of edition %s says what the tree says, tagged',
    async (_edition, template) => {
      await fc.assert(
        fc.asyncProperty(printableReports(template), async (document) => {
          const read = await readPdfBack(renderPdf(document, fonts));
          const leaves = leavesOf(document);
          const said = (elements: readonly { text: string }[]) =>
            elements.map(({ text }) => text.replaceAll(/\s/g, '')).join('');
          expect(said(read.elements)).toBe(said(leaves));
          for (const role of ['H1', 'H2', 'TH', 'TD']) {
            const count = (elements: readonly { role: string }[]) => elements.filter((one) => one.role === role).length;
            expect(count(read.elements), role).toBe(count(leaves));
          }
          expect(read).toMatchObject({ title: document.title, language: 'zh-CN', marked: true });
          expect(read.outline).toEqual(leaves.filter(({ role }) => role.startsWith('H')).map(({ text }) => text));
          // The mark of a draft is a shape: whoever reads the text does not meet it.
          expect(read.artifacts).not.toContain('稿');
          expect(read.artifacts).toContain(`— ${read.pages} —`);
        }),
        { numRuns: 6 },
      );
    },
    60_000,
  );

  test('embeds every font and names no other', async () => {
    const bytes = renderPdf(documentSaying('埗头村2021年 ABC'), fonts);
    const file = Buffer.from(bytes).toString('latin1');
    const faces = file.match(/\/Subtype \/Type0/g) ?? [];
    expect(faces.length).toBeGreaterThan(1);
    expect(file.match(/\/FontFile[23] /g)).toHaveLength(faces.length);
    expect(file.match(/\/ToUnicode /g)).toHaveLength(faces.length);
    expect(file).not.toMatch(/Helvetica|\/Subtype \/Type1\b/);
  });

  test('is the same file every time, and another one for another report', async () => {
    const once = renderPdf(documentSaying('青禾局'), fonts);
    const again = renderPdf(documentSaying('青禾局'), fonts);
    expect(Buffer.from(again).equals(Buffer.from(once))).toBe(true);
    const other = renderPdf(documentSaying('青禾镇'), fonts);
    expect(Buffer.from(other).equals(Buffer.from(once))).toBe(false);
    expect(Buffer.from(once).toString('latin1')).not.toMatch(/CreationDate|ModDate/);
  });

  test('gives back any text that a person may have typed', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const document = documentSaying(text);
        const read = await readPdfBack(renderPdf(document, fonts));
        // Readers turn text of right-to-left scripts about: the characters are compared without their order.
        const sorted = (texts: readonly string[]) =>
          texts.flatMap((one) => printedCharacters(one).filter((character) => character.trim() !== '')).sort();
        const shown = (leaf: { text: string }) =>
          printedCharacters(leaf.text)
            .map((character) => (fonts.has(character) ? character : '〓'))
            .join('');
        expect(sorted(read.elements.map((element) => element.text))).toEqual(sorted(leavesOf(document).map(shown)));
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});

/** Poppler reads the tags by a program of its own; machines without it rely on pdf.js and on the self-check. */
const poppler = spawnSync('pdfinfo', ['-v']).status === 0;

test.skipIf(!poppler)('has the tree of tags that poppler reads', async () => {
  const document = documentSaying('埗头村2021年');
  const file = join(await mkdtemp(join(tmpdir(), 'gouji-tags-')), 'tagged.pdf');
  await writeFile(file, renderPdf(document, fontSets['the packaged fonts alone']));
  const { stdout, stderr } = spawnSync('pdfinfo', ['-struct-text', file], { encoding: 'utf8' });
  await rm(dirname(file), { recursive: true });
  expect(stderr).toBe('');
  const types = stdout.split('\n').flatMap((line) => /^ *([A-Z]\w*)/.exec(line)?.[1] ?? []);
  expect(types).toEqual(['Document', 'H1', 'P', 'H2', 'P', 'Table', 'TR', 'TH', 'TD']);
  expect(stdout.match(/"埗头村2021年"/g)).toHaveLength(6);
});

test('prints 〓 for what no font has', async () => {
  const fonts = fontSets['the packaged fonts alone'];
  expect(fonts.has('埗')).toBe(true);
  expect(fonts.has('😀')).toBe(false);
  const { elements } = await readPdfBack(renderPdf(documentSaying('甲😀乙'), fonts));
  expect(elements[0]?.text).toBe('甲〓乙');
});
