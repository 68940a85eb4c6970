import { leavesOf } from '../template/leaves';
import type { Column, Line } from '../template/template';
import { sameValue } from '../report/cell-value';
import type { Agency } from '../report/report';
import { declaredChecks } from './declared-checks';
import type { Finding } from './finding';
import type { Subject } from './subject';

/** T2-5: 规章 other than 0 for a township, or for a body known to be below city level: neither may make them. */
export function checkBelowCityZero(subject: Subject): Finding[] {
  if (!isBelowCity(subject.report.agency)) return [];
  return declaredChecks(subject, 'belowCityZero').flatMap(({ section, check }) =>
    check.lines.flatMap((line): Finding[] => {
      const table = subject.tables.find(({ id }) => id === section);
      const block = table?.blocks.find(({ lines }) => leavesOf<Line>(lines).some(({ id }) => id === line));
      const filled = leavesOf<Column>(block?.columns ?? []).flatMap(({ id }) => {
        const cell = `${section}/${line}/${id}` as const;
        const value = subject.valueAt(cell);
        return value === null || sameValue(value, 0) ? [] : [{ cell, value }];
      });
      const [first] = filled;
      if (first === undefined) return [];
      const facts = { kind: 'notEntitled', line, value: first.value } as const;
      return [{ rule: check.rule, severity: 'warning', section, cells: filled.map(({ cell }) => cell), facts }];
    }),
  );
}

function isBelowCity({ kind, level }: Agency): boolean {
  return kind === 'township' || level === 'county' || level === 'township';
}
