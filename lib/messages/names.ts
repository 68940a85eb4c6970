import { leavesOf } from '../template/leaves';
import type { Cell, CellAddress, Line, Section, Template } from '../template/template';

/** `列—行`: how every list, label and sentence calls a cell. */
export function cellName({ columnName, lineName }: Cell): string {
  return `${columnName}—${lineName}`;
}

/** The name of the cell at an address of the form. Throws where the form has none. */
export function cellNameAt(template: Template, address: CellAddress): string {
  return cellName(cellAt(template, address));
}

/** The name of the column in which a cell of the form stands. */
export function columnNameAt(template: Template, address: CellAddress): string {
  return cellAt(template, address).columnName;
}

function cellAt(template: Template, address: CellAddress): Cell {
  const cell = template.cells.get(address);
  if (cell === undefined) throw new Error(`The form has no cell ${address}`);
  return cell;
}

/** The statutory number of a section: 三. */
export function sectionNumber({ heading }: Section): string {
  return heading.split('、')[0] ?? heading;
}

/** What lists call a section: 第三部分; a place outside the sections is the title. */
export function sectionName(template: Template, id: string | null): string {
  const section = template.sections.find((candidate) => candidate.id === id);
  return section === undefined ? '标题' : `第${sectionNumber(section)}部分`;
}

/** The name of a column anywhere in a section's table. */
export function columnName(template: Template, section: string, column: string): string {
  const cell = [...template.cells.values()].find((each) => each.section.id === section && each.column.id === column);
  return cell?.columnName ?? column;
}

/** The label of a line anywhere in the form. */
export function lineName(template: Template, section: string, line: string): string {
  const table = template.sections.find((each) => each.kind === 'table' && each.id === section);
  const lines = table?.kind === 'table' ? table.blocks.flatMap(({ lines: nodes }) => leavesOf<Line>(nodes)) : [];
  return lines.find(({ id }) => id === line)?.label ?? line;
}

/** A figure as sentences write it: with a true minus sign. */
export function figureText(value: number | string): string {
  return String(value).replace(/^-/, '−');
}

/** A difference with its sign: +1, −9. */
export function differenceText(value: number | string): string {
  const text = figureText(value);
  return text === '0' || text.startsWith('−') ? text : `+${text}`;
}

/** A difference without its sign. */
export function sizeText(value: number | string): string {
  return String(value).replace(/^-/, '');
}
