import { addDecimals, compareDecimals } from '../base/decimal';
import { decimalOf, sameValue } from '../report/cell-value';
import type { BrokenBalance, Candidate } from './broken-balance';
import type { RepairHint } from './finding';
import type { Subject } from './subject';

const weights: Record<RepairHint['evidence'], number> = { mendsTwoRules: 3, digitsSwapped: 2, digitTooMany: 1.5 };

/**
 * The one cell for which most speaks, or null where none or several do equally: then nothing is guessed. A change that
 * mends two of the `broken` balances at once weighs most, then two digits in the wrong order, then a digit too many.
 */
export function findRepair(
  subject: Subject,
  { candidates }: BrokenBalance,
  broken: readonly BrokenBalance[],
): RepairHint | null {
  const [best, next] = candidates
    .map((candidate) => weigh(subject, candidate, broken))
    .filter((hint) => hint !== null)
    .sort((left, right) => weights[right.evidence] - weights[left.evidence]);
  if (best === undefined) return null;
  return next !== undefined && weights[next.evidence] === weights[best.evidence] ? null : best;
}

function weigh(subject: Subject, candidate: Candidate, broken: readonly BrokenBalance[]): RepairHint | null {
  const { cell, change } = candidate;
  const current = subject.valueAt(cell);
  if (current === null) return null;
  const sum = addDecimals(decimalOf(current), decimalOf(change));
  if (compareDecimals(sum, '0') < 0) return null;
  const value = typeof current === 'number' ? Number(sum) : sum;
  const evidence = evidenceFor(candidate, String(current), String(value), broken);
  return evidence === null ? null : { cell, current, value, evidence };
}

function evidenceFor(
  { cell, change }: Candidate,
  current: string,
  value: string,
  broken: readonly BrokenBalance[],
): RepairHint['evidence'] | null {
  const mended = broken.filter(({ candidates }) =>
    candidates.some((other) => other.cell === cell && sameValue(other.change, change)),
  );
  if (mended.length >= 2) return 'mendsTwoRules';
  if (swapsDigits(current, value)) return 'digitsSwapped';
  return dropsDigit(current, value) ? 'digitTooMany' : null;
}

function swapsDigits(current: string, value: string): boolean {
  if (current.length !== value.length) return false;
  const [first, second, ...more] = [...current].flatMap((digit, index) => (digit === value[index] ? [] : [index]));
  if (first === undefined || second !== first + 1 || more.length > 0) return false;
  return current[first] === value[second] && current[second] === value[first];
}

function dropsDigit(current: string, value: string): boolean {
  if (current.length !== value.length + 1) return false;
  return [...current].some((_, index) => current.slice(0, index) + current.slice(index + 1) === value);
}
