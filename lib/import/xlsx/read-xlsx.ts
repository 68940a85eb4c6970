import { success, type Result } from '../../base/result';
import { foldText } from '../fold-text';
import type { RawBlock, RawDocument, RawRow } from '../raw-document';
import { looksLikeValue } from '../read-source-value';
import type { ZipTrouble } from '../unzip';
import { openWorkbook, type NamedSheet } from './open-workbook';

/** Where a numbered block or row stands. */
export interface SheetPlace {
  readonly sheet: string;
  /** Counted from 0. */
  readonly row: number;
  /** The sheet's columns at the places of the row. */
  readonly columns: readonly number[];
  readonly cells: readonly string[];
  readonly spans: readonly number[];
  /** How many cells of the row are there, be they empty. */
  readonly made: number;
}

/** A workbook as paragraphs and tables. */
export interface ReadXlsx {
  readonly document: RawDocument;
  readonly places: ReadonlyMap<number, SheetPlace>;
}

/** A block before it has its number in the document. */
type Piece =
  | { readonly kind: 'paragraph'; readonly text: string; readonly place: SheetPlace }
  | { readonly kind: 'table'; readonly rows: readonly SheetPlace[] };

/** A longer text is no heading. */
const longestHeading = 60;

/** Reads the sheets of a workbook, with no meaning yet. */
export function readXlsx(bytes: Uint8Array): Result<ReadXlsx, ZipTrouble> {
  const sheets = openWorkbook(bytes);
  return sheets.ok ? success(numberPieces(joinSheets(sheets.value.map(piecesOf)))) : sheets;
}

/**
 * Lines with a single text at the left are paragraphs, all others rows of tables; so is, below the first of these, a
 * line whose other cells were made and left empty.
 */
function piecesOf(sheet: NamedSheet): Piece[] {
  const rows = placesOf(sheet);
  const left = Math.min(...rows.flatMap(({ columns, cells }) => columns.filter((_, index) => cells[index] !== '')));
  const pieces: Piece[] = [];
  let table: SheetPlace[] = [];
  const close = (): void => {
    if (table.length > 0) pieces.push({ kind: 'table', rows: table });
    table = [];
  };
  for (const place of rows) {
    const filled = place.cells.filter((cell) => cell !== '');
    const [only] = filled;
    const atLeft = place.columns[place.cells.indexOf(only ?? '')] === left;
    const leftEmpty = place.made > 1 && (table.length > 0 || pieces.some(({ kind }) => kind === 'table'));
    if (only !== undefined && filled.length === 1 && atLeft && !leftEmpty && !looksLikeValue(only)) {
      close();
      for (const text of only.split(/[\r\n]+/)) if (text.trim() !== '') pieces.push({ kind: 'paragraph', text, place });
    } else table.push(place);
  }
  close();
  return pieces;
}

/** The rows that hold text, as wide as the columns that hold any. */
function placesOf({ name, rows, merged }: NamedSheet): SheetPlace[] {
  const covered = new Map<string, number>();
  for (const { row, rowEnd, column, columnEnd } of merged) {
    for (let down = row; down < Math.min(rowEnd, row + 2_000); down += 1) {
      for (let across = column; across < Math.min(columnEnd, column + 400); across += 1) {
        covered.set(`${down} ${across}`, down === row && across === column ? columnEnd - column : 0);
      }
    }
  }
  const filled = rows.flatMap(({ row, cells }) =>
    cells
      .filter(({ column, text }) => text.trim() !== '' && covered.get(`${row} ${column}`) !== 0)
      .map(({ column }) => column),
  );
  const columns = [...new Set(filled)].sort((one, other) => one - other);
  return rows.flatMap(({ row, cells }): SheetPlace[] => {
    const texts = new Map(cells.map(({ column, text }) => [column, text.trim()]));
    const spans = columns.map((column) => {
      const span = covered.get(`${row} ${column}`) ?? 1;
      return span <= 1 ? span : columns.filter((each) => each >= column && each < column + span).length;
    });
    const own = columns.map((column, index) => (spans[index] === 0 ? '' : (texts.get(column) ?? '')));
    const made = columns.filter((column, index) => texts.has(column) && spans[index] !== 0).length;
    return own.every((text) => text === '') ? [] : [{ sheet: name, row, columns, cells: own, spans, made }];
  });
}

/** One sheet behind the other; one that begins with a line of those before stands behind that line. */
function joinSheets(sheets: readonly (readonly Piece[])[]): Piece[] {
  return sheets.reduce<Piece[]>((joined, [first, ...rest]) => {
    if (first === undefined) return joined;
    const heading = headingOf(first);
    const at = heading === '' ? -1 : joined.findLastIndex((piece) => headingOf(piece) === heading);
    return at < 0 ? [...joined, first, ...rest] : [...joined.slice(0, at + 1), ...rest, ...joined.slice(at + 1)];
  }, []);
}

function headingOf(piece: Piece): string {
  return piece.kind === 'table' || piece.text.length > longestHeading ? '' : foldText(piece.text);
}

function numberPieces(pieces: readonly Piece[]): ReadXlsx {
  const places = new Map<number, SheetPlace>();
  const next = (place: SheetPlace): number => {
    places.set(places.size + 1, place);
    return places.size;
  };
  const blocks = pieces.map((piece): RawBlock => {
    if (piece.kind === 'paragraph') return { kind: 'paragraph', text: piece.text, number: next(piece.place) };
    const rows = piece.rows.map((place): RawRow => ({ cells: place.cells, spans: place.spans, number: next(place) }));
    return { kind: 'table', rows, number: rows[0]?.number ?? 0 };
  });
  return { document: { blocks }, places };
}
