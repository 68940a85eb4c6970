import { compareDecimals } from '../base/decimal';
import { decimalOf } from '../report/cell-value';
import type { CellAddress } from '../template/template';
import { declaredChecks } from './declared-checks';
import type { Finding } from './finding';
import { sideOf, type Subject } from './subject';

/** T2-3: what there was and what was added or taken away do not come to less than nothing (上一年 + 增减 ≥ 0). */
export function checkSumNotNegative(subject: Subject): Finding[] {
  return declaredChecks(subject, 'sumNotNegative').flatMap(({ section, check }) =>
    check.lines.flatMap((line): Finding[] => {
      const cells = check.columns.map((column): CellAddress => `${section}/${line}/${column}`);
      const left = sideOf(subject, cells);
      if (left === null || compareDecimals(decimalOf(left.sum), '0') >= 0) return [];
      return [{ rule: check.rule, severity: 'error', section, cells, facts: { kind: 'negativeSum', left } }];
    }),
  );
}
