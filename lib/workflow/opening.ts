import { sameValue, valueAt } from '../report/cell-value';
import { totalCellsOf } from '../report/fill-totals';
import { prefaceSection, type Place } from '../report/place';
import type { ProseBlock, Report } from '../report/report';
import type { CellAddress, TableSection, Template } from '../template/template';

/**
 * The typed cells that a return on `places` opens: those named, and what their repair needs, which is every typed cell that stands in one
 * identity or check with one of them: a computed total follows by itself and needs nothing. A total that was named opens its parts.
 */
export function openCells(template: Template, places: readonly Place[]): Set<CellAddress> {
  const named = places.flatMap((place) => (place.kind === 'cell' ? [place.address] : []));
  const open = new Set<CellAddress>();
  for (const address of named) {
    const cell = template.cells.get(address);
    if (cell === undefined) continue;
    for (const group of tiedGroups(template, cell.section)) {
      if (group.includes(address)) for (const member of group) open.add(member);
    }
    for (const part of typedPartsOf(template, address)) open.add(part);
  }
  return new Set([...open].filter((address) => template.cells.get(address)?.computed === false));
}

/** The typed cells that a total comes from in the end; of a typed cell itself. */
function typedPartsOf(template: Template, address: CellAddress): CellAddress[] {
  if (template.cells.get(address)?.computed !== true) return [address];
  const totals = totalCellsOf(template).filter((total) => total.address === address);
  return totals.flatMap(({ parts }) => parts.flatMap((part) => typedPartsOf(template, part)));
}

/** The cells that an identity or a check ties together, a group for each column or line it holds in. */
function tiedGroups(template: Template, section: TableSection): CellAddress[][] {
  const cells = [...template.cells.values()].filter((cell) => cell.section.id === section.id);
  const columns = [...new Set(cells.map(({ column }) => column.id))];
  const inColumns = (ids: readonly string[]) =>
    columns.map((column) => ids.map((line): CellAddress => `${section.id}/${line}/${column}`));
  const inLines = (ids: readonly string[], held: readonly string[]) =>
    held.map((line) => ids.map((column): CellAddress => `${section.id}/${line}/${column}`));
  const partsOf = new Map(
    section.totals.filter(({ axis }) => axis === 'line').map(({ id, parts }) => [id, parts] as const),
  );
  const spelledOut = (ids: readonly string[]): string[] =>
    ids.flatMap((id) => [id, ...spelledOut(partsOf.get(id) ?? [])]);
  return [
    ...section.identities.flatMap(({ left, right }) =>
      inColumns(spelledOut([...left, ...right].map(({ line }) => line))),
    ),
    ...section.checks.flatMap((check) => {
      switch (check.kind) {
        case 'atMost':
          return inLines([check.column, check.limit], check.lines);
        case 'sumNotNegative':
          return inLines(check.columns, check.lines);
        case 'misreadAsSum':
          return inLines([...check.parts, check.outcome], check.lines);
        case 'belowCityZero':
        case 'amountScale':
          return [];
      }
    }),
  ].map((group) => group.filter((address) => template.cells.has(address)));
}

/**
 * The places that `after` changes and a return on `places` has not opened; empty where all changes are allowed. `base` is the report as it
 * was returned: paragraphs that were not named stand in it as they must stand in `after`, in their order.
 */
export function changesOutside(template: Template, places: readonly Place[], base: Report, after: Report): Place[] {
  if (places.some(({ kind }) => kind === 'report')) return [];
  const open = openCells(template, places);
  const changed: Place[] = [];
  if (base.title !== after.title && !places.some(({ kind }) => kind === 'title')) changed.push({ kind: 'title' });
  const sameDate = base.date === after.date && base.unreadable.date === after.unreadable.date;
  if (!sameDate && !places.some(({ kind }) => kind === 'date')) changed.push({ kind: 'date' });
  for (const { address, computed } of template.cells.values()) {
    if (open.has(address) || computed || isSameCell(base, after, address)) continue;
    changed.push({ kind: 'cell', address });
  }
  for (const [section, before, now] of proseOf(template, base, after)) {
    const opened = new Set(
      places.flatMap((place) => (place.kind === 'paragraph' && place.section === section ? [place.index] : [])),
    );
    const lost = firstLost(before, now, opened);
    if (lost !== null) changed.push({ kind: 'paragraph', section, index: lost, text: before[lost]?.text ?? '' });
  }
  return changed;
}

