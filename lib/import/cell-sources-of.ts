import type { CellValues, Report } from '../report/report';
import type { CellAddress, Template } from '../template/template';
import type { CellSource, Confidence } from './cell-source';
import { cellsRead } from './broken-sums';
import { equationsOf } from './equations';
import type { DocumentRead } from './import-document';
import type { ImportFinding } from './import-finding';
import type { TablesRead } from './read-tables';
import type { SettledRow } from './settle-rows';
import type { TextPlace } from './table-tokens';
import { equationsWithoutTotals, vouchedCells } from './vouched-cells';

/** What stands in one cell of a snippet is shown to so many characters. */
const longestText = 120;

/** Where each cell of a report was read, in the order of the source; `findings` are all that were made. */
export function cellSourcesOf(
  { template, tables }: DocumentRead,
  report: Report,
  findings: readonly ImportFinding[],
): CellSource[] {
  const rows = tables.flatMap((table) => table.rows);
  const chosen = rows.filter((row) => row.chosen).flatMap(({ match }) => match.row.cells.map(({ address }) => address));
  const { vouched } = vouchedCells(equationsOf(template), cellsRead(rows, report), new Set(chosen));
  const flagged = new Set(findings.flatMap(({ severity, cells }) => (severity === 'info' ? [] : cells)));
  const confidenceOf = (address: CellAddress): Confidence =>
    flagged.has(address) ? 'flagged' : vouched.has(address) ? 'vouched' : 'plain';
  return tables.flatMap((table) =>
    table.rows.flatMap((row): CellSource[] => {
      const { texts, indexOf } = snippetOf(table, row);
      const line = row.match.figures[0]?.line ?? null;
      const snippet = texts.map(shortened);
      const together = row.match.figures.map(({ text }) => text).join(' ');
      const cells =
        row.cells ?? row.match.row.cells.map(({ address }) => ({ address, text: together, from: null }) as const);
      return cells.map(({ address, text, from }) => ({
        address,
        read: shortened(text),
        row: snippet,
        at: from === null ? null : indexOf(from),
        line: from === null ? line : (table.sources[from.row]?.line ?? line),
        confidence: confidenceOf(address),
      }));
    }),
  );
}

/**
 * The figures of the exchange format as its sources: there they stand by their addresses, and only totals and identities
 * vouch for them. A total that is not written down is reckoned from its parts.
 */
export function exchangeSourcesOf(template: Template, report: Report): CellSource[] {
  const values = valuesOf(report);
  const { vouched, broken } = vouchedCells(equationsWithoutTotals(template, values), {
    values,
    blanks: new Set(),
  });
  return [...template.cells.keys()].flatMap((address): CellSource[] => {
    const value = values[address] ?? null;
    if (value === null) return [];
    const confidence = broken.has(address) ? 'flagged' : vouched.has(address) ? 'vouched' : 'plain';
    return [{ address, read: String(value), row: [], at: null, line: null, confidence }];
  });
}

function valuesOf({ cells, printedTotals }: Report): CellValues {
  return { ...cells, ...printedTotals };
}

/** The texts of the rows in which the figures of a row stand, and where among them a text of the source is. */
function snippetOf(
  { sources, tokens }: TablesRead,
  { match: { words, figures } }: SettledRow,
): { readonly texts: readonly string[]; readonly indexOf: (from: TextPlace) => number | null } {
  const rows = [...new Set(figures.map(({ row }) => row))];
  const label = words.at(-1)?.row;
  const [first] = rows;
  const labelAbove =
    first !== undefined && sources[first]?.grid === false && !words.some(({ row }) => rows.includes(row));
  if (labelAbove && label !== undefined) rows.unshift(label);
  const pieces = rows.flatMap((row) => piecesOfRow(sources[row], tokens, row));
  return {
    texts: pieces.map(({ text }) => text),
    indexOf: ({ row, place }) => {
      const index = pieces.findIndex((piece) => piece.row === row && piece.place === place);
      return index < 0 ? null : index;
    },
  };
}

/** The cells that begin in a row of a table, or the pieces of a line. */
function piecesOfRow(
  source: TablesRead['sources'][number] | undefined,
  tokens: TablesRead['tokens'],
  row: number,
): (TextPlace & { readonly text: string })[] {
  if (source?.grid === true)
    return source.cells.flatMap((text, place) => ((source.spans?.[place] ?? 1) > 0 ? [{ text, row, place }] : []));
  return tokens.filter((token) => token.row === row).map(({ text, place }) => ({ text, row, place }));
}

function shortened(text: string): string {
  return text.length > longestText ? `${text.slice(0, longestText)}…` : text;
}
