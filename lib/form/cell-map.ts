import { tableGrid, type GridFigure } from '../template/table-grid';
import type { CellAddress, TableSection, Template } from '../template/template';

/** A figure in the ruled table: `start` is its first column, counted over figures alone. */
interface Place {
  readonly address: CellAddress;
  readonly start: number;
  readonly typed: boolean;
}

/** The rows of a section's table as the keyboard walks them. */
export type CellMap = readonly (readonly Place[])[];

export type Move =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'next'
  | 'previous'
  | 'rowStart'
  | 'rowEnd'
  | 'columnStart'
  | 'columnEnd'
  | 'first'
  | 'last';

export function cellMap(template: Template, section: TableSection): CellMap {
  return tableGrid(section).parts.flatMap(({ body }) =>
    body.map((row) => {
      let start = 0;
      return row
        .filter((cell): cell is GridFigure => cell.kind === 'figure')
        .map(({ address, columnSpan }) => {
          const place = { address, start, typed: template.cells.get(address)?.computed === false };
          start += columnSpan;
          return place;
        });
    }),
  );
}

/** The typed cell that a move from `address` arrives at, skipping computed ones; null where there is none. */
export function moveFrom(map: CellMap, address: CellAddress, move: Move): CellAddress | null {
  const row = map.findIndex((places) => places.some((place) => place.address === address));
  const from = map[row]?.find((place) => place.address === address);
  if (from === undefined) throw new Error(`The table has no cell ${address}`);
  const line = typedOnly(map[row] ?? []);
  const all = typedOnly(map.flat());
  const column = map.flatMap((places) => typedOnly([places.findLast(({ start }) => start <= from.start)]));
  switch (move) {
    case 'up':
      return before(column, address);
    case 'down':
      return after(column, address);
    case 'left':
      return before(line, address);
    case 'right':
      return after(line, address);
    case 'next':
      return after(all, address);
    case 'previous':
      return before(all, address);
    case 'rowStart':
      return line[0] ?? null;
    case 'rowEnd':
      return line.at(-1) ?? null;
    case 'columnStart':
      return column[0] ?? null;
    case 'columnEnd':
      return column.at(-1) ?? null;
    case 'first':
      return all[0] ?? null;
    case 'last':
      return all.at(-1) ?? null;
  }
}

function typedOnly(places: readonly (Place | undefined)[]): CellAddress[] {
  return places.flatMap((place) => (place?.typed === true ? [place.address] : []));
}

function before(addresses: readonly CellAddress[], address: CellAddress): CellAddress | null {
  return addresses[addresses.indexOf(address) - 1] ?? null;
}

function after(addresses: readonly CellAddress[], address: CellAddress): CellAddress | null {
  return addresses[addresses.indexOf(address) + 1] ?? null;
}
