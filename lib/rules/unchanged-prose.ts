import { openingLevel } from '../report/prose';
import type { Report } from '../report/report';
import type { Template } from '../template/template';
import type { EarlierReport } from './check-context';
import { copiedFrom } from './copied-prose';
import { explanationOf, type Explanation } from './explanation';
import type { Facts, Finding, Passage } from './finding';
import { keptFigures, maskSentence, nearestSentence, type MaskedSentence } from './masked-sentence';
import { passagesOf, sectionOfPassage } from './passages';
import { sentencesOf, type TextPart } from './sentences';

/** A sentence or figure of a paragraph that is as it was last year; the offsets are in UTF-16 units from the paragraph's beginning. */
export interface UnchangedMark {
  readonly start: number;
  readonly end: number;
  /** Y-7, which is confirmed as a warning is explained: for as long as it says the same. */
  readonly finding: Finding & { readonly facts: UnchangedFacts };
}

export type UnchangedFacts = Extract<Facts, { kind: 'unchangedSentence' | 'unchangedFigure' }>;

/** A paragraph with what in it is as it was last year. */
export interface UnchangedParagraph {
  readonly passage: Passage;
  /** From left to right. */
  readonly marks: readonly UnchangedMark[];
}

/** Characters: a set phrase so short says the same every year. */
const shortest = 8;
/** Characters: the opening sentence of a paragraph, （一）主动公开情况。, is a heading in effect. */
const longestOpening = 30;
/** Below this a sentence is another one, and not last year's rewritten. */
const leastAlike = 0.5;
/** Characters before a figure that tell it from another of the same section. */
const shortestQuote = 8;

/**
 * Y-7: what of the prose is as it was in last year's report, paragraph by paragraph; paragraphs without any are left out. That is a sentence
 * which stands there word for word, in whatever place, and in any other, short or rewritten, each figure which the sentence of last year's same section
 * most like it has at the same place. A paragraph that is an earlier year's as a whole is one finding of Y-5, and headings of the form are
 * nobody's prose. Nothing of it keeps a report from being submitted. It is no part of `checkReport`, whose list it would flood.
 */
export function unchangedProse(
  template: Template,
  report: Report,
  earlier: readonly EarlierReport[],
): UnchangedParagraph[] {
  const last = earlier.find((each) => each.report.year === report.year - 1);
  if (last === undefined) return [];
  const prose = lastProse(last);
  return passagesOf(template, report).flatMap((passage) => {
    if (copiedFrom(earlier, passage.text)?.likeness === 1) return [];
    const marks = recall(prose.marks, JSON.stringify(passage), () => marksIn(passage, prose));
    return marks.length === 0 ? [] : [{ passage, marks }];
  });
}

/** What `unchangedProse` marks, each as a finding. */
export function unchangedFindings(...asked: Parameters<typeof unchangedProse>): UnchangedMark['finding'][] {
  return unchangedProse(...asked).flatMap(({ marks }) => marks.map(({ finding }) => finding));
}

/** Whether a finding is one of them. */
export function isUnchanged({ facts }: Finding): boolean {
  return facts.kind === 'unchangedSentence' || facts.kind === 'unchangedFigure';
}

/** Those of the marks that nobody has confirmed as they stand now. */
export function unconfirmed(
  paragraphs: readonly UnchangedParagraph[],
  explanations: readonly Explanation[],
): UnchangedMark[] {
  return paragraphs.flatMap(({ marks }) =>
    marks.filter(({ finding }) => explanationOf(finding, explanations).kind !== 'holds'),
  );
}

/** Last year's prose made ready for what is asked of it, with the answers: the same is asked at every keystroke. */
interface LastProse {
  readonly year: number;
  /** As `plain` leaves them, the headings of the form among them. */
  readonly sentences: ReadonlySet<string>;
  /** By section, those in which something is counted. */
  readonly counting: ReadonlyMap<string, readonly MaskedSentence[]>;
  /** By paragraph, with its place. */
  readonly marks: Map<string, readonly UnchangedMark[]>;
  /** By section and sentence; offsets from the sentence's beginning. */
  readonly figures: Map<string, readonly TextPart[]>;
}

