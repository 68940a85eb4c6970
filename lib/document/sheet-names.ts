/** What a workbook calls the sheet that holds the title and the prose. */
export function proseSheetName(draftMark: string | null): string {
  return draftMark === null ? '正文' : `正文（${draftMark}）`;
}

/** What a workbook calls the sheet of a table, by the number in its heading or else by its place among the tables. */
export function tableSheetName(heading: string, place: number): string {
  const number = /^([一二三四五六七八九十]+)、/.exec(heading)?.[1];
  return number === undefined ? `附表${place}` : `表${number}`;
}
