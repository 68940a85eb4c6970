/** The rows as lines with their columns below each other: the first on the left, the others on the right. */
export function asTable(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(...rows.map(({ length }) => length));
  const widths = Array.from({ length: columns }, (_, at) => Math.max(...rows.map((row) => widthOf(row[at] ?? ''))));
  return rows
    .map((row) =>
      widths
        .map((width, at) => {
          const text = row[at] ?? '';
          const space = ' '.repeat(width - widthOf(text));
          return at === 0 ? text + space : space + text;
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** In columns of a console, where a Chinese character takes two. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (character > '\u2e7f' ? 2 : 1), 0);
}
