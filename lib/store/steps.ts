import 'server-only';
import { failure, success, type Result } from '../base/result';
import type { Place } from '../report/place';
import type { Report } from '../report/report';
import { checkReport } from '../rules/check-report';
import { unchangedFindings } from '../rules/unchanged-prose';
import type { Template } from '../template/template';
import { isReady, obstaclesOf } from '../workflow/readiness';
import type { Person } from '../workflow/roles';
import { earlierOf } from './earlier-reports';
import { Prisma } from './generated/client';
import { explanationsOf, zeroStatementsOf } from './statements';
import { storable } from './storable';
import { stateOf } from './subject';
import { decide, freeze, json, openReturnThread, standingAt, type MarkedPlace } from './submissions';
import { takeStep, type SeenReport, type Stepped } from './take-step';
import type { StepTrouble } from './trouble';

/** A report to be handed in, and the form it is in. */
export interface Submitting extends SeenReport {
  readonly template: Template;
  /** The edition that the report's year asks for, or null where none covers it. */
  readonly editionOfYear: string | null;
  /** The forms that reports of earlier years are in. */
  readonly templateOf: (report: Report) => Template;
}

/** One place that a report is returned for. */
export interface Mark {
  readonly place: Place;
  readonly reason: string;
  /** A value or wording put forward. */
  readonly suggestion?: string;
}

/** A report to be sent back. */
export interface Returning extends SeenReport {
  readonly template: Template;
  readonly opinion: string;
  /** What is to be worked on: it reopens with what its repair needs. Without marks, or with one on the report itself, all of it reopens. */
  readonly marks: readonly Mark[];
}

/** A report to be agreed to; the opinion may be empty. */
export interface Approving extends SeenReport {
  readonly opinion: string;
}

/**
 * Hands the report in for review, frozen as its next submission with the explanations and zero statements that hold. `notReady` while an
 * error stands, a warning is unexplained or a table all zero is not vouched for.
 */
export function submitReport(
  person: Person,
  { template, editionOfYear, templateOf, ...seen }: Submitting,
): Promise<Result<Stepped, StepTrouble>> {
  return takeStep(person, 'submit', seen, async ({ tx, row, report }) => {
    if (template.edition !== report.edition) throw new Error(`The report ${row.id} is of edition ${report.edition}`);
    const earlier = (await earlierOf(tx, row)).map((each) => ({ template: templateOf(each), report: each }));
    const findings = checkReport(template, report, { stage: 'final', editionOfYear, earlier });
    const explanations = await explanationsOf(tx, row.id);
    const zeroStatements = await zeroStatementsOf(tx, row.id);
    const obstacles = obstaclesOf(template, report, findings, explanations, zeroStatements);
    if (!isReady(obstacles)) return failure({ kind: 'notReady', obstacles });
    // What was confirmed as last year's is on record with what was explained.
    const said = [...findings, ...unchangedFindings(template, report, earlier)];
    const { number, hash } = await freeze(tx, person, row, { report, findings: said, explanations, zeroStatements });
    return success({
      detail: { submission: number, hash },
      notices: [{ kind: 'submitted', to: [{ unitId: row.unitId, role: 'reviewer', reviewLevel: 1 }] }],
    });
  });
}

/** A reviewer agrees: the report goes to the next review level, after the last one to the issuer. */
export function approveReport(person: Person, { opinion, ...seen }: Approving): Promise<Result<Stepped, StepTrouble>> {
  return takeStep(person, 'approve', seen, async (underway) => {
    const { row, next, submission, allowed } = underway;
    const { unitId, reviewLevel } = row;
    const text = storable(opinion).trim();
    await decide(person, underway, { action: 'approve', role: 'reviewer', opinion: text });
    return success({
      detail: { submission: submission().number, reviewLevel, opinion: text, relaxed: allowed.relaxed },
      notices: [
        next.state === 'awaitingIssue'
          ? { kind: 'awaitingIssue', to: [{ unitId, role: 'issuer' }] }
          : { kind: 'submitted', to: [{ unitId, role: 'reviewer', reviewLevel: next.reviewLevel }] },
        { kind: 'approved', to: [{ unitId, role: 'drafter' }], text },
      ],
    });
  });
}

/**
 * A reviewer or issuer sends the report back. `reasonMissing` where neither opinion nor mark says why, or a mark has no reason; `refused` as
 * unknown where the report has no such place.
 */
export function returnReport(
  person: Person,
  { template, opinion, marks, ...seen }: Returning,
): Promise<Result<Stepped, StepTrouble>> {
  return takeStep(person, 'return', seen, async (underway) => {
    const { row, report, subject, submission, allowed } = underway;
    const text = storable(opinion).trim();
    const marked: MarkedPlace[] = [];
    for (const { place, reason, suggestion } of marks) {
      const standing = standingAt(template, report, place);
      if (standing === null) return failure({ kind: 'refused', refusal: { kind: 'unknown' } });
      const proposed = suggestion === undefined ? null : storable(suggestion);
      marked.push({ ...standing, reason: storable(reason).trim(), suggestion: proposed });
    }
    const [first] = marked;
    if (text === '' && first === undefined) return failure({ kind: 'reasonMissing' });
    if (marked.some(({ reason }) => reason === '')) return failure({ kind: 'reasonMissing' });
    for (const mark of marked) await openReturnThread(person, underway, mark);
    const role = stateOf(row) === 'awaitingIssue' ? 'issuer' : 'reviewer';
    await decide(person, underway, { action: 'return', role, opinion: text });
    const places = marked.map(({ place }) => place);
    const all = places.length === 0 || places.some(({ kind }) => kind === 'report');
    return success({
      columns: { reopened: all ? Prisma.DbNull : json(places) },
      detail: {
        submission: submission().number,
        opinion: text,
        marks: marked.map(({ place, reason }) => ({ place, reason })),
        relaxed: allowed.relaxed,
      },
      notices: [
        {
          kind: 'returned',
          to: [{ unitId: row.unitId, role: 'drafter' }, { userIds: subject.deciders }],
          text: text === '' && first !== undefined ? first.reason : text,
        },
      ],
    });
  });
}

/** The drafter takes the report back before anybody has acted on it; it is again the draft or the returned report it was. */
export function withdrawReport(person: Person, seen: SeenReport): Promise<Result<Stepped, StepTrouble>> {
  return takeStep(person, 'withdraw', seen, async (underway) => {
    const { row, submission } = underway;
    await decide(person, underway, { action: 'withdraw', role: 'drafter', opinion: '' });
    return success({
      detail: { submission: submission().number },
      notices: [{ kind: 'withdrawn', to: [{ unitId: row.unitId, role: 'reviewer', reviewLevel: 1 }] }],
    });
  });
}
