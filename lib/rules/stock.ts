import { compareDecimals } from '../base/decimal';
import { decimalOf, difference, runningSum, sameValue } from '../report/cell-value';
import type { CellAddress } from '../template/template';
import type { Finding } from './finding';
import { lastFigure, lastYearOf } from './last-year';
import { sideOf, type Subject } from './subject';

/** T2-1, Y-2, Y-3: what there is follows from what there was last year and what came and went since. */
export function checkStock(subject: Subject): Finding[] {
  const lastYear = lastYearOf(subject);
  if (lastYear === null) return [];
  return subject.tables.flatMap(({ id: section, yearChecks }) =>
    (yearChecks ?? []).flatMap((check) => {
      if (check.kind !== 'stock') return [];
      return check.lines.flatMap((line): Finding[] => {
        const at = (column: string): CellAddress => `${section}/${line}/${column}`;
        const cell = at(check.column);
        const value = subject.valueAt(cell);
        const last = check.last.map((column) => lastFigure(lastYear, at(column))).filter((figure) => figure !== null);
        const added = sideOf(subject, check.added.map(at));
        const removed = sideOf(subject, check.removed.map(at));
        if (value === null || last.length < check.last.length || added === null || removed === null) return [];
        const expected = difference(runningSum([...last.map((figure) => figure.value), added.sum]), removed.sum);
        const holds =
          check.relation === 'equal'
            ? sameValue(value, expected)
            : compareDecimals(decimalOf(value), decimalOf(expected)) <= 0;
        if (holds) return [];
        const cells = [cell, ...added.terms.map((term) => term.cell), ...removed.terms.map((term) => term.cell)];
        const { relation } = check;
        const off = difference(value, expected);
        const facts = {
          kind: 'stock',
          relation,
          cell,
          value,
          last,
          added,
          removed,
          expected,
          difference: off,
        } as const;
        return [{ rule: check.rule, severity: 'warning', section, cells, facts }];
      });
    }),
  );
}
