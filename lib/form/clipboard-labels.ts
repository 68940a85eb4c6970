import { unitNamedIn, withoutUnit, type MoneyUnit } from '../report/money-unit';
import { readEntry, toHalfWidth } from '../report/read-entry';
import { isGroup, leavesOf } from '../template/leaves';
import type { Column, Group, Line, TableSection } from '../template/template';
import { isAlike, matchLabels } from './match-labels';
import { widthOf, type CopiedTable, type Matrix } from './read-clipboard';
import { countUp, countUpFromOne, isSerial } from './serial-numbers';

/** A row of a copied block that is no head. */
export interface CopiedRow {
  /** Its innermost label, `''` where it has none. */
  readonly label: string;
  /** What stands behind the labels. */
  readonly texts: readonly (string | null)[];
  /** The head over each of the texts, `''` where there is none; empty where the block brought no heads. */
  readonly heads: readonly string[];
  /** The unit of money that label, head or block gives for each of the texts. */
  readonly units: readonly (MoneyUnit | null)[];
}

/** A copied block whose labels and heads have been told from its figures. */
export interface CopiedBlock {
  readonly rows: readonly CopiedRow[];
  /** How many columns on the left are words. */
  readonly labels: number;
  /** How many rows are heads of the section. */
  readonly heads: number;
  /** The marks of a column of serial numbers, which is left out. */
  readonly serials: readonly string[];
  /** What stands to the left of the labels and is no serial number. */
  readonly stray: readonly string[];
}

type Row = readonly (string | null)[];
type RowKind = 'head' | 'unit' | 'title' | 'body';

