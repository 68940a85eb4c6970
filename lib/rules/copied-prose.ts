import { similarity } from '../base/similarity';
import type { EarlierReport } from './check-context';
import type { Facts, Finding } from './finding';
import { passagesOf, sectionOfPassage } from './passages';
import type { Subject } from './subject';

/** From here on a paragraph counts as nearly the same; and a paragraph so short says the same every year. */
const leastLikeness = 0.9;
const shortest = 20;

/** Y-5: a paragraph the same or nearly the same as in an earlier year's report of the agency (内容雷同, 〔2021〕30号). */
export function checkCopiedProse({ template, report, context }: Subject): Finding[] {
  return passagesOf(template, report).flatMap((passage): Finding[] => {
    const copied = copiedFrom(context.earlier ?? [], passage.text);
    if (copied === null) return [];
    const facts = { kind: 'copied', passage, ...copied } as const;
    return [{ rule: 'Y-5', severity: 'warning', section: sectionOfPassage(passage), cells: [], facts }];
  });
}

/** The year from which a paragraph was copied or nearly so, the last of several equally alike; null where it was from none. */
export function copiedFrom(
  earlier: readonly EarlierReport[],
  paragraph: string,
): { readonly year: number; readonly likeness: number } | null {
  const text = plain(paragraph);
  if (text.length < shortest) return null;
  const nearest = earlier
    .map((each) => ({ year: each.report.year, likeness: likenessIn(each, text) }))
    .toSorted((left, right) => right.likeness - left.likeness || right.year - left.year)[0];
  return nearest === undefined || nearest.likeness < leastLikeness ? null : nearest;
}

/** Whether a finding is of a paragraph that is an earlier year's word for word. */
export function isWholeCopy(finding: Finding): finding is Finding & { readonly facts: CopiedFacts } {
  return finding.facts.kind === 'copied' && finding.facts.likeness === 1;
}

type CopiedFacts = Extract<Facts, { kind: 'copied' }>;

/** What was found of a text in a report: the same texts are asked for at every keystroke. */
const known = new WeakMap<EarlierReport['report'], Map<string, number>>();

function likenessIn({ template, report }: EarlierReport, text: string): number {
  const answers = known.get(report) ?? new Map<string, number>();
  known.set(report, answers);
  const answer =
    answers.get(text) ??
    greatestLikeness(
      passagesOf(template, report).map((passage) => plain(passage.text)),
      text,
    );
  if (answers.size > 2000) answers.clear();
  answers.set(text, answer);
  return answer;
}

/** Hundredths, rounded down, so that only the very same text comes to 1. */
function greatestLikeness(texts: readonly string[], text: string): number {
  if (texts.includes(text)) return 1;
  const near = texts.filter(
    ({ length }) => Math.min(length, text.length) >= leastLikeness * Math.max(length, text.length) * leastLikeness,
  );
  const greatest = Math.max(0, ...near.map((each) => similarity(each, text)));
  return Math.min(0.99, Math.floor(greatest * 100) / 100);
}

function plain(text: string): string {
  return text.replace(/\s/g, '');
}
