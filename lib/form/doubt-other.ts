import type { Proposal } from './propose';

/** The proposal of a file that is the report of another agency or year: what names these there is not to be taken with the rest. */
export function doubtOther(proposal: Proposal): Proposal {
  return {
    ...proposal,
    texts: proposal.texts.map((text) =>
      text.field.kind === 'title' || text.field.kind === 'date' ? { ...text, confidence: 'flagged' } : text,
    ),
  };
}
