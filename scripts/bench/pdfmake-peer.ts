/** The same report drawn with pdfmake as its documentation shows. */
import pdfmake from 'pdfmake';
import type { Content, TableCell } from 'pdfmake/interfaces';
import type { PrintableDocument, PrintedBlock, PrintedTable } from '../../lib/document/document';
import { placeCells } from '../../lib/document/place-cells';
import type { FontSet } from '../../lib/render/pdf/find-fonts';

const millimetre = 72 / 25.4;

pdfmake.setLocalAccessPolicy(() => true);
pdfmake.setUrlAccessPolicy(() => false);

/** The PDF's bytes. */
export async function drawWithPdfmake(document: PrintableDocument, fonts: FontSet): Promise<Uint8Array> {
  const normal = fonts.fileOf('fangsong');
  pdfmake.setFonts({ body: { normal, bold: fonts.fileOf('heiti'), italics: normal, bolditalics: normal } });
  const made = pdfmake.createPdf({
    pageSize: 'A4',
    pageMargins: [28 * millimetre, 37 * millimetre, 26 * millimetre, 35 * millimetre],
    defaultStyle: { font: 'body', fontSize: 16, lineHeight: 1.6 },
    footer: (page) => `— ${page} —`,
    info: { title: document.title },
    content: [
      ...document.titleLines.map((text): Content => ({ text, fontSize: 22, alignment: 'center' })),
      ...document.blocks.map(content),
    ],
  });
  return made.getBuffer();
}

function content(block: PrintedBlock): Content {
  if (block.kind === 'table') return table(block);
  return { text: block.text, leadingIndent: 32, bold: block.kind === 'heading' };
}

function table({ widths, parts }: PrintedTable): Content {
  const rows = parts.flatMap(({ head, body }) => [...head, ...body]);
  const body: TableCell[][] = rows.map(() => widths.map((): TableCell => ({})));
  for (const [row, placed] of placeCells(rows, widths.length).entries()) {
    for (const { cell, column } of placed) {
      const into = body[row];
      if (into !== undefined) {
        into[column] = {
          text: cell.text,
          colSpan: cell.columnSpan,
          rowSpan: cell.rowSpan,
          fontSize: 9,
          alignment: 'center',
        };
      }
    }
  }
  const headerRows = parts.length === 1 ? (parts[0]?.head.length ?? 0) : 0;
  return { table: { headerRows, dontBreakRows: true, widths: widths.map((width) => width * millimetre - 9), body } };
}
