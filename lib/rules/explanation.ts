import type { Finding } from './finding';

/** Why a warning may stand (需说明), bound to the facts it was written for. */
export interface Explanation {
  /** The finding it explains: `findingKey`. */
  readonly key: string;
  /** The facts as they were: `findingFacts`. */
  readonly facts: string;
  readonly text: string;
  readonly byName: string;
  /** ISO instant. */
  readonly at: string;
}

/** An explanation with the finding as it was when the report was handed in: what is on record depends on no later check. */
export interface ExplainedFinding extends Explanation {
  readonly finding: Finding;
}

/** `outdated`: the numbers have changed since, so it is asked again; the old text is kept to start from. */
export type ExplanationState =
  | { readonly kind: 'missing' }
  | { readonly kind: 'holds'; readonly explanation: Explanation }
  | { readonly kind: 'outdated'; readonly explanation: Explanation };

/** UTF-16 units of what a finding speaks of: an index of the database takes some 2,700 bytes, and a Chinese character has three. */
const longestSpelledOut = 600;

/**
 * What makes two findings the same one, whatever its numbers: the rule and its cells, or its words where it speaks of prose. A long paragraph is
 * stood for by its fingerprint; an explanation is bound to all of its words by `findingFacts`.
 */
export function findingKey({ rule, section, cells, facts }: Finding): string {
  const spokenOf = [...cells, ...('passage' in facts ? [facts.passage.text] : [])];
  const units = spokenOf.reduce((sum, { length }) => sum + length, 0);
  const named = units > longestSpelledOut ? [fingerprint(spokenOf.join(' '))] : spokenOf;
  return [rule, section ?? '', ...named].join(' ');
}

/** A few characters for a long text, others for another one but by chance: two FNV-like sums in hexadecimal, and its length. */
function fingerprint(text: string): string {
  let [one, other] = [0x811c9dc5, 0x1b873593];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit ^ (other >>> 15), 0x85ebca6b);
  }
  return [one >>> 0, other >>> 0, text.length].map((part) => part.toString(16)).join('-');
}

/** What an explanation is bound to: everything the finding says, both sides' numbers among it. */
export function findingFacts({ facts }: Finding): string {
  if (!('passage' in facts)) return JSON.stringify(facts);
  // Where a paragraph stands says nothing of it.
  return JSON.stringify({ ...facts, passage: facts.passage.text });
}

/** Whether a finding is explained as it stands now. */
export function explanationOf(finding: Finding, explanations: readonly Explanation[]): ExplanationState {
  const key = findingKey(finding);
  const explanation = explanations.find((each) => each.key === key);
  if (explanation === undefined) return { kind: 'missing' };
  return { kind: explanation.facts === findingFacts(finding) ? 'holds' : 'outdated', explanation };
}

/** The warnings that nobody has explained as they stand now. */
export function unexplained(findings: readonly Finding[], explanations: readonly Explanation[]): Finding[] {
  return findings.filter(
    (finding) => finding.severity === 'warning' && explanationOf(finding, explanations).kind !== 'holds',
  );
}
