import { difference, sameValue } from '../report/cell-value';
import type { CellAddress } from '../template/template';
import type { BrokenBalance, Candidate } from './broken-balance';
import type { Figure } from './finding';
import { columnIdsOf, sideOf, type Subject } from './subject';

/** The balance identities of the form (勾稽关系, T3-1) that do not hold: in every column both sides come to the same. */
export function brokenIdentities(subject: Subject): BrokenBalance[] {
  return subject.tables.flatMap((table) =>
    table.identities.flatMap((identity) =>
      columnIdsOf(table).flatMap((column): BrokenBalance[] => {
        const at = ({ line }: { line: string }): CellAddress => `${table.id}/${line}/${column}`;
        const left = sideOf(subject, identity.left.map(at));
        const right = sideOf(subject, identity.right.map(at));
        if (left === null || right === null || sameValue(left.sum, right.sum)) return [];
        const off = difference(left.sum, right.sum);
        const candidates = [
          ...identity.left.flatMap((term) => candidatesIn(subject, at(term), difference(0, off))),
          ...identity.right.flatMap((term) => candidatesIn(subject, at(term), off)),
        ];
        const of = { kind: 'unbalanced', column } as const;
        return [{ rule: identity.rule, section: table.id, left, right, difference: off, candidates, of }];
      }),
    ),
  );
}

/** The typed cells through which `cell` can be moved by `change`: itself, or the parts of a line's computed total. */
function candidatesIn(subject: Subject, cell: CellAddress, change: Figure): Candidate[] {
  const { report, totals, lineTotals } = subject;
  if (!totals.has(cell)) return [{ cell, change }];
  if (report.printedTotals[cell] !== undefined) return [];
  const parts = lineTotals.get(cell) ?? [];
  return parts.filter((part) => !totals.has(part)).map((part) => ({ cell: part, change }));
}
