import { sameValue } from '../report/cell-value';
import type { CellAddress } from '../template/template';
import { declaredChecks } from './declared-checks';
import type { Finding } from './finding';
import { sideOf, type Subject } from './subject';

/** Fewer lines would be chance. */
const fewestLines = 2;

/**
 * T2-4: in at least two lines neither the change nor the outcome is 0, and in all of those the outcome is the sum of
 * what it does not depend on: the column was taken for a sum (上一年 + 增减 = 处理决定).
 */
export function checkMisreadAsSum(subject: Subject): Finding[] {
  return declaredChecks(subject, 'misreadAsSum').flatMap(({ section, check }): Finding[] => {
    const lines = check.lines.flatMap((line) => {
      const at = (column: string): CellAddress => `${section}/${line}/${column}`;
      const [change, value] = [subject.valueAt(at(check.change)), subject.valueAt(at(check.outcome))];
      const left = sideOf(subject, check.parts.map(at));
      if (change === null || value === null || left === null) return [];
      return sameValue(change, 0) || sameValue(value, 0) ? [] : [{ left, outcome: at(check.outcome), value }];
    });
    if (lines.length < fewestLines || !lines.every(({ left, value }) => sameValue(left.sum, value))) return [];
    const cells = lines.flatMap(({ outcome, left }) => [outcome, ...left.terms.map(({ cell }) => cell)]);
    return [{ rule: check.rule, severity: 'warning', section, cells, facts: { kind: 'misreadAsSum', lines } }];
  });
}
