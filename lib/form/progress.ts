import { valueAt } from '../report/cell-value';
import { readProse } from '../report/prose';
import type { ProseBlock, Report } from '../report/report';
import type { Section, Template } from '../template/template';

/** How far a section has come: cells filled in of cells to fill in, or paragraphs and characters of prose. */
export type Progress =
  | { readonly kind: 'table'; readonly filled: number; readonly typed: number }
  | { readonly kind: 'narrative'; readonly paragraphs: number; readonly characters: number };

export function progressOf(template: Template, report: Report, section: Section): Progress {
  if (section.kind === 'narrative') return proseProgress(report.narrative[section.id] ?? []);
  const cells = [...template.cells.values()].filter((cell) => cell.section.id === section.id && !cell.computed);
  const filled = cells.filter(({ address }) => valueAt(report.cells, address) !== null).length;
  return { kind: 'table', filled, typed: cells.length };
}

/** The paragraphs and characters of prose; headings count, blanks between characters do not. */
export function proseProgress(blocks: readonly ProseBlock[]): Progress & { kind: 'narrative' } {
  const characters = blocks.reduce((count, { text }) => count + [...text.replace(/\s/g, '')].length, 0);
  return { kind: 'narrative', paragraphs: blocks.length, characters };
}

/** The same for prose as it is being typed. */
export function typedProgress(text: string): Progress & { kind: 'narrative' } {
  return proseProgress(readProse(text));
}
