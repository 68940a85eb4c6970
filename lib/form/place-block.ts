import { sameValue } from '../report/cell-value';
import { computeTotals } from '../report/fill-totals';
import { readEntry, toHalfWidth, writeEntry, type Entry, type EntryTrouble } from '../report/read-entry';
import type { CellValue } from '../report/report';
import { leavesOf } from '../template/leaves';
import type { Cell, CellAddress, Column, Line, TableSection, Template } from '../template/template';
import { cellMap } from './cell-map';
import { separateLabels, type CopiedRow } from './clipboard-labels';
import { cellField, type FieldName } from './fields';
import { matchLabels, namesLabel } from './match-labels';
import { widthOf, type Matrix } from './read-clipboard';

/** What a blank, a dash or a stroke in the block does to its cell: nothing, or leave it not filled in. Never a zero. */
export type Blanks = 'keep' | 'clear';

/** Why a cell takes no figure: a return left it closed, or it says what last year carried forward. */
export type Refusal = 'closed' | 'locked';

/** What becomes of one cell. */
export type PlacedFigure =
  | { readonly kind: 'figure'; readonly after: string }
  /** The block has a blank, a dash or a stroke here. */
  | { readonly kind: 'blank'; readonly after: string }
  | { readonly kind: 'unreadable'; readonly trouble: EntryTrouble }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** Compared only: `fits` is null while parts of it are blank, or where the block says nothing. */
  | { readonly kind: 'total'; readonly computed: CellValue; readonly fits: boolean | null };

/** A figure of the block in the cell where it belongs. */
export interface PlacedCell {
  readonly cell: Cell;
  readonly field: FieldName;
  /** The text of the cell now; `''` for a total. */
  readonly before: string;
  /** As the block has it. */
  readonly read: string;
  readonly figure: PlacedFigure;
}

/** A row of the block that belongs to no line of the form. */
export interface UnplacedRow {
  readonly label: string;
  readonly texts: readonly string[];
}

export interface Placement {
  readonly rows: number;
  readonly columns: number;
  /** Whether each row went to the line that it names, and not to the one that follows. */
  readonly byLabel: boolean;
  readonly cells: readonly PlacedCell[];
  /** Texts that lie beyond the table. */
  readonly beyond: readonly string[];
  readonly unplaced: readonly UnplacedRow[];
  /** How many columns of words on the left were left out because no line of the form is called so. */
  readonly wordsLeftOut: number;
}

/** What the form says now. */
export interface Present {
  readonly textAt: (address: CellAddress) => string;
  readonly refusalOf: (address: CellAddress) => Refusal | null;
}

/**
 * Where each figure of a copied block belongs and what it would change. A bare rectangle begins at `active`; with the labels of
 * lines each row goes to its own line, and with heads, or as wide as the line, it begins in the first column. Nothing of the block is left out unsaid.
 */
export function placeBlock(
  template: Template,
  active: CellAddress,
  matrix: Matrix,
  present: Present,
  blanks: Blanks,
): Placement {
  const start = template.cells.get(active);
  if (start === undefined) throw new Error(`The form has no cell ${active}`);
  const { rows, labels } = separateLabels(start.section, matrix);
  const { targets, byLabel } = targetsOf(template, start, rows);
  const found: { readonly address: CellAddress; readonly read: string }[] = [];
  const beyond: string[] = [];
  const unplaced: UnplacedRow[] = [];
  rows.forEach((row, index) => {
    const target = targets[index] ?? null;
    if (target === null) {
      const texts = row.texts.filter((text): text is string => text !== null && text.trim() !== '');
      if (texts.length === 0) return;
      if (byLabel) unplaced.push({ label: row.label, texts });
      else beyond.push(...texts);
      return;
    }
    for (const { text, address } of spread(template, target, row)) {
      if (address !== null) found.push({ address, read: text });
      else if (text.trim() !== '') beyond.push(text);
    }
  });
  return {
    rows: matrix.length,
    columns: widthOf(matrix),
    byLabel,
    cells: judge(template, found, present, blanks),
    beyond,
    unplaced,
    wordsLeftOut: byLabel ? 0 : labels,
  };
}

/** What would be written: the texts that differ from those of now. */
export function changesOf({ cells }: Placement): { readonly field: FieldName; readonly text: string }[] {
  return cells.flatMap(({ field, before, figure }) =>
    'after' in figure && figure.after !== before ? [{ field, text: figure.after }] : [],
  );
}

/** The cells in which a row may be set down, and where in them it begins unless its heads say otherwise. */
interface Target {
  readonly addresses: readonly CellAddress[];
  readonly from: number;
}

function targetsOf(
  template: Template,
  start: Cell,
  rows: readonly CopiedRow[],
): { readonly targets: readonly (Target | null)[]; readonly byLabel: boolean } {
  const map = cellMap(template, start.section);
  const top = map.findIndex((places) => places.some(({ address }) => address === start.address));
  const left = map[top]?.find(({ address }) => address === start.address)?.start ?? 0;
  const lines = linesOf(start.section);
  const labels = rows.map(({ label }) => label);
  const meant = matchLabels(labels, lines);
  if (meant.some((line) => line !== null)) {
    const column = lines.find(({ id }) => id === start.line.id)?.addresses.indexOf(start.address) ?? 0;
    const targets = meant.map((line, index) => {
      if (line === null) return null;
      const wide = isWide(template, line.addresses, rows[index]);
      return { addresses: line.addresses, from: wide ? 0 : Math.min(column, line.addresses.length - 1) };
    });
    return { targets, byLabel: true };
  }
  if (namesAnother(template, start.section, labels)) return { targets: rows.map(() => null), byLabel: true };
  const targets = rows.map((row, index) => {
    const places = map[top + index];
    if (places === undefined) return null;
    const addresses = places.map(({ address }) => address);
    const at = places.findLastIndex((place) => place.start <= left);
    return { addresses, from: row.heads.length > 0 && isWide(template, addresses, row) ? 0 : at };
  });
  return { targets, byLabel: false };
}

