import { compareDecimals, shiftPoint } from '../base/decimal';
import { decimalOf } from '../report/cell-value';
import type { CellAddress } from '../template/template';
import { declaredChecks } from './declared-checks';
import type { Finding } from './finding';
import type { Subject } from './subject';

/** T2-6: an amount in 万元 that is a large whole number, in a body that is no government: 元 typed for 万元? */
export function checkAmountScale(subject: Subject): Finding[] {
  if (subject.report.agency.kind === 'government') return [];
  return declaredChecks(subject, 'amountScale').flatMap(({ section, check }) =>
    check.lines.flatMap((line) =>
      check.columns.flatMap((column): Finding[] => {
        const cell: CellAddress = `${section}/${line}/${column}`;
        const value = subject.valueAt(cell);
        if (value === null) return [];
        const decimal = decimalOf(value);
        if (decimal.includes('.') || compareDecimals(decimal, String(check.from)) < 0) return [];
        const facts = { kind: 'suspiciousScale', cell, value, asYuan: shiftPoint(decimal, -4) } as const;
        return [{ rule: check.rule, severity: 'warning', section, cells: [cell], facts }];
      }),
    ),
  );
}
