/** A cell of a copied table: its words and how many columns and rows it covers. */
export interface ClipboardCell {
  readonly text: string;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** A copied block, row by row. `null` is a place that a merged cell to its left covers; one covered from above is `''`. */
export type Matrix = readonly (readonly (string | null)[])[];

/** A copied table with the words that stand above it, `''` where none do. */
export interface CopiedTable {
  readonly matrix: Matrix;
  readonly above: string;
}

/** What a clipboard holds of tables, and what of it is not in them as it was shown. */
export interface Copied {
  readonly tables: readonly CopiedTable[];
  /** The words outside the tables. */
  readonly outside: readonly string[];
  /** What was left out with hidden rows and columns. */
  readonly hidden: readonly string[];
  /** Figures that the source shows rounded. */
  readonly rounded: readonly { readonly shown: string; readonly exact: string }[];
}

/** One table and nothing else. */
export function oneTable(matrix: Matrix): Copied {
  return { tables: [{ matrix, above: '' }], outside: [], hidden: [], rounded: [] };
}

/** More than any form has: what is larger is another document. */
export const mostRows = 500;
export const mostColumns = 100;

/** The rows of a copied table with every merged cell spread over the places that it covers; at most one row and column beyond the bounds. */
export function expandSpans(rows: readonly (readonly ClipboardCell[])[]): Matrix {
  const kept = rows.slice(0, mostRows + 1);
  const matrix: (string | null)[][] = kept.map(() => []);
  kept.forEach((cells, top) => {
    let left = 0;
    for (const { text, columnSpan, rowSpan } of cells) {
      while (matrix[top]?.[left] !== undefined) left += 1;
      const right = Math.min(left + Math.max(1, columnSpan), mostColumns + 1);
      for (const row of matrix.slice(top, top + Math.max(1, rowSpan))) {
        for (let column = left; column < right; column += 1) row[column] = column === left ? '' : null;
      }
      const own = matrix[top];
      if (own !== undefined && left < right) own[left] = text;
    }
  });
  return matrix.map((row) => Array.from(row, (text) => (text === undefined ? '' : text)));
}

/** The rows of text with tabs between its cells, as spreadsheets copy it: a quoted cell may hold tabs and breaks. */
export function readTabbed(text: string): Matrix {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y;
  while (rows.length <= mostRows + 1) {
    const [, quoted, plain = '', end = ''] = cell.exec(text) ?? [];
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  while (rows.length > 1 && rows.at(-1)?.every((each) => each === '') === true) rows.pop();
  return rows;
}

/** Whether a block is one cell alone, which is pasted as typing does. */
export function isOneValue({ tables }: Copied): boolean {
  const [table] = tables;
  return tables.length === 1 && table?.matrix.length === 1 && table.matrix[0]?.length === 1;
}

/** How many columns the longest row has. */
export function widthOf(matrix: Matrix): number {
  return Math.max(0, ...matrix.map(({ length }) => length));
}
