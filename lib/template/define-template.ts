import { assertNever } from '../base/assert-never';
import { leavesOf, placedLeavesOf, type PlacedLeaf } from './leaves';
import type {
  Block,
  Cell,
  CellAddress,
  Column,
  Group,
  Line,
  TableCheck,
  TableSection,
  Template,
  TemplateSource,
} from './template';

/**
 * Checks that an edition is well formed and lists its cells. Throws with a sentence that names what is wrong: a
 * repeated id, a total or identity that names no existing line, widths that do not fit the columns.
 */
export function defineTemplate(source: TemplateSource): Template {
  const place = `Template ${source.edition}`;
  demand(source.edition !== '', 'A template needs an edition.');
  demand(source.documentName !== '', `${place}: the document needs a name.`);
  demand(
    source.years.last === undefined || source.years.first <= source.years.last,
    `${place}: its first report year ${source.years.first} comes after its last, ${source.years.last}.`,
  );
  demand(source.sections.length > 0, `${place} has no sections.`);
  demandUnique(
    source.sections.map(({ id }) => id),
    `${place}: section`,
  );
  const tables = source.sections.filter((section) => section.kind === 'table');
  for (const section of source.sections)
    demand(section.heading !== '', `${place}: section ${section.id} needs a heading.`);
  for (const table of tables) checkTable(table, `${place}, ${table.id}`);
  return { ...source, cells: new Map(tables.flatMap(cellsOf).map((cell) => [cell.address, cell])) };
}

function checkTable(table: TableSection, place: string): void {
  demand(!table.id.includes('/'), `${place}: an id must not contain “/”.`);
  demand(table.blocks.length > 0, `${place} has no blocks.`);
  const lines = table.blocks.flatMap(linesOf);
  demandUnique([...lines, ...groupIds(table.blocks.flatMap(({ lines: nodes }) => nodes))], `${place}: line`);
  for (const [index, block] of table.blocks.entries()) checkBlock(block, `${place}, block ${index + 1}`);
  const columns = new Set(table.blocks.flatMap(columnsOf));
  const knownLines = new Set(lines);
  for (const total of table.totals) {
    const known = total.axis === 'line' ? knownLines : columns;
    demandKnown([total.id, ...total.parts], known, `${place}: total ${total.rule}`, total.axis);
    demandKnown(total.lines ?? [], knownLines, `${place}: total ${total.rule}`, 'line');
    demand(total.parts.length > 0, `${place}: total ${total.rule} has no parts.`);
    demandUnique(total.parts, `${place}: total ${total.rule}: part`);
    demand(!total.parts.includes(total.id), `${place}: total ${total.rule} would contain itself.`);
  }
  for (const { axis, id, parts, rule } of table.totals) {
    const beside = axis === 'line' ? linesOf : columnsOf;
    const parted = table.blocks
      .map(beside)
      .some((ids) => ids.includes(id) && !parts.every((part) => ids.includes(part)));
    demand(!parted, `${place}: total ${rule} adds up what does not stand in its own block.`);
  }
  const lineTotals = table.totals.filter(({ axis }) => axis === 'line').map(({ id }) => id);
  demandUnique(lineTotals, `${place}: total of line`);
  for (const { rule, parts } of table.totals) {
    const nested = parts.find((part) => table.totals.some(({ id }) => id === part));
    demand(nested === undefined, `${place}: total ${rule} adds up “${nested}”, which is a total itself.`);
  }
  for (const { rule, left, right } of table.identities) {
    demand(left.length > 0 && right.length > 0, `${place}: identity ${rule} has an empty side.`);
    demandKnown(
      [...left, ...right].map(({ line }) => line),
      knownLines,
      `${place}: identity ${rule}`,
      'line',
    );
  }
  for (const check of table.yearChecks ?? []) {
    const named = check.kind === 'carryOver' ? [check.line] : check.lines;
    demandKnown(named, knownLines, `${place}: check ${check.rule}`, 'line');
    const columnsNamed = check.kind === 'carryOver' ? [] : [check.column, ...check.added, ...check.removed];
    demandKnown(columnsNamed, columns, `${place}: check ${check.rule}`, 'column');
  }
  for (const check of table.checks) {
    demandKnown(check.lines, knownLines, `${place}: check ${check.rule}`, 'line');
    demandKnown(columnsNamedBy(check), columns, `${place}: check ${check.rule}`, 'column');
    for (const block of table.blocks.filter((each) => linesOf(each).some((line) => check.lines.includes(line)))) {
      const here = new Set(columnsOf(block));
      demandKnown(columnsNamedBy(check), here, `${place}: check ${check.rule}, beside its lines,`, 'column');
    }
  }
}

