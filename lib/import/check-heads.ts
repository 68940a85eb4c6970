import { depthOf, leavesOf } from '../template/leaves';
import type { Block, Column, TableSection } from '../template/template';
import { alignLabel } from './align-label';
import { wordingsOf } from './form-rows';
import type { MatchedRow } from './match-rows';

/** Columns whose head does not stand above the figures that were read for them. */
export interface MissingHead {
  readonly section: TableSection;
  readonly block: Block;
  readonly columns: readonly Column[];
  readonly read: string;
  readonly line: number;
}

/** The folded words above the first row of each block that was found. */
export function headTextOf(rows: readonly MatchedRow[]): ReadonlyMap<Block, string> {
  const texts = new Map<Block, string>();
  for (const { row, words } of rows) {
    if (!texts.has(row.block)) texts.set(row.block, words.map(({ folded }) => folded).join(''));
  }
  return texts;
}

/** The columns of each block whose heads are not found, or stand in another order than the form's. */
export function checkHeads(rows: readonly MatchedRow[]): MissingHead[] {
  const seen = new Set<Block>();
  return rows.flatMap(({ row, words, figures }): MissingHead[] => {
    if (seen.has(row.block)) return [];
    seen.add(row.block);
    const columns = leavesOf<Column>(row.block.columns);
    const text = words.map(({ folded }) => folded).join('');
    const inPieces = words.filter(({ folded }) => folded.length <= 2).length * 2 > words.length;
    const places = columns.map((column) => placeOf(column, text, inPieces));
    const flat = depthOf(row.block.columns) === 1 && row.block.direction === 'down' && !inPieces;
    const inOrder = !flat || places.every((place, index) => place === null || place >= (places[index - 1] ?? 0));
    const missing = inOrder ? columns.filter((_, index) => places[index] === null) : columns;
    if (missing.length === 0) return [];
    const read = words
      .map((token) => token.text)
      .join(' ')
      .slice(-60);
    return [{ section: row.section, block: row.block, columns: missing, read, line: figures[0]?.line ?? 0 }];
  });
}

/** Where the head of a column stands; one printed in single characters may stand in any order. */
function placeOf(column: Column, text: string, inPieces: boolean): number | null {
  for (const wording of wordingsOf(column)) {
    const { coverage, start } = alignLabel(wording, text);
    if (coverage >= 0.75) return start;
    if (inPieces && [...wording].every((character) => text.includes(character))) return 0;
  }
  return null;
}
