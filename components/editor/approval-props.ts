import type { ActionOutcome } from '../../lib/form/action-outcome';
import type { FieldName } from '../../lib/form/fields';
import type { Explanation } from '../../lib/rules/explanation';
import type { ReportState } from '../../lib/workflow/states';
import type { ZeroStatement } from '../../lib/workflow/readiness';
import type { ThreadRecord } from '../../lib/workflow/thread';
import type { SignIn } from '../people/sign-in-form';
import type { ChangeRecord } from '../../lib/workflow/version-record';

/** How a report was last returned to its drafter. */
export interface ReturnRecord {
  readonly byName: string;
  readonly at: Date;
  readonly opinion: string;
  readonly submissionId: string;
  /** The submission that was returned, from 1. */
  readonly number: number;
}

/** What stands around the texts of a report that goes through approval. */
export interface ApprovalProps {
  readonly person: { readonly id: string; readonly name: string; readonly username: string };
  readonly reportId: string;
  readonly state: ReportState;
  /** The number of the submission that is being written, from 1. */
  readonly number: number;
  /** Why a new version is made of an issued report; null where none is. */
  readonly correctionReason: string | null;
  /** The last return, while the report is returned; null in every other state. */
  readonly returned: ReturnRecord | null;
  /** Who receives it when it is submitted. */
  readonly receivers: readonly { readonly name: string; readonly duty: string | null }[];
  readonly explanations: readonly Explanation[];
  readonly zeroStatements: readonly ZeroStatement[];
  readonly threads: readonly ThreadRecord[];
  /** Signs the same person in again over the page. */
  readonly signIn: SignIn;
  readonly actions: ApprovalActions;
  /** Where the report is looked at once it is submitted. */
  readonly onSubmitted: () => void;
}

/** What a drafter does beside typing; each is done on the server, which checks it again. Rejects where no answer comes. */
export interface ApprovalActions {
  readonly submit: (seenVersion: number) => Promise<ActionOutcome>;
  readonly explain: (input: {
    readonly key: string;
    readonly facts: string;
    readonly text: string;
  }) => Promise<ActionOutcome>;
  /** That words of last year's, by the keys of their findings, still hold in the report as it is stored. */
  readonly confirmUnchanged: (keys: readonly string[]) => Promise<ActionOutcome>;
  readonly stateZero: (section: string) => Promise<ActionOutcome>;
  /** These three give all threads as they are then. */
  readonly reply: (threadId: string, text: string) => Promise<ActionOutcome<readonly ThreadRecord[]>>;
  readonly resolve: (threadId: string, resolved: boolean) => Promise<ActionOutcome<readonly ThreadRecord[]>>;
  readonly settle: (threadId: string, accepted: boolean) => Promise<ActionOutcome<readonly ThreadRecord[]>>;
  /** The latest first. */
  readonly changesOf: (field: FieldName) => Promise<ActionOutcome<readonly ChangeRecord[]>>;
}
