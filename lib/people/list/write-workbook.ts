import writeXlsxFile from 'write-excel-file/node';

/** A sheet of words: its name, its heads, and the rows below them. */
export interface WordSheet {
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Characters, of each column. */
  readonly widths: readonly number[];
}

/** A workbook of sheets whose heads stay in sight; every cell is text, so that an account of digits stays one. */
export async function writeWorkbook(sheets: readonly WordSheet[]): Promise<Uint8Array> {
  const head = (value: string) => ({ value, fontWeight: 'bold', backgroundColor: '#EAF1FB', wrap: true }) as const;
  const file = writeXlsxFile(
    sheets.map(({ name, heads, rows, widths }) => ({
      sheet: name,
      data: [
        heads.map(head),
        ...rows.map((row) => row.map((value) => ({ value, format: '@', wrap: true, alignVertical: 'top' as const }))),
      ],
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
    })),
  );
  return new Uint8Array(await file.toBuffer());
}
