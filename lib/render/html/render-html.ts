import { assertNever } from '../../base/assert-never';
import { escapeMarkup } from '../../base/escape-markup';
import type { PrintableDocument, PrintedBlock, PrintedHeading, PrintedParagraph } from '../../document/document';
import { draftMark } from '../../document/draft-mark';
import { drawTable } from './draw-table';
import { styleSheet } from './style-sheet';

/**
 * The document as one fragment for the source view of a site's editor: an `article` with its own style sheet, no
 * script, nothing from elsewhere, every text escaped.
 */
export function renderHtml(document: PrintableDocument): string {
  const { titleLines, dateLine, draft, blocks } = document;
  return [
    '<article class="gouji-report" lang="zh-CN">',
    `<style>${styleSheet}</style>`,
    ...(draft ? [`<p class="gouji-draft" role="note"><strong>${escapeMarkup(draftMark)}</strong></p>`] : []),
    `<h1>${titleLines.map(escapeMarkup).join('<br>')}</h1>`,
    ...(dateLine === null ? [] : [`<p class="gouji-date">${escapeMarkup(dateLine)}</p>`]),
    ...drawBlocks(blocks),
    '</article>',
    '',
  ].join('\n');
}

/** Each heading as deep as it lies in the outline: a 1. right below 一、 is one step deeper, not two. */
function drawBlocks(blocks: readonly PrintedBlock[]): string[] {
  const open: number[] = [];
  return blocks.map((block) => {
    switch (block.kind) {
      case 'heading':
        while ((open.at(-1) ?? 0) >= block.level) open.pop();
        open.push(block.level);
        return drawHeading(block, `h${open.length + 1}`);
      case 'paragraph':
        return `<p>${drawProse(block)}</p>`;
      case 'table':
        return drawTable(block);
      default:
        return assertNever(block);
    }
  });
}

function drawHeading({ level, text }: PrintedHeading, tag: string): string {
  return `<${tag} class="gouji-level-${level}">${escapeMarkup(text)}</${tag}>`;
}

function drawProse({ text, openingLength }: PrintedParagraph): string {
  if (openingLength === 0) return drawText(text);
  const opening = drawText(text.slice(0, openingLength));
  return `<span class="gouji-opening">${opening}</span>${drawText(text.slice(openingLength))}`;
}

/** An address may break behind its signs: the line before it would else be torn apart. */
function drawText(text: string): string {
  return text
    .split(/(https?:\/\/[\x21-\x7e]+)/)
    .map((piece, index) => {
      const breakable = index % 2 === 1 ? piece.split(/(?<=[/.?&=#_-])(?=[A-Za-z0-9])/) : [piece];
      return breakable.map(escapeMarkup).join('<wbr>');
    })
    .join('');
}