const known = new WeakMap<Report, LastProse>();

function lastProse({ template, report }: EarlierReport): LastProse {
  const prose = known.get(report) ?? readLastProse(template, report);
  known.set(report, prose);
  return prose;
}

function readLastProse(template: Template, report: Report): LastProse {
  const sentences = new Set<string>();
  const counting = new Map<string, MaskedSentence[]>();
  for (const { section, text } of passagesOf(template, report)) {
    const here = sentencesOf(text).map((sentence) => sentence.text);
    for (const sentence of here) sentences.add(plain(sentence));
    const masked = here.map(maskSentence).filter(({ figures }) => figures.size > 0);
    counting.set(section, [...(counting.get(section) ?? []), ...masked]);
  }
  for (const heading of headingsOf(template)) sentences.delete(plain(heading));
  return { year: report.year, sentences, counting, marks: new Map(), figures: new Map() };
}

function headingsOf({ sections }: Template): string[] {
  return sections.flatMap((section) =>
    section.kind === 'narrative' ? [section.heading, ...(section.variants ?? [])] : [section.heading],
  );
}

function marksIn(passage: Passage, prose: LastProse): UnchangedMark[] {
  const { section, text } = passage;
  const markOf = (start: number, end: number, facts: UnchangedFacts): UnchangedMark => ({
    start,
    end,
    finding: { rule: 'Y-7', severity: 'info', section: sectionOfPassage(passage), cells: [], facts },
  });
  return sentencesOf(text).flatMap((sentence): UnchangedMark[] => {
    if (isOpening(sentence)) return [];
    const words = plain(sentence.text);
    if (words.length >= shortest && prose.sentences.has(words)) {
      const quote = sentence.text.trim();
      const start = sentence.start + sentence.text.indexOf(quote);
      const facts = { kind: 'unchangedSentence', passage: { ...passage, text: quote }, year: prose.year } as const;
      return [markOf(start, start + quote.length, facts)];
    }
    const figures = recall(prose.figures, `${section} ${sentence.text}`, () =>
      figuresKept(sentence.text, prose.counting.get(section) ?? []),
    );
    return figures.map(({ start, text: figure }) => {
      const quote = quoteUpTo(sentence.text, start, start + figure.length);
      const facts = {
        kind: 'unchangedFigure',
        passage: { ...passage, text: quote },
        figure,
        year: prose.year,
      } as const;
      return markOf(sentence.start + start, sentence.start + start + figure.length, facts);
    });
  });
}

function figuresKept(sentence: string, counting: readonly MaskedSentence[]): readonly TextPart[] {
  const masked = maskSentence(sentence);
  if (masked.figures.size === 0) return [];
  const nearest = nearestSentence(counting, masked, leastAlike);
  return nearest === null ? [] : keptFigures(nearest, masked);
}

/** The words of a sentence that lead to a figure, with it: from the nearest comma that leaves enough of them. */
function quoteUpTo(sentence: string, start: number, end: number): string {
  const commas = [...sentence.slice(0, Math.max(0, start - shortestQuote)).matchAll(/[，,：:]/g)];
  const from = commas.at(-1);
  return sentence.slice(from === undefined ? 0 : from.index + 1, end).trim();
}

function isOpening({ start, text }: TextPart): boolean {
  return start === 0 && text.length <= longestOpening && openingLevel(text.trim()) !== null;
}

/** The words of a sentence, however they are spaced and whatever ends it. */
function plain(sentence: string): string {
  return sentence
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[。.！!？?；;]+$/, '');
}

/** The answer given before, or a new one, kept. */
function recall<Answer>(answers: Map<string, Answer>, question: string, answerOf: () => Answer): Answer {
  const given = answers.get(question) ?? answerOf();
  if (answers.size > 2000) answers.clear();
  answers.set(question, given);
  return given;
}
