import { useMemo, useState } from 'react';
import { firstDecisions, textsToWrite, type Decisions, type PresentTexts } from '../../lib/form/decide';
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

/** What stands in a report that does not exist yet. */
export const nothingYet: PresentTexts = { textAt: () => '', refusalOf: () => null };

/**
 * What a file, read by `fileTemplate`, proposes to a report of the edition `template`. Decisions begin anew when one of these becomes another
 * object.
 */
export function useDecisions(
  template: Template,
  fileTemplate: Template,
  imported: ImportedFile,
  present: PresentTexts,
): ProposalInWork {
  const proposal = useMemo(() => propose(template, fileTemplate, imported), [template, fileTemplate, imported]);
  const [kept, setKept] = useState(() => begin(proposal, present));
  const now = kept.proposal === proposal && kept.present === present ? kept : begin(proposal, present);
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

function begin(proposal: Proposal, present: PresentTexts) {
  return { proposal, present, decisions: firstDecisions(proposal.texts, present) };
}
