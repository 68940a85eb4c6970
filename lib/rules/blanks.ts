import type { Finding } from './finding';
import type { Subject } from './subject';

/** C-2: no cell is left blank; one finding for each table. While drafting, a blank is progress and no fault. */
export function checkBlanks({ template, report, tables, context }: Subject): Finding[] {
  const blank = [...template.cells.values()].filter(
    ({ address, computed }) =>
      !computed && (report.cells[address] ?? null) === null && report.unreadable[address] === undefined,
  );
  return tables.flatMap(({ id }): Finding[] => {
    const cells = blank.filter(({ section }) => section.id === id).map(({ address }) => address);
    if (cells.length === 0) return [];
    const severity = context.stage === 'final' ? 'error' : 'info';
    return [{ rule: 'C-2', severity, section: id, cells, facts: { kind: 'blank', section: id } }];
  });
}
