import type { Ruling } from './page-marks';

/** A cell of a grid, merged ones as one; rows and columns count from 0, the ends not included. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly row: number;
  readonly column: number;
  readonly rowEnd: number;
  readonly columnEnd: number;
}

/** What ruling lines enclose. */
export interface Grid {
  /** Where its columns and rows begin and end, in points. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly boxes: readonly Box[];
  /** Which box each place between columns and rows belongs to, row by row. */
  readonly owners: readonly number[];
}

/** The box at a point, or null where the grid does not reach. */
export function boxAt({ columns, rows, boxes, owners }: Grid, x: number, y: number): Box | null {
  const column = columns.findLastIndex((place) => place <= x);
  const row = rows.findLastIndex((place) => place <= y);
  if (column < 0 || row < 0 || column >= columns.length - 1 || row >= rows.length - 1) return null;
  return boxes[owners[row * (columns.length - 1) + column] ?? -1] ?? null;
}

/** Points. Lines so near to each other are one line; ends so near to a line meet it. */
const sameLine = 3;
const reach = 4;
/** Shorter lines are parts of characters or pictures. */
const shortest = 5;
/** So much of the side of a cell must be drawn. */
const leastDrawn = 0.55;
/** Tables with fewer of their inner edges in common than this share are two. */
const mostCommonEdges = 0.5;
/** No table has so many lines. */
const mostLines = 300;

/** The grids that the ruling lines of a page make; frames around a single cell are none. */
export function findGrids(rulings: readonly Ruling[]): Grid[] {
  const across = joinPieces(rulings.filter(({ direction }) => direction === 'across'));
  const down = joinPieces(rulings.filter(({ direction }) => direction === 'down'));
  return connected(across, down).flatMap((part) => gridsOf(part.across, part.down));
}

/** Pieces of one line as one; neighbouring cells often draw each their own. */
function joinPieces(pieces: readonly Ruling[]): Ruling[] {
  const sorted = [...pieces].sort((left, right) => left.at - right.at || left.from - right.from);
  const joined: Ruling[] = [];
  for (let start = 0; start < sorted.length;) {
    let end = start + 1;
    const place = sorted[start]?.at ?? 0;
    while (end < sorted.length && (sorted[end]?.at ?? 0) - place <= 1) end += 1;
    const alike = sorted.slice(start, end).sort((left, right) => left.from - right.from);
    const first = joined.length;
    for (const piece of alike) {
      const last = joined.length > first ? joined.at(-1) : undefined;
      if (last === undefined || piece.from > last.to + reach) joined.push(piece);
      else joined[joined.length - 1] = { ...last, to: Math.max(last.to, piece.to) };
    }
    start = end;
  }
  return joined.filter(({ from, to }) => to - from >= shortest);
}

interface Lines {
  readonly across: Ruling[];
  readonly down: Ruling[];
}

/** Lines that meet, directly or through others. */
function connected(across: readonly Ruling[], down: readonly Ruling[]): Lines[] {
  const lines = [...across, ...down];
  const parents = lines.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    parents[index] = root;
    return root;
  };
  for (const [index, line] of across.entries()) {
    for (const [other, crossing] of down.entries()) {
      if (meets(line, crossing)) parents[rootOf(index)] = rootOf(across.length + other);
    }
  }
  const groups = new Map<number, Lines>();
  for (const [index, line] of lines.entries()) {
    const group = groups.get(rootOf(index)) ?? { across: [], down: [] };
    groups.set(rootOf(index), group);
    group[line.direction].push(line);
  }
  return [...groups.values()].filter((group) => group.across.length + group.down.length <= mostLines);
}

function meets(across: Ruling, down: Ruling): boolean {
  return (
    down.at >= across.from - reach &&
    down.at <= across.to + reach &&
    across.at >= down.from - reach &&
    across.at <= down.to + reach
  );
}

/** One grid, or several where tables follow each other without a gap. */
function gridsOf(across: readonly Ruling[], down: readonly Ruling[]): Grid[] {
  // Of a row that fills a page and more, one end may be all that is drawn across.
  if (across.length === 0 || down.length === 0 || across.length + down.length < 3) return [];
  const columns = placesOf(down, across);
  const rows = placesOf(across, down);
  const byStart = (one: Ruling, other: Ruling): number => one.from - other.from;
  const grid = { columns, rows, ...boxesOf(columns, rows, across.toSorted(byStart), down.toSorted(byStart)) };
  if (grid.boxes.length < 2) return [];
  const end = rows[endOfFirstTable(grid)];
  if (end === undefined || end === rows.at(-1)) return [grid];
  const parts = [
    [-Infinity, end],
    [end, Infinity],
  ] as const;
  return parts.flatMap(([from, to]) =>
    gridsOf(
      across.filter(({ at }) => at >= from - sameLine && at <= to + sameLine),
      down.flatMap((line) => {
        const piece = { ...line, from: Math.max(line.from, from), to: Math.min(line.to, to) };
        return piece.to - piece.from < shortest ? [] : [piece];
      }),
    ),
  );
}

