/** The same report set by Typst through its npm binding: the peer with the least CPU. */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { PrintableDocument, PrintedBlock, PrintedTable } from '../../lib/document/document';
import type { FontSet } from '../../lib/render/pdf/find-fonts';

/** What is used of the binding, whose types come with another package. */
interface Compiler {
  pdf(source: { mainFileContent: string }): Uint8Array;
  evictCache(age: number): void;
}
interface Binding {
  NodeCompiler: { create(options: { workspace: string; fontArgs: { fontPaths: string[] }[] }): Compiler };
}

/** Draws a document with Typst; each run compiles anew. Throws where this machine has no binding. */
export function typstDrawer(fonts: FontSet): (document: PrintableDocument) => Uint8Array {
  const require = createRequire(import.meta.url);
  const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu') as Binding;
  const folders = [...new Set(fonts.served.map(({ file }) => dirname(file)))];
  const compiler = NodeCompiler.create({ workspace: process.cwd(), fontArgs: [{ fontPaths: folders }] });
  const families = new Map(fonts.served.map(({ role, family }) => [role, family]));
  return (document) => {
    compiler.evictCache(0);
    return compiler.pdf({ mainFileContent: typstSource(document, families.get('fangsong') ?? '') });
  };
}

function typstSource({ title, titleLines, blocks }: PrintableDocument, family: string): string {
  return [
    `#set document(title: ${quoted(title)}, date: none)`,
    '#set page(paper: "a4", margin: (top: 37mm, left: 28mm, right: 26mm, bottom: 35mm), numbering: "— 1 —")',
    `#set text(font: ${quoted(family)}, size: 16pt, lang: "zh", region: "cn")`,
    '#set par(justify: true, first-line-indent: (amount: 2em, all: true), leading: 12.99pt, spacing: 12.99pt)',
    ...titleLines.map((line) => `#align(center, text(size: 22pt, ${quoted(line)}))`),
    ...blocks.map(typstBlock),
  ].join('\n\n');
}

function typstBlock(block: PrintedBlock): string {
  if (block.kind === 'table') return typstTable(block);
  if (block.kind === 'heading') return `#heading(level: ${block.level}, text(size: 16pt, ${quoted(block.text)}))`;
  return `#${quoted(block.text)}`;
}

function typstTable({ widths, parts }: PrintedTable): string {
  const rows = (which: 'head' | 'body'): string =>
    parts
      .flatMap((part) => part[which])
      .flat()
      .map(
        ({ text, columnSpan, rowSpan }) =>
          `table.cell(colspan: ${columnSpan}, rowspan: ${rowSpan}, text(size: 9pt, ${quoted(text)}))`,
      )
      .join(',\n');
  const columns = widths.map((width) => `${width}mm`).join(', ');
  // Stacked parts have a head each, which Typst cannot repeat: they are set as rows like any other.
  const body = parts.length > 1 ? stacked(parts) : `table.header(${rows('head')}),\n${rows('body')}`;
  return `#table(columns: (${columns}), align: center + horizon, stroke: 0.5pt, ${body})`;
}

function stacked(parts: PrintedTable['parts']): string {
  return parts
    .flatMap(({ head, body }) => [...head, ...body])
    .flat()
    .map(
      ({ text, columnSpan, rowSpan }) =>
        `table.cell(colspan: ${columnSpan}, rowspan: ${rowSpan}, text(size: 9pt, ${quoted(text)}))`,
    )
    .join(',\n');
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