const serialHeads = new Set(['序号', '编号', '行次', '行号', '栏次', '代码']);
const unitNote = /[（(]?(?:金额|计量)?单位\s*[:：][^\n。]{1,20}$/;
const unitName = /^(?:[件宗条份个项次起部]|[百千万亿]?元)$/;

/**
 * Tells heads and labels of a copied block from its figures. Only rows of the section's own heads are taken for heads. `rooms`
 * are the numbers of columns that a row of figures may have here: a column more that counts up from one is of serial numbers.
 */
export function separateLabels(
  section: TableSection,
  { matrix, above }: CopiedTable,
  rooms: readonly number[],
): CopiedBlock {
  const kinds = kindsOf(matrix, headsOf(section));
  const body = matrix.filter((_row, index) => kinds[index] === 'body');
  const { first, labels } = labelColumns(section, body);
  const numbered = isNumbered(body, labels, rooms);
  const notes = matrix.flatMap((row, index) => (kinds[index] === 'unit' ? row.filter(isSaid) : []));
  const blockUnit = unitNamedIn(notes.at(-1) ?? unitNote.exec(above)?.[0] ?? '');
  const serials: string[] = [];
  const stray: string[] = [];
  let heads: Row[] = [];
  const rows: CopiedRow[] = [];
  matrix.forEach((row, index) => {
    if (kinds[index] === 'head') {
      if (kinds[index - 1] !== 'head') heads = [];
      heads.push(row);
    }
    if (kinds[index] !== 'body') return;
    const before = row.slice(0, first).filter(isSaid);
    (isSerialColumn(body, first) ? serials : stray).push(...before);
    const words = row.slice(first, labels).filter(isSaid);
    const label = words.findLast((text) => !unitName.test(text)) ?? '';
    const rowUnit = words
      .map((text) => unitNamedIn(unitName.test(text) ? `(${text})` : text))
      .findLast((unit) => unit !== null);
    const places = row.flatMap((text, column) => {
      if (column < labels) return [];
      const over = heads.map((head) => head[column]).filter(isSaid);
      const isSerial = (numbered && column === labels) || serialHeads.has(headWord(over.at(-1) ?? ''));
      if (isSerial && isSaid(text)) serials.push(text);
      const headUnit = over.map((head) => unitNamedIn(head)).findLast((unit) => unit !== null);
      return isSerial ? [] : [{ text, head: over.at(-1) ?? '', unit: rowUnit ?? headUnit ?? blockUnit }];
    });
    rows.push({
      label,
      texts: places.map(({ text }) => text),
      heads: heads.length === 0 ? [] : places.map(({ head }) => withoutUnit(head)),
      units: places.map(({ unit }) => unit),
    });
  });
  return { rows, labels: labels - first, heads: kinds.filter((kind) => kind === 'head').length, serials, stray };
}

function isSaid(text: string | null | undefined): text is string {
  return text !== null && text !== undefined && text.trim() !== '';
}

/** Words, and not a figure of any kind. */
function isWord(text: string): boolean {
  if (!/\p{Script=Han}/u.test(text)) return false;
  const amount = readEntry('amount', text);
  return (
    readEntry('count', text).kind === 'unreadable' && amount.kind === 'unreadable' && amount.trouble === 'noNumber'
  );
}

function kindsOf(matrix: Matrix, known: readonly string[]): RowKind[] {
  const heads = new Set(known);
  const kinds = matrix.map((row): RowKind => {
    const texts = row.filter(isSaid);
    if (texts.length === 1 && isUnitNote(texts[0] ?? '')) return 'unit';
    return isHeadRow(texts, heads) ? 'head' : 'body';
  });
  // What stands over the heads, or over the whole width of the first rows, is the name of the table.
  for (const [index, row] of matrix.entries()) {
    if (kinds[index] === 'unit') continue;
    if (
      kinds[index] !== 'body' ||
      !isTitle(
        row,
        kinds.slice(index + 1).find((kind) => kind !== 'unit'),
      )
    )
      break;
    kinds[index] = 'title';
  }
  return kinds;
}

function isTitle(row: Row, next: RowKind | undefined): boolean {
  const texts = row.filter(isSaid);
  const merged = row.length > 1 && row.slice(1).every((text) => text === null);
  return texts.length === 1 && texts.every(isWord) && (merged || next === 'head');
}

function isUnitNote(text: string): boolean {
  return unitNote.exec(text)?.[0].length === text.trim().length;
}

function isHeadRow(texts: readonly string[], known: ReadonlySet<string>): boolean {
  const own = texts.filter((text) => isHead(headWord(text), known));
  return (
    texts.length > 0 && texts.every((text) => isWord(text) && text.trim().length > 1) && own.length * 2 >= texts.length
  );
}

function isHead(word: string, known: ReadonlySet<string>): boolean {
  return (
    known.has(word) ||
    serialHeads.has(word) ||
    (word.length > 3 && [...known].some((head) => head.length > 3 && isAlike(word, head)))
  );
}

/** A head without its unit, spaces and signs; its number stays, so that the line 3.其他 is not the column 其他. */
function headWord(text: string): string {
  return toHalfWidth(withoutUnit(text)).replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Where the columns of labels begin and end: they hold words alone, and one that is empty counts where such a one follows. Labels
 * of the section may have one column before them.
 */
function labelColumns(section: TableSection, body: Matrix): { readonly first: number; readonly labels: number } {
  const plain = wordColumns(body, 0);
  if (plain > 0) return { first: 0, labels: plain };
  const behind = wordColumns(body, 1);
  if (behind === 1) return { first: 0, labels: 0 };
  const words = body.map((row) => row.slice(1, behind).findLast(isSaid) ?? '');
  const names = matchLabels(words, linesOf(section)).some((line) => line !== null);
  return names || countUpFromOne(textsAt(body, 0)) ? { first: 1, labels: behind } : { first: 0, labels: 0 };
}

function wordColumns(body: Matrix, from: number): number {
  let labels = from;
  for (let column = from; column < widthOf(body); column += 1) {
    const texts = textsAt(body, column).filter((text) => !/^[-/\\]+$/.test(toHalfWidth(text).trim()));
    const words = texts.every((text) => unitName.test(text))
      ? texts
      : texts.filter((text) => text.trim().length > 1 && !isSerial(text));
    if (!texts.every(isWord) || (texts.length > 0 && words.length === 0)) return labels;
    if (texts.length > 0) labels = column + 1;
  }
  return labels;
}

function isSerialColumn(body: Matrix, first: number): boolean {
  return first === 1 && countUp(textsAt(body, 0));
}

/** Whether the first column behind the labels is one too many and counts the rows. */
function isNumbered(body: Matrix, labels: number, rooms: readonly number[]): boolean {
  const width = widthOf(body) - labels;
  const marks = body.map((row) => row[labels] ?? '');
  return rooms.includes(width - 1) && marks.every(isSaid) && countUpFromOne(marks);
}

function textsAt(body: Matrix, column: number): string[] {
  return body.map((row) => row[column]).filter(isSaid);
}

function linesOf({ blocks }: TableSection): Line[] {
  return blocks.flatMap(({ lines }) => leavesOf<Line>(lines));
}

/** The words that stand over the figures of a section. */
function headsOf({ blocks }: TableSection): string[] {
  const texts = blocks.flatMap(({ caption = '', corner = '', columns, lines, direction }) => [
    caption,
    corner,
    ...labelsOf<Column>(columns),
    ...(direction === 'across' ? labelsOf<Line>(lines) : []),
  ]);
  return texts.map(headWord).filter((text) => text !== '');
}

function labelsOf<Leaf extends Line | Column>(nodes: readonly (Leaf | Group<Leaf>)[]): string[] {
  return nodes.flatMap((node) => [
    node.label,
    ...(node.variants ?? []),
    ...(isGroup<Leaf>(node) ? labelsOf<Leaf>(node.members) : []),
  ]);
}
