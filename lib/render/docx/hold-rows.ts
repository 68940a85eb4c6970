import { heightOf, type Fragment } from '../../layout/break-table';
import type { SettledTable } from '../../layout/lay-out';
import { typeArea } from '../../layout/page-geometry';

/** By how much what is held together must be higher than the white: another program has a little more room. */
const margin = 8;

/**
 * The rows that may not be parted from the row below: the one way to tell Word where a table breaks. Heads hold to
 * their rows, no row of a group stands alone, and where the pages leave white the rows behind it are held together
 * until they are too many for it.
 */
export function heldRows(table: SettledTable): ReadonlySet<number> {
  const { grid, spanning } = table.table;
  const held = new Set(grid.parts.flatMap(({ head, body }) => range(head[0], body[0])));
  const labels = [...spanning.keys()].map(({ row, rows }) => [row, row + rows] as const);
  for (const [from, to] of [...labels, ...grid.parts.map(({ body }) => body)]) {
    if (to - from > 1) held.add(from).add(to - 2);
  }
  // Word repeats only rows that a table begins with: above the rest of a later part would stand another part's head.
  if (grid.parts.length > 1) {
    for (const { body } of grid.parts) range(body[0], body[1] - 1).forEach((row) => held.add(row));
  }
  for (const { fragment, white } of breaks(table)) {
    let height = 0;
    for (const { row, height: own } of fragment.slice(0, -1)) {
      height += own;
      if (height > white + margin) break;
      held.add(row);
    }
  }
  return held;
}

/** What begins on a page of its own without the heads repeated there, and the white that it leaves on the page before. */
function breaks({ broken, onNewPage, left, above }: SettledTable): { fragment: Fragment; white: number }[] {
  const [first, ...others] = broken.fragments;
  if (first === undefined) return [];
  let before = first;
  let room = (onNewPage ? typeArea.height : left) - above;
  const later = others.map((whole) => {
    const last = before.at(-1)?.row ?? 0;
    const begun = { fragment: whole.filter(({ row }) => row > last), white: room - heightOf(before) };
    before = whole;
    room = typeArea.height;
    return begun;
  });
  return onNewPage ? [{ fragment: first, white: left - above }, ...later] : later;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