/** Whether the field of a section's prose has anything open in it. */
export function hasOpenParagraph(places: readonly Place[], section: string): boolean {
  return places.some((place) => place.kind === 'paragraph' && place.section === section);
}

function proseOf(template: Template, base: Report, after: Report) {
  const sections = template.sections.flatMap(({ kind, id }) => (kind === 'narrative' ? [id] : []));
  return [
    [prefaceSection, base.preface, after.preface] as const,
    ...sections.map((id) => [id, base.narrative[id] ?? [], after.narrative[id] ?? []] as const),
  ];
}

function isSameCell(base: Report, after: Report, address: CellAddress): boolean {
  const sameFigure = sameValue(valueAt(base.cells, address), valueAt(after.cells, address));
  return sameFigure && base.unreadable[address] === after.unreadable[address];
}

/**
 * The first closed paragraph that `after` does not have in its place, or null: what stood before the first opened paragraph and behind the last
 * stands there still, what stood between two of them stands between whatever was made of them. What was added outside an opened
 * place counts against the paragraph it was added to.
 */
function firstLost(
  before: readonly ProseBlock[],
  after: readonly ProseBlock[],
  opened: ReadonlySet<number>,
): number | null {
  const runs = closedRuns(before, opened);
  const [head, ...others] = runs;
  const tail = others.pop();
  if (head === undefined) throw new Error('Paragraphs make at least one run');
  const lostInHead = head.blocks.findIndex((block, index) => !isSameBlock(block, after[index]));
  if (lostInHead >= 0) return lostInHead;
  if (tail === undefined) return after.length > before.length ? Math.max(0, before.length - 1) : null;
  const end = after.length - tail.blocks.length;
  let at = head.blocks.length;
  for (const { start, blocks } of others) {
    const found = indexOfRun(blocks, after, at, end);
    if (found === null) return start;
    at = found + blocks.length;
  }
  const lostInTail = tail.blocks.findIndex((block, index) => end < at || !isSameBlock(block, after[end + index]));
  return lostInTail < 0 ? null : tail.start + lostInTail;
}

/** Paragraphs that follow one another without an opened one between them. */
interface Run {
  readonly start: number;
  readonly blocks: readonly ProseBlock[];
}

/** What is closed, cut at each opened paragraph: one run more than there are opened ones, some of them empty. */
function closedRuns(before: readonly ProseBlock[], opened: ReadonlySet<number>): Run[] {
  const cuts = [...opened].filter((index) => index < before.length).sort((one, other) => one - other);
  const starts = [0, ...cuts.map((cut) => cut + 1)];
  return starts.map((start, run) => ({ start, blocks: before.slice(start, cuts[run] ?? before.length) }));
}

/** Where the run stands between `from` and `end`, as early as it does; null where it does not. */
function indexOfRun(
  run: readonly ProseBlock[],
  blocks: readonly ProseBlock[],
  from: number,
  end: number,
): number | null {
  for (let at = from; at + run.length <= end; at++)
    if (run.every((block, index) => isSameBlock(block, blocks[at + index]))) return at;
  return null;
}

function isSameBlock(one: ProseBlock, other: ProseBlock | undefined): boolean {
  if (other === undefined || one.text !== other.text) return false;
  return one.kind === 'heading' ? other.kind === 'heading' && one.level === other.level : other.kind === 'paragraph';
}
