import type { Cell, CellAddress, TableSection, Template } from '../template/template';
import { cellMap } from './cell-map';
import { separateLabels, type CopiedBlock, type CopiedRow } from './clipboard-labels';
import type { FieldName } from './fields';
import { judgeFigures, type FoundText, type PasteChoices, type PlacedCell, type Present } from './judge-figures';
import { bareLabel, matchLabels, namesLabel } from './match-labels';
import { widthOf, type CopiedTable } from './read-clipboard';
import { linesOf, roomOf, sortTables, type PlacedLine, type SortedTables } from './sort-tables';

/** A row of the block that belongs to no line of the form. */
export interface UnplacedRow {
  readonly label: string;
  readonly texts: readonly string[];
}

/** Texts that are of a section but lack the words that would say where in it. */
export interface UnclearTexts {
  readonly section: TableSection;
  readonly missing: 'labels' | 'heads';
  readonly texts: readonly string[];
}

/** Where a copied block belongs, and what of it belongs nowhere. */
export interface Placement {
  readonly rows: number;
  readonly columns: number;
  /** The sections that it is of, in the order of the form. */
  readonly sections: readonly TableSection[];
  /** Whether each row went to the line that it names, and not to the one that follows. */
  readonly byLabel: boolean;
  readonly cells: readonly PlacedCell[];
  /** Texts that lie beyond the table. */
  readonly beyond: readonly string[];
  readonly unplaced: readonly UnplacedRow[];
  /** How many columns of words on the left were left out because no line of the form is called so. */
  readonly wordsLeftOut: number;
  /** The marks of columns of serial numbers, left out. */
  readonly serials: readonly string[];
  /** What stands to the left of the labels and is no serial number. */
  readonly stray: readonly string[];
  /** What is of another section than the active cell and does not say of which of its lines or columns. */
  readonly unclear: readonly UnclearTexts[];
  /** What the tables say that are of no section. */
  readonly unknown: readonly string[];
}

/**
 * Where each figure of the copied tables belongs and what it would change. A bare rectangle begins at `active`; with the labels
 * of lines each row goes to its own line, in whatever section, and with heads, or as wide as the line, it begins in the first
 * column. Nothing of the tables is left out unsaid.
 */
export function placeBlock(
  template: Template,
  active: CellAddress,
  tables: readonly CopiedTable[],
  present: Present,
  choices: PasteChoices,
): Placement {
  const start = template.cells.get(active);
  if (start === undefined) throw new Error(`The form has no cell ${active}`);
  const { sorted, unknown } = sortTables(template, start.section, tables);
  const parts = sorted.map((own) => placeTables(template, own, own.section.id === start.section.id ? start : null));
  return {
    rows: tables.reduce((rows, { matrix }) => rows + matrix.length, 0),
    columns: Math.max(0, ...tables.map(({ matrix }) => widthOf(matrix))),
    sections: sorted.map(({ section }) => section),
    byLabel: parts.length > 0 && parts.every(({ byLabel }) => byLabel),
    cells: judgeFigures(
      template,
      parts.flatMap(({ found }) => found),
      present,
      choices,
    ),
    beyond: parts.flatMap(({ beyond }) => beyond),
    unplaced: parts.flatMap(({ unplaced }) => unplaced),
    wordsLeftOut: Math.max(0, ...parts.map(({ wordsLeftOut }) => wordsLeftOut)),
    serials: parts.flatMap(({ serials }) => serials),
    stray: parts.flatMap(({ stray }) => stray),
    unclear: parts.flatMap(({ unclear }) => unclear),
    unknown: unknown.flatMap(({ matrix }) => matrix.flatMap(saidIn)),
  };
}

/** What would be written: the texts that differ from those of now. */
export function changesOf({ cells }: Placement): { readonly field: FieldName; readonly text: string }[] {
  return cells.flatMap(({ field, before, figure }) =>
    'after' in figure && figure.after !== before ? [{ field, text: figure.after }] : [],
  );
}

type Part = Omit<Placement, 'rows' | 'columns' | 'sections' | 'cells' | 'unknown'> & {
  readonly found: readonly FoundText[];
};

/** The tables of one section; `start` is the active cell where it stands there. */
function placeTables(template: Template, { section, tables }: SortedTables, start: Cell | null): Part {
  const map = cellMap(template, section);
  const room = roomOf(template, section);
  const at = start === null ? null : placeOf(map, start);
  const blocks = tables.map((table) => separateLabels(section, table, at === null ? [room] : [at.room, room]));
  const rows = blocks.flatMap((block) => block.rows);
  const meant = linesMeant(section, blocks);
  const byLabel = meant.some((line) => line !== null);
  const targets = targetsOf(template, { section, start, at, map }, rows, meant);
  const found: FoundText[] = [];
  const beyond: string[] = [];
  const unplaced: UnplacedRow[] = [];
  const lost: string[] = [];
  rows.forEach((row, index) => {
    const target = targets[index] ?? null;
    if (target === null) {
      const texts = saidIn(row.texts);
      const isMeant = meant[index] !== null || !byLabel;
      if (start === null && isMeant) lost.push(...texts);
      else if (texts.length > 0 && byLabel) unplaced.push({ label: row.label, texts });
      else beyond.push(...texts);
      return;
    }
    for (const { text, address, unit } of spread(template, target, row)) {
      if (address !== null) found.push({ address, read: text, unit });
      else if (text.trim() !== '') beyond.push(text);
    }
  });
  return {
    found,
    beyond,
    unplaced,
    byLabel,
    wordsLeftOut: byLabel ? 0 : Math.max(...blocks.map(({ labels }) => labels)),
    serials: blocks.flatMap(({ serials }) => serials),
    stray: blocks.flatMap(({ stray }) => stray),
    unclear: lost.length === 0 ? [] : [{ section, missing: byLabel ? 'heads' : 'labels', texts: lost }],
  };
}

