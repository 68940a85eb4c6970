import { difference, sameValue } from '../report/cell-value';
import { totalCellsOf } from '../report/fill-totals';
import type { BrokenBalance } from './broken-balance';
import { sideOf, type Subject } from './subject';

/** Totals that their source printed otherwise than as the sum of their parts (T3-2, T3-3, T4-1 to T4-3). */
export function wrongTotals(subject: Subject): BrokenBalance[] {
  return totalCellsOf(subject.template).flatMap(({ rule, section, address, parts }): BrokenBalance[] => {
    if (subject.report.printedTotals[address] === undefined) return [];
    const left = sideOf(subject, [address]);
    const right = sideOf(subject, parts);
    if (left === null || right === null || sameValue(left.sum, right.sum)) return [];
    const off = difference(left.sum, right.sum);
    const candidates = parts.filter((part) => !subject.totals.has(part)).map((cell) => ({ cell, change: off }));
    const of = { kind: 'wrongTotal', total: address } as const;
    return [{ rule, section, left, right, difference: off, candidates, of }];
  });
}
