import { compareDecimals } from '../base/decimal';
import { decimalOf, difference } from '../report/cell-value';
import { declaredChecks } from './declared-checks';
import type { Finding } from './finding';
import { sideOf, type Subject } from './subject';

/** T2-2: in the lines that the form names, one column is at most another (本年新公开 ≤ 对外公开总数). */
export function checkAtMost(subject: Subject): Finding[] {
  return declaredChecks(subject, 'atMost').flatMap(({ section, check }) =>
    check.lines.flatMap((line): Finding[] => {
      const left = sideOf(subject, [`${section}/${line}/${check.column}`]);
      const right = sideOf(subject, [`${section}/${line}/${check.limit}`]);
      if (left === null || right === null) return [];
      if (compareDecimals(decimalOf(left.sum), decimalOf(right.sum)) <= 0) return [];
      const facts = { kind: 'exceeds', left, right, difference: difference(left.sum, right.sum) } as const;
      const cells = [...left.terms, ...right.terms].map(({ cell }) => cell);
      return [{ rule: check.rule, severity: 'warning', section, cells, facts }];
    }),
  );
}
