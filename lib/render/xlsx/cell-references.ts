/** The letters of a column, counted from 0. */
export function columnLetters(column: number): string {
  const [rest, last] = [Math.floor(column / 26), column % 26];
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + last);
}

/** `D7`, of a column and a row counted from 0. */
export function cellReference(column: number, row: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** Places of cells as a list of ranges, each run of neighbours in a row or in a column as one. */
export function rangesOf(places: readonly { readonly column: number; readonly row: number }[]): string[] {
  const ranges: { from: { column: number; row: number }; to: { column: number; row: number } }[] = [];
  for (const place of places) {
    const last = ranges.at(-1);
    const [rows, columns] = last === undefined ? [0, 0] : [place.row - last.to.row, place.column - last.to.column];
    const goesDown = rows === 1 && columns === 0 && last?.from.column === place.column;
    const goesAcross = rows === 0 && columns === 1 && last?.from.row === place.row;
    if (last !== undefined && (goesDown || goesAcross)) last.to = place;
    else ranges.push({ from: place, to: place });
  }
  return ranges.map(({ from, to }) => {
    const first = cellReference(from.column, from.row);
    return from === to ? first : `${first}:${cellReference(to.column, to.row)}`;
  });
}
