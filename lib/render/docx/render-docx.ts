import { Document, Footer, Header, LineRuleType, Packer, PageNumber, Paragraph, TextRun, type FileChild } from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { assertNever } from '../../base/assert-never';
import { printableText } from '../../base/escape-markup';
import type { PrintableDocument, PrintedParagraph } from '../../document/document';
import { draftMark } from '../../document/draft-mark';
import { aboveTable, settleTables } from '../../layout/lay-out';
import { completePackage } from './complete-package';
import { drawTable } from './draw-table';
import { officeMetrics } from './office-metrics';
import { fonts, footer, inTwips, linePitch, page } from './page';
import { styleIds } from './styles';

/**
 * The document as a .docx that Word, WPS and LibreOffice open: the same bytes whenever the tree is the same. It names
 * the fonts of an office machine and embeds none.
 */
export async function renderDocx(document: PrintableDocument): Promise<Uint8Array> {
  const headers = document.draft ? { default: watermark(), even: watermark() } : {};
  const drawn = new Document({
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: {
              top: page.top,
              bottom: page.bottom,
              left: page.left,
              right: page.right,
              header: 850,
              footer: footer.distance,
            },
          },
          grid: { type: 'lines', linePitch },
        },
        headers,
        footers: { default: pageNumber(styleIds.oddFooter), even: pageNumber(styleIds.evenFooter) },
        children: [...drawTitle(document), ...drawBlocks(document), ...endOf(document)],
      },
    ],
  });
  return completePackage(await Packer.pack(drawn, 'uint8array'), document);
}

/** The title and its date line, the height of a blank line above and below. */
function drawTitle({ titleLines, dateLine }: PrintableDocument): Paragraph[] {
  const lines = titleLines.map((line, index) => run(line, index === 0 ? {} : { break: 1 }));
  const title = { style: styleIds.title, children: lines };
  if (dateLine === null) return [new Paragraph({ ...title, spacing: { after: linePitch } })];
  return [new Paragraph(title), new Paragraph({ style: styleIds.date, children: [run(dateLine)] })];
}

/** White around a table stands with the paragraphs above and below it: Word's tables have none. */
function drawBlocks(document: PrintableDocument): FileChild[] {
  const tables = settleTables(document, officeMetrics);
  return document.blocks.map((block, index) => {
    const before = tables.get(index - 1)?.below;
    const after = tables.has(index + 1) ? aboveTable : undefined;
    const spacing = {
      ...(before !== undefined && { before: inTwips(before) }),
      ...(after !== undefined && { after: inTwips(after) }),
    };
    switch (block.kind) {
      case 'heading':
        return new Paragraph({ style: styleIds.headings[block.level], spacing, children: [run(block.text)] });
      case 'paragraph':
        return new Paragraph({ style: styleIds.paragraph, spacing, children: drawProse(block) });
      case 'table': {
        const table = tables.get(index);
        if (table === undefined) throw new Error(`The table of block ${index} was not set`);
        return drawTable(table);
      }
      default:
        return assertNever(block);
    }
  });
}

function drawProse({ text, openingLength }: PrintedParagraph): TextRun[] {
  if (openingLength === 0) return [run(text)];
  return [run(text.slice(0, openingLength), { style: styleIds.opening }), run(text.slice(openingLength))];
}

/** A document may not end with a table: a line too low to be seen follows it. */
function endOf({ blocks }: PrintableDocument): Paragraph[] {
  if (blocks.at(-1)?.kind !== 'table') return [];
  return [new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT } })];
}

/** Marks that Chinese and Latin share, such as “ and …, are Chinese here. */
function run(text: string, options: { readonly break?: number; readonly style?: string } = {}): TextRun {
  return new TextRun({ ...options, text: printableText(text), font: { hint: 'eastAsia' } });
}

function pageNumber(style: string): Footer {
  const digits = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: fonts.table });
  return new Footer({ children: [new Paragraph({ style, children: [digits] })] });
}

function watermark(): Header {
  const mark = new TextWatermark({ text: draftMark, font: fonts.sectionHeading, width: 320, height: 160 });
  return new Header({ children: [new Paragraph({ style: styleIds.header, children: [mark] })] });
}
