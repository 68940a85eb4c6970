import 'server-only';
import { success, type Result } from '../base/result';
import type { Report } from '../report/report';
import { nextStanding, type Standing } from '../workflow/next-state';
import type { NoticeKind } from '../workflow/notice';
import type { Step } from '../workflow/permissions';
import type { Person } from '../workflow/roles';
import { record } from './audit';
import type { Prisma } from './generated/client';
import { notify, type Recipients } from './notices';
import { claimReport, stateOf, type Claimed, type ReportRow } from './subject';
import { toReport } from './to-report';
import { transact } from './transaction';
import type { StepTrouble } from './trouble';

/** A report and the version of it that whoever takes a step has seen. */
export interface SeenReport {
  readonly id: string;
  readonly seenVersion: number;
}

/** What a step made of a report. */
export interface Stepped {
  readonly version: number;
}

/** A step about to be taken: its report is claimed, `report` is what it says. */
export interface Underway extends Claimed {
  readonly tx: Prisma.TransactionClient;
  readonly report: Report;
  readonly next: Standing;
  /** The submission under decision. Throws where there is none: a report under decision has one. */
  readonly submission: () => LastSubmission;
}

type LastSubmission = ReportRow['submissions'][number];

/** What belongs to a step besides the report's new state. */
export interface Deed {
  readonly columns?: Prisma.ReportUpdateInput;
  /** For the log. */
  readonly detail: object;
  readonly notices: readonly StepNotice[];
}

/** Who is told what of a step. */
export interface StepNotice {
  readonly kind: NoticeKind;
  readonly to: readonly Recipients[];
  readonly text?: string;
}

/**
 * Takes a step, all of it or nothing, on a report that is locked meanwhile and still is the version seen: `work` does what is the step's own; state,
 * version, notices and the entry in the log are the same for every step.
 */
export function takeStep(
  person: Person,
  step: Step,
  seen: SeenReport,
  work: (underway: Underway) => Promise<Result<Deed, StepTrouble>>,
): Promise<Result<Stepped, StepTrouble>> {
  return transact<Stepped, StepTrouble>(async (tx) => {
    const claimed = await claimReport(tx, person, step, seen);
    if (!claimed.ok) return claimed;
    const { row } = claimed.value;
    const report = toReport(row);
    const next = nextStanding(
      step,
      { state: stateOf(row), reviewLevel: row.reviewLevel },
      await circumstancesOf(tx, row),
    );
    const deed = await work({ ...claimed.value, tx, report, next, submission: () => submissionOf(row) });
    if (!deed.ok) return deed;
    const { version } = await tx.report.update({
      where: { id: row.id },
      data: { ...deed.value.columns, ...next, version: { increment: 1 }, changedBy: person.name },
      select: { version: true },
    });
    for (const { text, ...notice } of deed.value.notices) {
      const facts = { title: report.title, byName: person.name, ...(text === undefined ? {} : { text }) };
      await notify(tx, { ...notice, reportId: row.id, facts, by: person });
    }
    await record(tx, {
      actor: person,
      action: step,
      subject: `report/${row.id}`,
      unitId: row.unitId,
      detail: { title: report.title, version, state: next.state, ...deed.value.detail },
    });
    return success({ version });
  });
}

function submissionOf({ id, submissions: [submission] }: ReportRow): LastSubmission {
  if (submission === undefined) throw new Error(`The report ${id} was never submitted`);
  return submission;
}

async function circumstancesOf(tx: Prisma.TransactionClient, { id, unit, issues: [last], submissions }: ReportRow) {
  const issued =
    last === undefined
      ? null
      : await tx.submission.findUniqueOrThrow({ where: { id: last.submissionId }, select: { number: true } });
  const returned = await tx.submission.count({
    where: {
      reportId: id,
      number: { gt: issued?.number ?? 0, lt: submissions[0]?.number ?? 0 },
      decisions: { some: { action: 'return' } },
    },
  });
  return {
    reviewLevels: unit.reviewLevels,
    returnedBefore: returned > 0,
    lastIssuePublished: last !== undefined && last.publishedAt !== null,
  };
}
