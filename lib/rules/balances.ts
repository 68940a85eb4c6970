import type { BrokenBalance } from './broken-balance';
import type { Finding } from './finding';
import { brokenIdentities } from './identities';
import { findRepair } from './repair-hint';
import type { Subject } from './subject';
import { wrongTotals } from './totals';

/** T3-1 to T3-3 and T4-1 to T4-3, each with a repair hint where one candidate has the best evidence. */
export function checkBalances(subject: Subject): Finding[] {
  const broken = [...brokenIdentities(subject), ...wrongTotals(subject)];
  return broken.map((balance) => findingOf(balance, findRepair(subject, balance, broken)));
}

function findingOf(
  { rule, section, left, right, difference, of }: BrokenBalance,
  hint: ReturnType<typeof findRepair>,
): Finding {
  const cells = [...left.terms, ...right.terms].map(({ cell }) => cell);
  return { rule, severity: 'error', section, cells, facts: { ...of, left, right, difference, hint } };
}