function saidIn(texts: readonly (string | null)[]): string[] {
  return texts.filter((text): text is string => text !== null && text.trim() !== '');
}

/** Where the active cell stands in its table: its row, its first column, and how many figures stand from there to the right. */
interface ActivePlace {
  readonly top: number;
  readonly left: number;
  readonly room: number;
}

function placeOf(map: ReturnType<typeof cellMap>, { address }: Cell): ActivePlace {
  const top = map.findIndex((places) => places.some((place) => place.address === address));
  const row = map[top] ?? [];
  const index = row.findIndex((place) => place.address === address);
  return { top, left: row[index]?.start ?? 0, room: row.length - index };
}

/** The table in which rows are set down, and the active cell where it stands there. */
interface Ground {
  readonly section: TableSection;
  readonly start: Cell | null;
  readonly at: ActivePlace | null;
  readonly map: ReturnType<typeof cellMap>;
}

/** The cells in which a row may be set down, and where in them it begins unless its heads say otherwise. */
interface Target {
  readonly addresses: readonly CellAddress[];
  readonly from: number;
}

/** The line that each row of the tables names; a label that stands in several tables means the same line in each. */
function linesMeant(section: TableSection, blocks: readonly CopiedBlock[]): (PlacedLine | null)[] {
  const first = new Map<string, string>();
  const words = blocks.flatMap(({ rows }, table) =>
    rows.map(({ label }, index) => {
      const place = `${table}/${index}`;
      const known = first.get(bareLabel(label)) ?? place;
      first.set(bareLabel(label), known);
      return { label, place, source: known.startsWith(`${table}/`) ? place : known };
    }),
  );
  const own = words.filter(({ place, source }) => place === source);
  const lines = matchLabels(
    own.map(({ label }) => label),
    linesOf(section),
  );
  return words.map(({ source }) => lines[own.findIndex(({ place }) => place === source)] ?? null);
}

function targetsOf(
  template: Template,
  { section, start, at, map }: Ground,
  rows: readonly CopiedRow[],
  meant: readonly (PlacedLine | null)[],
): (Target | null)[] {
  if (meant.some((line) => line !== null)) {
    const column = columnOf(linesOf(section), start);
    return meant.map((line, index) => {
      const row = rows[index];
      if (line === null || row === undefined) return null;
      const { addresses } = line;
      if (isWide(template, addresses, row) || isNamed(template, addresses, row)) return { addresses, from: 0 };
      return column === null ? null : { addresses, from: Math.min(column, addresses.length - 1) };
    });
  }
  if (at === null && rows.length !== map.length) return rows.map(() => null);
  return rows.map((row, index) => {
    const places = map[(at?.top ?? 0) + index];
    if (places === undefined) return null;
    const addresses = places.map(({ address }) => address);
    if (row.heads.length > 0 && isWide(template, addresses, row)) return { addresses, from: 0 };
    return at === null ? null : { addresses, from: places.findLastIndex(({ start: first }) => first <= at.left) };
  });
}

/** Which column of its line the active cell is; null where it stands in another table. */
function columnOf(lines: readonly PlacedLine[], start: Cell | null): number | null {
  return start === null ? null : (lines.find(({ id }) => id === start.line.id)?.addresses.indexOf(start.address) ?? 0);
}

/** Whether a row has a figure for every cell of the line that is typed. */
function isWide(template: Template, addresses: readonly CellAddress[], { texts }: CopiedRow): boolean {
  return texts.length >= addresses.filter((address) => template.cells.get(address)?.computed === false).length;
}

/** Whether each text of a row stands under the head of one column, and no two under the same. */
function isNamed(template: Template, addresses: readonly CellAddress[], row: CopiedRow): boolean {
  const named = namedBy(template, addresses, row);
  const own = row.texts.flatMap((text, place) => (saidIn([text]).length === 0 ? [] : [named[place] ?? []]));
  return own.length > 0 && own.every(({ length }) => length === 1) && new Set(own.flat()).size === own.length;
}

/** For each text the cells whose column its head names. */
function namedBy(template: Template, addresses: readonly CellAddress[], { heads }: CopiedRow): CellAddress[][] {
  return heads.map((head) =>
    addresses.filter((address) => {
      const column = template.cells.get(address)?.column;
      return column !== undefined && namesLabel(head, column);
    }),
  );
}

/** Each text of a row with the cell it belongs to; null where there is none. */
function spread(
  template: Template,
  { addresses, from }: Target,
  row: CopiedRow,
): (Omit<FoundText, 'address' | 'read'> & { readonly text: string; readonly address: CellAddress | null })[] {
  const texts = row.texts.map((text, place) => ({ text, unit: row.units[place] ?? null }));
  if (isNamed(template, addresses, row)) {
    const named = namedBy(template, addresses, row);
    return texts.flatMap(({ text, unit }, place) => {
      const [address = null] = named[place] ?? [];
      return text === null || (address === null && text.trim() === '') ? [] : [{ text, unit, address }];
    });
  }
  // Merged cells of a wider source stand for one figure each; where there is room for all, every place counts.
  const placed = texts.length > addresses.length - from ? texts.filter(({ text }) => text !== null) : texts;
  return placed.map(({ text, unit }, place) => ({ text: text ?? '', unit, address: addresses[from + place] ?? null }));
}
