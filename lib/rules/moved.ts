import { difference } from '../report/cell-value';
import type { Finding } from './finding';
import { lastFigure, lastYearOf } from './last-year';
import type { Subject } from './subject';

/** A move worth a look: more than half of last year's figure, and so many at least: small counts leap by chance. */
const largestShare = 0.5;
const smallestMove = 20;

/** Y-4: a typed count that moved by more than 50 % and by at least 20 since last year. */
export function checkMoved(subject: Subject): Finding[] {
  const last = lastYearOf(subject);
  if (last === null) return [];
  return [...subject.template.cells.values()].flatMap(({ address: cell, section, column, computed }): Finding[] => {
    if (computed || column.type === 'amount') return [];
    const value = subject.valueAt(cell);
    const before = lastFigure(last, cell);
    if (value === null || before === null) return [];
    const move = Math.abs(Number(difference(value, before.value)));
    if (move < smallestMove || move <= largestShare * Math.abs(Number(before.value))) return [];
    const facts = { kind: 'moved', cell, value, last: before } as const;
    return [{ rule: 'Y-4', severity: 'info', section: section.id, cells: [cell], facts }];
  });
}
