import { difference, sameValue } from '../report/cell-value';
import type { Finding } from './finding';
import { lastFigure, lastYearOf } from './last-year';
import { columnIdsOf, type Subject } from './subject';

/** Y-1: what this year carries over is what last year carried forward, column by column, across editions too. */
export function checkCarryOver(subject: Subject): Finding[] {
  const last = lastYearOf(subject);
  if (last === null) return [];
  return subject.tables.flatMap((table) =>
    (table.yearChecks ?? []).flatMap((check) => {
      if (check.kind !== 'carryOver') return [];
      return columnIdsOf(table).flatMap((column): Finding[] => {
        const cell = `${table.id}/${check.line}/${column}` as const;
        const value = subject.valueAt(cell);
        const before = lastFigure(last, `${table.id}/${check.lastLine}/${column}`);
        if (value === null || before === null || sameValue(value, before.value)) return [];
        const facts = {
          kind: 'carryOver',
          cell,
          value,
          last: before,
          difference: difference(value, before.value),
        } as const;
        return [{ rule: check.rule, severity: 'warning', section: table.id, cells: [cell], facts }];
      });
    }),
  );
}