/**
 * The row before which another table begins: no cell reaches over it, and the columns above and below have little in
 * common. A head has fewer columns than what stands below it, but no others.
 */
function endOfFirstTable({ columns, rows, boxes }: Grid): number {
  const last = rows.length - 1;
  const edgesIn = (from: number, to: number): ReadonlySet<number> =>
    new Set(
      boxes
        .filter((box) => box.row < to && box.rowEnd > from)
        .flatMap(({ column, columnEnd }) => [column, columnEnd])
        .filter((edge) => edge > 0 && edge < columns.length - 1),
    );
  for (let row = 1; row < last; row += 1) {
    if (boxes.some((box) => box.row < row && box.rowEnd > row)) continue;
    const [above, below] = [edgesIn(0, row), edgesIn(row, last)];
    const common = [...above].filter((edge) => below.has(edge)).length;
    if (common < mostCommonEdges * Math.min(above.size, below.size)) return row;
  }
  return last;
}

/** Where lines stand, and where those that cross them end: a table may be open at its sides. */
function placesOf(lines: readonly Ruling[], crossing: readonly Ruling[]): number[] {
  const sorted = lines.map(({ at }) => at).sort((left, right) => left - right);
  const places: number[] = [];
  let sum = 0;
  let count = 0;
  for (const at of sorted) {
    if (count > 0 && at - sum / count > sameLine) {
      places.push(sum / count);
      [sum, count] = [0, 0];
    }
    sum += at;
    count += 1;
  }
  places.push(sum / count);
  const [first, last] = [places[0] ?? 0, places.at(-1) ?? 0];
  const from = Math.min(...crossing.map((line) => line.from));
  const to = Math.max(...crossing.map((line) => line.to));
  return [...(from < first - 2 * reach ? [from] : []), ...places, ...(to > last + 2 * reach ? [to] : [])];
}

function boxesOf(
  columns: readonly number[],
  rows: readonly number[],
  across: readonly Ruling[],
  down: readonly Ruling[],
): Pick<Grid, 'boxes' | 'owners'> {
  const [width, height] = [columns.length - 1, rows.length - 1];
  const parents = Array.from({ length: width * height }, (_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    return root;
  };
  const unite = (left: number, right: number): void => {
    const [one, other] = [rootOf(left), rootOf(right)];
    parents[Math.max(one, other)] = Math.min(one, other);
  };
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const at = row * width + column;
      if (column + 1 < width && !isDrawn(down, columns[column + 1], rows[row], rows[row + 1])) unite(at, at + 1);
      if (row + 1 < height && !isDrawn(across, rows[row + 1], columns[column], columns[column + 1])) {
        unite(at, at + width);
      }
    }
  }
  const boxes = new Map<number, Box>();
  for (let at = 0; at < width * height; at += 1) {
    const [row, column] = [Math.floor(at / width), at % width];
    const known = boxes.get(rootOf(at));
    boxes.set(rootOf(at), {
      row: Math.min(row, known?.row ?? row),
      column: Math.min(column, known?.column ?? column),
      rowEnd: Math.max(row + 1, known?.rowEnd ?? 0),
      columnEnd: Math.max(column + 1, known?.columnEnd ?? 0),
      left: Math.min(columns[column] ?? 0, known?.left ?? Infinity),
      right: Math.max(columns[column + 1] ?? 0, known?.right ?? -Infinity),
      top: Math.min(rows[row] ?? 0, known?.top ?? Infinity),
      bottom: Math.max(rows[row + 1] ?? 0, known?.bottom ?? -Infinity),
    });
  }
  const roots = [...boxes.keys()];
  return { boxes: [...boxes.values()], owners: parents.map((_, at) => roots.indexOf(rootOf(at))) };
}

/** Whether lines at `place`, in the order of their starts, cover most of the way from `from` to `to`. */
function isDrawn(lines: readonly Ruling[], place = 0, from = 0, to = 0): boolean {
  let covered = 0;
  let reached = from;
  for (const line of lines) {
    if (Math.abs(line.at - place) > sameLine || line.to <= reached || line.from >= to) continue;
    covered += Math.min(line.to, to) - Math.max(line.from, reached);
    reached = Math.min(line.to, to);
  }
  return covered >= leastDrawn * (to - from);
}
