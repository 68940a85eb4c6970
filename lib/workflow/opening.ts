import { valueAt } from '../report/cell-value';
import { prefaceSection, type Place } from '../report/place';
import type { ProseBlock, Report } from '../report/report';
import type { CellAddress, TableSection, Template } from '../template/template';

/**
 * The typed cells that a return on `places` opens: those named, and what their repair needs, which is every typed cell that stands in one
 * identity or check with one of them. A total that was named opens its parts.
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
    open.add(address);
  }
  return new Set([...open].filter((address) => template.cells.get(address)?.computed === false));
}

/** The cells that an identity, a total or a check ties together, a group for each column or line it holds in. */
function tiedGroups(template: Template, section: TableSection): CellAddress[][] {
  const cells = [...template.cells.values()].filter((cell) => cell.section.id === section.id);
  const columns = [...new Set(cells.map(({ column }) => column.id))];
  const lines = [...new Set(cells.map(({ line }) => line.id))];
  const inColumns = (ids: readonly string[]) =>
    columns.map((column) => ids.map((line): CellAddress => `${section.id}/${line}/${column}`));
  const inLines = (ids: readonly string[], held: readonly string[]) =>
    held.map((line) => ids.map((column): CellAddress => `${section.id}/${line}/${column}`));
  const partsOf = new Map(
    section.totals.filter(({ axis }) => axis === 'line').map(({ id, parts }) => [id, parts] as const),
  );
  const spelledOut = (ids: readonly string[]) => ids.flatMap((id) => [id, ...(partsOf.get(id) ?? [])]);
  return [
    ...section.identities.flatMap(({ left, right }) =>
      inColumns(spelledOut([...left, ...right].map(({ line }) => line))),
    ),
    ...section.totals.flatMap(({ axis, id, parts, lines: held }) =>
      axis === 'line' ? inColumns([id, ...parts]) : inLines([id, ...parts], held ?? lines),
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
  const open = openCells(template, places);
  const changed: Place[] = [];
  if (base.title !== after.title && !places.some(({ kind }) => kind === 'title')) changed.push({ kind: 'title' });
  const dates = [base, after].map(({ date, unreadable }) => unreadable.date ?? date ?? '');
  if (dates[0] !== dates[1] && !places.some(({ kind }) => kind === 'date')) changed.push({ kind: 'date' });
  for (const { address, computed } of template.cells.values()) {
    if (open.has(address) || computed) continue;
    const [before, now] = [base, after].map(({ cells, unreadable }) =>
      String(unreadable[address] ?? valueAt(cells, address)),
    );
    if (before !== now) changed.push({ kind: 'cell', address });
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

/**
 * The first closed paragraph that `after` does not have in its place, or null: closed paragraphs follow one another as before, and other
 * text stands only where an opened one stood. What was added outside an opened place counts against the paragraph it was added to.
 */
function firstLost(
  before: readonly ProseBlock[],
  after: readonly ProseBlock[],
  opened: ReadonlySet<number>,
): number | null {
  let at = 0;
  let gap = false;
  for (const [index, block] of before.entries()) {
    if (opened.has(index)) {
      gap = true;
      continue;
    }
    const found = gap ? after.findIndex(({ text }, place) => place >= at && text === block.text) : at;
    if (found < 0 || after[found]?.text !== block.text) return index;
    at = found + 1;
    gap = false;
  }
  return at < after.length && !gap ? Math.max(0, before.length - 1) : null;
}
