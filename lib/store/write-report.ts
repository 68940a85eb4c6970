import 'server-only';
import { z } from 'zod';
import type { FieldName } from '../form/fields';
import { failure, success, type Result } from '../base/result';
import { placeSchema, type Place } from '../report/place';
import type { Report } from '../report/report';
import type { Template } from '../template/template';
import type { How } from '../workflow/how';
import { changesOutside } from '../workflow/opening';
import { zeroTables } from '../workflow/readiness';
import type { Person } from '../workflow/roles';
import { record } from './audit';
import { changesBetween, recordChanges } from './changes';
import { frozenReport } from './frozen';
import type { Prisma } from './generated/client';
import type { Claimed, ReportRow } from './subject';
import { toReport } from './to-report';
import { toRow } from './to-row';

/** What a save made of a report. */
export interface Saved {
  readonly version: number;
  readonly updatedAt: Date;
}

/** What is to be written, and how each field came to be so. */
export interface Writing {
  readonly template: Template;
  readonly report: Report;
  readonly howOf: (field: FieldName) => How;
}

const places = z.array(placeSchema);

/** Of a returned report: the places that were reopened; null where all of it was. */
export function reopenedOf({ state, reopened }: Pick<ReportRow, 'state' | 'reopened'>): Place[] | null {
  return state === 'returned' && reopened !== null ? places.parse(reopened) : null;
}

/** Whether two reports are of one agency and year, in one edition: what a report is of never changes. */
export function isSameReport(one: Report, other: Report): boolean {
  const same = (['name', 'kind', 'level'] as const).every((part) => one.agency[part] === other.agency[part]);
  return same && one.year === other.year && one.edition === other.edition;
}

/**
 * Replaces what a claimed report says, as its next version: puts on record who changed what and how, and voids the word that a table is rightly
 * zero where it no longer is. `locked` where the report was returned and the change reaches beyond what that reopened. Throws
 * where the report is of another agency, year or edition.
 */
export async function writeReport(
  tx: Prisma.TransactionClient,
  person: Person,
  { row }: Claimed,
  writing: Writing,
): Promise<Result<Saved, { readonly kind: 'locked'; readonly places: readonly Place[] }>> {
  const outside = await outsideOfReturn(tx, row, writing);
  if (outside.length > 0) return failure({ kind: 'locked', places: outside });
  const updatedAt = await replaceContent(tx, person, row, writing);
  const { version } = await tx.report.update({
    where: { id: row.id },
    data: { version: { increment: 1 }, changedBy: person.name },
    select: { version: true },
  });
  return success({ version, updatedAt });
}

/** As `writeReport`, but for the version, which whoever calls it counts, and for what a return left closed. */
export async function replaceContent(
  tx: Prisma.TransactionClient,
  person: Person,
  row: ReportRow,
  { template, report, howOf }: Writing,
): Promise<Date> {
  const before = toReport(row);
  if (!isSameReport(before, report) || template.edition !== before.edition)
    throw new Error(`The report ${row.id} is of another agency, year or edition`);
  const at = new Date();
  await tx.report.update({ where: { id: row.id }, data: { ...toRow(report), updatedAt: at } });
  const changes = changesBetween(template, before, report, howOf);
  await recordChanges(tx, person, row.id, changes, { at, notBefore: row.submissions[0]?.at ?? null });
  await voidZeroStatements(tx, person, row, template, report);
  return at;
}

/** The closed places that the change would reach; the report as it was returned is what they are held against. */
async function outsideOfReturn(
  tx: Prisma.TransactionClient,
  row: ReportRow,
  { template, report }: Writing,
): Promise<Place[]> {
  const reopened = reopenedOf(row);
  if (reopened === null) return [];
  const returned = await tx.submission.findFirstOrThrow({
    where: { reportId: row.id, decisions: { some: { action: 'return' } } },
    orderBy: { number: 'desc' },
    select: { content: true },
  });
  return changesOutside(template, reopened, frozenReport(returned.content), report);
}

async function voidZeroStatements(
  tx: Prisma.TransactionClient,
  person: Person,
  { id, unitId }: ReportRow,
  template: Template,
  report: Report,
): Promise<void> {
  const held = await tx.zeroStatement.findMany({ where: { reportId: id, voidedAt: null } });
  if (held.length === 0) return;
  const zero = zeroTables(template, report).map((section) => section.id);
  const broken = held.filter(({ section }) => !zero.includes(section));
  if (broken.length === 0) return;
  await tx.zeroStatement.updateMany({
    where: { id: { in: broken.map((each) => each.id) } },
    data: { voidedAt: new Date() },
  });
  const sections = broken.map(({ section }) => section);
  await record(tx, {
    actor: person,
    action: 'voidZero',
    subject: `report/${id}`,
    unitId,
    detail: { title: report.title, sections },
  });
}
