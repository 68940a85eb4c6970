import { readEntry, toHalfWidth } from '../report/read-entry';
import { isGroup } from '../template/leaves';
import type { Column, Group, Line, TableSection } from '../template/template';
import { widthOf, type Matrix } from './read-clipboard';

/** A row of a copied block that is no head. */
export interface CopiedRow {
  /** Its innermost label, `''` where it has none. */
  readonly label: string;
  /** What stands behind the labels. */
  readonly texts: readonly (string | null)[];
  /** The head over each of the texts, `''` where there is none; empty where the block brought no heads. */
  readonly heads: readonly string[];
}

export interface CopiedBlock {
  readonly rows: readonly CopiedRow[];
  /** How many columns on the left are words. */
  readonly labels: number;
}

/** Tells heads and labels of a copied block from its figures. Only rows of the section's own heads are taken for heads. */
export function separateLabels(section: TableSection, matrix: Matrix): CopiedBlock {
  const known = headsOf(section);
  const isHead = matrix.map((row) => isHeadRow(row, known));
  const labels = labelColumns(matrix.filter((_row, index) => isHead[index] !== true));
  let heads: (readonly (string | null)[])[] = [];
  const rows: CopiedRow[] = [];
  matrix.forEach((row, index) => {
    if (isHead[index] === true) {
      if (isHead[index - 1] !== true) heads = [];
      heads.push(row);
      return;
    }
    const texts = row.slice(labels);
    rows.push({
      label: row.slice(0, labels).findLast((text) => !isBlank(text)) ?? '',
      texts,
      heads:
        heads.length === 0
          ? []
          : texts.map(
              (_text, place) => heads.map((head) => head[labels + place]).findLast((text) => !isBlank(text)) ?? '',
            ),
    });
  });
  return { rows, labels };
}

function isBlank(text: string | null | undefined): boolean {
  return text === null || text === undefined || text.trim() === '';
}

/** Words, and not a figure of any kind. */
function isWord(text: string): boolean {
  if (!/\p{Script=Han}/u.test(text) || text.trim().length < 2) return false;
  const amount = readEntry('amount', text);
  return (
    readEntry('count', text).kind === 'unreadable' && amount.kind === 'unreadable' && amount.trouble === 'noNumber'
  );
}

function isHeadRow(row: readonly (string | null)[], known: ReadonlySet<string>): boolean {
  const texts = row.filter((text): text is string => !isBlank(text));
  const own = texts.filter((text) => known.has(headWord(text)));
  return texts.length > 0 && texts.every(isWord) && own.length * 2 >= texts.length;
}

/** A head without spaces and signs; its number stays, so that the line 3.其他 is not the column 其他. */
function headWord(text: string): string {
  return toHalfWidth(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** The columns on the left that hold words alone; one that is empty counts where such a one follows. */
function labelColumns(rows: Matrix): number {
  let labels = 0;
  for (let column = 0; column < widthOf(rows); column += 1) {
    const texts = rows.flatMap((row) => {
      const text = row[column];
      return text === undefined || text === null || isBlank(text) ? [] : [text];
    });
    if (!texts.every(isWord)) return labels;
    if (texts.length > 0) labels = column + 1;
  }
  return labels;
}

/** The words that stand over the figures of a section. */
function headsOf({ blocks }: TableSection): ReadonlySet<string> {
  const texts = blocks.flatMap(({ caption = '', corner = '', columns, lines, direction }) => [
    caption,
    corner,
    ...labelsOf<Column>(columns),
    ...(direction === 'across' ? labelsOf<Line>(lines) : []),
  ]);
  return new Set(texts.map(headWord).filter((text) => text !== ''));
}

function labelsOf<Leaf extends Line | Column>(nodes: readonly (Leaf | Group<Leaf>)[]): string[] {
  return nodes.flatMap((node) => [
    node.label,
    ...(node.variants ?? []),
    ...(isGroup<Leaf>(node) ? labelsOf<Leaf>(node.members) : []),
  ]);
}
