import type { Report } from '../report/report';
import type { Template } from '../template/template';
import { fieldsOf, type FieldName } from './fields';
import { typeIntoField } from './form-values';
import type { Refusal } from './refusal';
import type { ProposedText } from './propose';

/** What somebody said to a proposed text: write it, leave the field as it is, or write another text. */
export type Decision =
  { readonly kind: 'take' } | { readonly kind: 'leave' } | { readonly kind: 'change'; readonly text: string };

/** By field; absent while nothing was said. */
export type Decisions = ReadonlyMap<FieldName, Decision>;

/** What the fields say now. */
export interface PresentTexts {
  readonly textAt: (name: FieldName) => string;
  /** Why that text may not be written there, or null. */
  readonly refusalOf: (name: FieldName, text: string) => Refusal | null;
}

/**
 * How a proposed text stands to what its field says now: it `fills` a blank field, `replaces` another text, says the `same`, says nothing
 * (`blank`: what stands in the field stays), or may not be written (`refused`).
 */
export type Standing = 'fills' | 'replaces' | 'same' | 'blank' | 'refused';

export function standingOf({ name, text }: ProposedText, present: PresentTexts): Standing {
  const now = present.textAt(name);
  if (now !== text && present.refusalOf(name, text) !== null) return 'refused';
  if (text === '') return 'blank';
  if (now === text) return 'same';
  return now.trim() === '' ? 'fills' : 'replaces';
}

/** Whether a text was read so that it needs no second look. */
export function isSure({ confidence }: ProposedText): boolean {
  return confidence !== 'flagged';
}

/** What is decided before anybody has spoken: sure texts fill blank fields; nothing is replaced unasked. */
export function firstDecisions(texts: readonly ProposedText[], present: PresentTexts): Decisions {
  return new Map(
    texts.flatMap((text) =>
      isSure(text) && standingOf(text, present) === 'fills' ? [[text.name, { kind: 'take' } as const]] : [],
    ),
  );
}

/** The decisions once every sure text is taken, those that replace something among them. */
export function takeSure(decisions: Decisions, texts: readonly ProposedText[], present: PresentTexts): Decisions {
  const taken = texts.filter((text) => isSure(text) && canBeTaken(standingOf(text, present)));
  return new Map([...decisions, ...taken.map(({ name }) => [name, { kind: 'take' }] as const)]);
}

/** Whether taking a text of that standing would change its field. */
export function canBeTaken(standing: Standing): boolean {
  return standing === 'fills' || standing === 'replaces';
}

/** The texts on which somebody has to speak and has not. */
export function undecided(
  texts: readonly ProposedText[],
  decisions: Decisions,
  present: PresentTexts,
): readonly ProposedText[] {
  return texts.filter((text) => {
    const standing = standingOf(text, present);
    return (canBeTaken(standing) || standing === 'blank') && !decisions.has(text.name);
  });
}

/** What the decisions write: the texts that differ from those of now, in the order of the form. */
export function textsToWrite(
  texts: readonly ProposedText[],
  decisions: Decisions,
  present: PresentTexts,
): { readonly field: FieldName; readonly text: string }[] {
  return texts.flatMap(({ name, text }) => {
    const decision = decisions.get(name);
    if (decision === undefined || decision.kind === 'leave') return [];
    if (decision.kind === 'take' && text === '') return [];
    const written = decision.kind === 'change' ? decision.text : text;
    const isNew = written !== present.textAt(name) && present.refusalOf(name, written) === null;
    return isNew ? [{ field: name, text: written }] : [];
  });
}

/** `report` with the texts written into it, paragraphs keeping the kind that they have in `source`. */
export function reportWith(
  template: Template,
  report: Report,
  texts: readonly { readonly field: FieldName; readonly text: string }[],
  source: Report,
): Report {
  const fields = fieldsOf(template);
  return texts.reduce((written, { field: name, text }) => {
    const field = fields.get(name);
    if (field === undefined) throw new Error(`The form has no ${name}`);
    return typeIntoField(template, written, field, text, [source]);
  }, report);
}
