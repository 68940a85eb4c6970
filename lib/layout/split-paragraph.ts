/** No line of a paragraph stands alone at the foot or the head of a page. */
const fewestTogether = 2;

/** How many of a paragraph's `lines` go on a page with room for `left`; 0 where it should begin on the next one. */
export function linesThatStay(lines: number, left: number): number {
  if (lines <= left) return lines;
  const most = Math.min(left, lines - fewestTogether);
  return most >= fewestTogether ? most : 0;
}

/** How many lines of a paragraph must stand below its heading. */
export function leastStart(lines: number): number {
  return lines < 2 * fewestTogether ? lines : fewestTogether;
}