/** Whether the labels are those of another table of the form: its figures are not to be set down here in their order. */
function namesAnother(template: Template, section: TableSection, labels: readonly string[]): boolean {
  return template.sections.some(
    (other) =>
      other.kind === 'table' &&
      other.id !== section.id &&
      matchLabels(labels, linesOf(other)).some((line) => line !== null),
  );
}

interface PlacedLine extends Line {
  readonly addresses: readonly CellAddress[];
}

function linesOf(section: TableSection): PlacedLine[] {
  return section.blocks.flatMap(({ lines, columns }) =>
    leavesOf<Line>(lines).map((line) => ({
      ...line,
      addresses: leavesOf<Column>(columns).map(({ id }): CellAddress => `${section.id}/${line.id}/${id}`),
    })),
  );
}

/** Whether a row has a figure for every cell of the line that is typed. */
function isWide(template: Template, addresses: readonly CellAddress[], row: CopiedRow | undefined): boolean {
  const typed = addresses.filter((address) => template.cells.get(address)?.computed === false);
  return row !== undefined && row.texts.length >= typed.length;
}

/** Each text of a row with the cell it belongs to; null where there is none. */
function spread(
  template: Template,
  { addresses, from }: Target,
  { texts, heads }: CopiedRow,
): { readonly text: string; readonly address: CellAddress | null }[] {
  const named = heads.map((head) =>
    addresses.filter((address) => {
      const column = template.cells.get(address)?.column;
      return column !== undefined && namesLabel(head, column);
    }),
  );
  const own = texts.flatMap((text, place) => (text === null || text.trim() === '' ? [] : [named[place] ?? []]));
  const plain = own.length > 0 && own.every(({ length }) => length === 1) && new Set(own.flat()).size === own.length;
  if (plain) {
    return texts.flatMap((text, place) => {
      const [address = null] = named[place] ?? [];
      return text === null || (address === null && text.trim() === '') ? [] : [{ text, address }];
    });
  }
  // Merged cells of a wider source stand for one figure each; where there is room for all, every place counts.
  const placed = texts.length > addresses.length - from ? texts.filter((text) => text !== null) : texts;
  return placed.map((text, place) => ({ text: text ?? '', address: addresses[from + place] ?? null }));
}

function judge(
  template: Template,
  found: readonly { readonly address: CellAddress; readonly read: string }[],
  { textAt, refusalOf }: Present,
  blanks: Blanks,
): PlacedCell[] {
  const placed = found.map(({ address, read }) => {
    const cell = template.cells.get(address);
    if (cell === undefined) throw new Error(`The form has no cell ${address}`);
    const before = cell.computed ? '' : textAt(address);
    const base = { cell, field: cellField(address), before, read };
    return { ...base, figure: cell.computed ? null : judgeFigure(cell, before, read, refusalOf(address), blanks) };
  });
  const after = new Map(
    placed.flatMap(({ cell, figure }) =>
      figure !== null && 'after' in figure ? [[cell.address, figure.after] as const] : [],
    ),
  );
  const values = [...template.cells.values()]
    .filter(({ computed }) => !computed)
    .map((cell) => [cell.address, valueOf(cell, after.get(cell.address) ?? textAt(cell.address))] as const);
  const totals = computeTotals(template, Object.fromEntries(values));
  return placed.map(({ figure, ...rest }) => ({
    ...rest,
    figure: figure ?? judgeTotal(rest.cell, rest.read, totals.get(rest.cell.address)),
  }));
}

function judgeFigure(cell: Cell, before: string, read: string, refusal: Refusal | null, blanks: Blanks): PlacedFigure {
  const entry = entryOf(cell, read);
  if (entry === null) return { kind: 'blank', after: blanks === 'keep' || refusal !== null ? before : '' };
  if (entry.kind === 'unreadable') return { kind: 'unreadable', trouble: entry.trouble };
  const now = readEntry(cell.column.type, before);
  if (now.kind === 'value' && sameValue(now.value, entry.value)) return { kind: 'figure', after: before };
  return refusal === null ? { kind: 'figure', after: writeEntry(entry.value) } : { kind: 'refused', refusal };
}

function judgeTotal(
  cell: Cell,
  read: string,
  total: { readonly value: CellValue; readonly complete: boolean } | undefined,
): PlacedFigure {
  if (total === undefined) throw new Error(`Nothing adds up to ${cell.address}`);
  const entry = entryOf(cell, read);
  if (entry?.kind === 'unreadable') return { kind: 'unreadable', trouble: entry.trouble };
  const fits = entry === null || !total.complete ? null : sameValue(entry.value, total.value);
  return { kind: 'total', computed: total.complete ? total.value : null, fits };
}

/** What a text of the block says in a cell; null for a blank, a dash or a stroke. */
function entryOf(cell: Cell, read: string): Entry | null {
  return /^[-/\\]*$/.test(toHalfWidth(read).replace(/\s/g, '')) ? null : readEntry(cell.column.type, read);
}

function valueOf(cell: Cell, text: string): CellValue {
  const entry = readEntry(cell.column.type, text);
  return entry.kind === 'value' ? entry.value : null;
}