function linesOf({ lines }: Block): string[] {
  return leavesOf<Line>(lines).map(({ id }) => id);
}

function columnsOf({ columns }: Block): string[] {
  return leavesOf<Column>(columns).map(({ id }) => id);
}

function checkBlock(block: Block, place: string): void {
  const columns = leavesOf<Column>(block.columns);
  const lines = placedLeavesOf<Line>(block.lines);
  demand(columns.length > 0, `${place} has no columns.`);
  demand(lines.length > 0, `${place} has no lines.`);
  demandUnique([...columns.map(({ id }) => id), ...groupIds(block.columns)], `${place}: column`);
  for (const { id, label } of [...columns, ...lines.map(({ leaf }) => leaf)]) {
    demand(id !== '' && !id.includes('/'), `${place}: “${id}” is no id; an id is not empty and has no “/”.`);
    demand(label !== '', `${place}: “${id}” needs a label.`);
  }
  const { widths } = block;
  if (widths === undefined) return;
  const across = block.direction === 'across';
  const labels = across ? 0 : Math.max(...lines.map(({ groups }) => groups.length + 1));
  const figures = across ? columns.length * lines.length : columns.length;
  demand(
    widths.labels.length === labels && widths.figures.length === figures,
    `${place}: ${widths.labels.length} + ${widths.figures.length} widths for ${labels} columns of labels and ${figures} of figures.`,
  );
}

function columnsNamedBy(check: TableCheck): readonly string[] {
  switch (check.kind) {
    case 'atMost':
      return [check.column, check.limit];
    case 'sumNotNegative':
    case 'amountScale':
      return check.columns;
    case 'misreadAsSum':
      return [...check.parts, check.change, check.outcome];
    case 'belowCityZero':
      return [];
    default:
      return assertNever(check);
  }
}

function cellsOf(section: TableSection): Cell[] {
  const totalLines = new Set(section.totals.filter(({ axis }) => axis === 'line').map(({ id }) => id));
  const totalColumns = new Set(section.totals.filter(({ axis }) => axis === 'column').map(({ id }) => id));
  return section.blocks.flatMap((block) =>
    placedLeavesOf<Line>(block.lines).flatMap((line) =>
      placedLeavesOf<Column>(block.columns).map((column) => ({
        address: `${section.id}/${line.leaf.id}/${column.leaf.id}` as CellAddress,
        section,
        block,
        line: line.leaf,
        column: column.leaf,
        lineName: nameOf(line, ' '),
        columnName: nameOf(column, '·'),
        computed: totalLines.has(line.leaf.id) || totalColumns.has(column.leaf.id),
      })),
    ),
  );
}

function nameOf<Leaf extends Line | Column>({ leaf, groups }: PlacedLeaf<Leaf>, joint: string): string {
  return [...groups, leaf]
    .map((node) => node.name ?? node.label)
    .filter((name) => name !== '')
    .join(joint);
}

function groupIds<Leaf extends Line | Column>(nodes: readonly (Leaf | Group<Leaf>)[]): string[] {
  return [...new Set(placedLeavesOf<Leaf>(nodes).flatMap(({ groups }) => groups))].map(({ id }) => id);
}

function demandUnique(ids: readonly string[], place: string): void {
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
  demand(repeated === undefined, `${place} “${repeated}” is there twice.`);
}

function demandKnown(ids: readonly string[], known: ReadonlySet<string>, place: string, noun: string): void {
  const unknown = ids.find((id) => !known.has(id));
  demand(unknown === undefined, `${place} names the ${noun} “${unknown}”, which does not exist.`);
}

function demand(holds: boolean, sentence: string): asserts holds {
  if (!holds) throw new Error(sentence);
}
