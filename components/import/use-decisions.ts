import { useMemo, useState } from 'react';
import { firstDecisions, textsToWrite, type Decisions, type PresentTexts } from '../../lib/form/decide';
import { doubtOther } from '../../lib/form/doubt-other';
import { propose, type Proposal } from '../../lib/form/propose';
import type { ImportedFile } from '../../lib/import/imported-file';
import type { Template } from '../../lib/template/template';

/** A proposal and what is decided of it so far. */
export interface ProposalInWork {
  readonly proposal: Proposal;
  readonly present: PresentTexts;
  readonly decisions: Decisions;
  readonly setDecisions: (decisions: Decisions) => void;
  /** What would be written as it is decided now. */
  readonly texts: ReturnType<typeof textsToWrite>;
}

/** Whose report a file is: the one that is written, or `other` where it names another agency or year. */
export type Whose = 'own' | 'other';

/** What stands in a report that does not exist yet. */
export const nothingYet: PresentTexts = { textAt: () => '', refusalOf: () => null };

/**
 * What a file, read by `fileTemplate`, proposes to a report of the edition `template`; of another's report nothing is taken unasked. Decisions
 * begin anew when one of these becomes another object.
 */
export function useDecisions(
  template: Template,
  fileTemplate: Template,
  imported: ImportedFile,
  present: PresentTexts,
  whose: Whose,
): ProposalInWork {
  const proposal = useMemo(() => {
    const read = propose(template, fileTemplate, imported);
    return whose === 'own' ? read : doubtOther(read);
  }, [template, fileTemplate, imported, whose]);
  const [kept, setKept] = useState(() => begin(proposal, present, whose));
  const now = kept.proposal === proposal && kept.present === present ? kept : begin(proposal, present, whose);
  if (now !== kept) setKept(now);
  const { decisions } = now;
  return {
    proposal,
    present,
    decisions,
    setDecisions: (next) => setKept({ ...now, decisions: next }),
    texts: textsToWrite(proposal.texts, decisions, present),
  };
}

function begin(proposal: Proposal, present: PresentTexts, whose: Whose) {
  const decisions: Decisions = whose === 'own' ? firstDecisions(proposal.texts, present) : new Map();
  return { proposal, present, decisions };
}
