import { success, type Result } from '../../base/result';
import type { Template } from '../../template/template';
import { formRowsOf } from '../form-rows';
import { importDocument } from '../import-document';
import type { CellSource } from '../cell-source';
import type { ImportFinding, ImportTrouble, SourcePlace } from '../import-finding';
import type { ImportedFile } from '../imported-file';
import type { ZipTrouble } from '../unzip';
import { readXlsx, type SheetPlace } from './read-xlsx';

/** Reads a report from a workbook; see `importDocument`. Findings and sources name the sheet and the cell. */
export function importXlsx(
  templates: readonly Template[],
  bytes: Uint8Array,
): Result<ImportedFile, ImportTrouble | ZipTrouble> {
  const read = readXlsx(bytes);
  if (!read.ok) return read;
  const { document, places } = read.value;
  const imported = importDocument(templates, document);
  if (!imported.ok) return imported;
  const { report, findings, sources } = imported.value;
  const template = templates.find(({ edition }) => edition === report.edition);
  const placed = findings.map(({ line, ...finding }): ImportFinding => {
    const place = line === null ? undefined : places.get(line);
    if (place === undefined) return { ...finding, line: null };
    return { ...finding, line: null, place: placeOf(place, columnOf(template, finding, place)) };
  });
  const found = sources.map(({ line, ...source }): CellSource => {
    const place = line === null ? undefined : places.get(line);
    return {
      ...source,
      line: null,
      ...(place === undefined ? {} : { place: placeOf(place, columnAt(source, place)) }),
    };
  });
  return success({ report, findings: placed, sources: found });
}

/** The column in which a cell was read; null where its row is not one of the sheet, or it is no text of it alone. */
function columnAt({ row, at }: Pick<CellSource, 'row' | 'at'>, { columns, spans }: SheetPlace): number | null {
  const own = spans.flatMap((span, index) => (span > 0 ? [index] : []));
  return at === null || row.length !== own.length ? null : (columns[own[at] ?? -1] ?? null);
}

function placeOf({ sheet, row }: SheetPlace, column: number | null): SourcePlace {
  return { kind: 'sheet', sheet, row: row + 1, column: column === null ? null : lettersOf(column) };
}

/** The column of a finding that speaks of one cell: the figures of a row are its last cells. Null where unsure. */
function columnOf(
  template: Template | undefined,
  { cells: [address, ...others], read }: Pick<ImportFinding, 'cells' | 'read'>,
  { columns, cells, spans }: SheetPlace,
): number | null {
  const section = template?.sections.find((each) => each.kind === 'table' && address?.startsWith(`${each.id}/`));
  if (template === undefined || address === undefined || others.length > 0 || section?.kind !== 'table') return null;
  const row = formRowsOf(template, section).find((each) => each.cells.some((cell) => cell.address === address));
  const own = spans.flatMap((span, index) => (span > 0 ? [index] : []));
  const place = own.at((row?.cells.findIndex((cell) => cell.address === address) ?? 0) - (row?.cells.length ?? 0));
  return place !== undefined && cells[place] === read ? (columns[place] ?? null) : null;
}

/** The letters of a column counted from 0. */
function lettersOf(column: number): string {
  const [rest, last] = [Math.floor(column / 26), column % 26];
  return (rest > 0 ? lettersOf(rest - 1) : '') + String.fromCharCode(65 + last);
}
