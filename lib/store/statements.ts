import 'server-only';
import { failure, success, type Result } from '../base/result';
import type { Report } from '../report/report';
import { findingFacts, findingKey, type Explanation } from '../rules/explanation';
import { unchangedFindings } from '../rules/unchanged-prose';
import type { Template } from '../template/template';
import type { ZeroStatement } from '../workflow/readiness';
import { zeroTables } from '../workflow/readiness';
import type { Person } from '../workflow/roles';
import { record } from './audit';
import { earlierOf } from './earlier-reports';
import type { Prisma } from './generated/client';
import { storable } from './storable';
import { claimReport, stateOf, type ReportRow } from './subject';
import { toReport } from './to-report';
import { transact } from './transaction';
import type { StepTrouble } from './trouble';

/** Why a warning may stand: `key` and `facts` are the finding's (`findingKey`, `findingFacts`), as the person saw them. */
export interface Explaining {
  readonly reportId: string;
  readonly key: string;
  readonly facts: string;
  readonly text: string;
}

/**
 * Explains a warning, in place of what was said to it before. It holds as long as the finding has those very facts, which is asked at submission.
 * `reasonMissing` where nothing is said.
 */
export async function explainFinding(
  person: Person,
  explaining: Explaining,
): Promise<Result<Explanation, StepTrouble>> {
  const [key, facts, text] = [explaining.key, explaining.facts, explaining.text.trim()].map(storable);
  if (key === undefined || facts === undefined || text === undefined || text === '')
    return failure({ kind: 'reasonMissing' });
  return transact(async (tx) => {
    const claimed = await claimReport(tx, person, 'explain', { id: explaining.reportId, seenVersion: null });
    if (!claimed.ok) return claimed;
    return success(await putOnRecord(tx, person, claimed.value.row, { key, facts, text }));
  });
}

/** What of the prose is last year's and rightly so: the keys of `unchangedFindings`, and the words that are put on record for each. */
export interface Confirming {
  readonly reportId: string;
  readonly keys: readonly string[];
  readonly text: string;
  readonly templateOf: (report: Report) => Template;
}

/**
 * Gives the person's word that sentences and figures are last year's and still hold, all of them or none: each holds as long as its words stand.
 * `stale` where the report, as it is stored, has one of them no longer.
 */
export async function confirmUnchanged(
  person: Person,
  { reportId: id, keys, text, templateOf }: Confirming,
): Promise<Result<Explanation[], StepTrouble>> {
  return transact<Explanation[], StepTrouble>(async (tx) => {
    const claimed = await claimReport(tx, person, 'explain', { id, seenVersion: null });
    if (!claimed.ok) return claimed;
    const { row } = claimed.value;
    const report = toReport(row);
    const earlier = (await earlierOf(tx, row)).map((each) => ({ template: templateOf(each), report: each }));
    const found = new Map(
      unchangedFindings(templateOf(report), report, earlier).map((each) => [findingKey(each), findingFacts(each)]),
    );
    const confirmed = [...found].filter(([key]) => keys.includes(key));
    if (confirmed.length < new Set(keys).size) return failure(staleness(row));
    const given: Explanation[] = [];
    for (const [key, facts] of confirmed) given.push(await putOnRecord(tx, person, row, { key, facts, text }));
    return success(given);
  });
}

/** Keeps what was said to a finding, in place of what was said before, and enters it in the log. */
async function putOnRecord(
  tx: Prisma.TransactionClient,
  person: Person,
  { id: reportId, unitId, title }: ReportRow,
  { key, facts, text }: Pick<Explanation, 'key' | 'facts' | 'text'>,
): Promise<Explanation> {
  const said = { facts, text, byId: person.id, byName: person.name, at: new Date() };
  const row = await tx.explanation.upsert({
    where: { reportId_key: { reportId, key } },
    create: { reportId, key, ...said },
    update: said,
  });
  const detail = { title, key, facts, text };
  await record(tx, { actor: person, action: 'explain', subject: `report/${reportId}`, unitId, detail });
  return toExplanation(row);
}

/**
 * Gives the person's word that a table is rightly all zero; one given before stands as it is. `stale` where the table, as it now is, is not all
 * zero, or the edition has none of that id.
 */
export async function stateZero(
  person: Person,
  {
    reportId: id,
    section,
    template,
  }: { readonly reportId: string; readonly section: string; readonly template: Template },
): Promise<Result<ZeroStatement, StepTrouble>> {
  return transact<ZeroStatement, StepTrouble>(async (tx) => {
    const claimed = await claimReport(tx, person, 'stateZero', { id, seenVersion: null });
    if (!claimed.ok) return claimed;
    const { row } = claimed.value;
    if (!zeroTables(template, toReport(row)).some((table) => table.id === section)) return failure(staleness(row));
    const given = await tx.zeroStatement.findFirst({ where: { reportId: row.id, section, voidedAt: null } });
    if (given !== null) return success(toZeroStatement(given));
    const data = { reportId: row.id, section, byId: person.id, byName: person.name };
    const statement = await tx.zeroStatement.create({ data });
    const detail = { title: row.title, section };
    await record(tx, { actor: person, action: 'stateZero', subject: `report/${row.id}`, unitId: row.unitId, detail });
    return success(toZeroStatement(statement));
  });
}

/** That the report no longer says what the person saw, and who changed it. */
function staleness(row: ReportRow): StepTrouble {
  return { kind: 'stale', version: row.version, state: stateOf(row), by: row.changedBy === '' ? null : row.changedBy };
}

/** What was explained of a report, for functions of the store that have asked already whether the person may view it. */
export async function explanationsOf(tx: Prisma.TransactionClient, reportId: string): Promise<Explanation[]> {
  const rows = await tx.explanation.findMany({ where: { reportId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] });
  return rows.map(toExplanation);
}

/** The tables of a report that somebody has vouched for and that have not changed since; asked as `explanationsOf` is. */
export async function zeroStatementsOf(tx: Prisma.TransactionClient, reportId: string): Promise<ZeroStatement[]> {
  const where = { reportId, voidedAt: null };
  const rows = await tx.zeroStatement.findMany({ where, orderBy: [{ at: 'asc' }, { id: 'asc' }] });
  return rows.map(toZeroStatement);
}

function toExplanation(row: Omit<Explanation, 'at'> & { readonly at: Date }): Explanation {
  return { key: row.key, facts: row.facts, text: row.text, byName: row.byName, at: row.at.toISOString() };
}

function toZeroStatement(row: Omit<ZeroStatement, 'at'> & { readonly at: Date }): ZeroStatement {
  return { section: row.section, byName: row.byName, at: row.at.toISOString() };
}
