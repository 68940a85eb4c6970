import 'server-only';
import { cellField, fieldsOf, narrativeField, printedField, type Field, type FieldName } from '../form/fields';
import { fieldText } from '../form/form-values';
import { fillTotals } from '../report/fill-totals';
import { valueAt } from '../report/cell-value';
import { writeEntry } from '../report/read-entry';
import type { Report } from '../report/report';
import type { CellAddress, Template } from '../template/template';
import type { How } from '../workflow/how';
import type { Person } from '../workflow/roles';
import type { Prisma } from './generated/client';

/** Milliseconds: one person's work on one field, in one way, is one change for so long. */
const longestRun = 10 * 60_000;

/** One field before and after, as the form shows it. */
export interface FieldChange {
  readonly field: FieldName;
  readonly before: string;
  readonly after: string;
  readonly how: How;
}

/** What differs between two reports, field by field in the order of the form; a total that followed its parts was `computed`. */
export function changesBetween(
  template: Template,
  before: Report,
  after: Report,
  howOf: (field: FieldName) => How,
): FieldChange[] {
  const typed = [...fieldsOf(template)].map(([field, place]) => ({
    field,
    before: fieldText(before, place),
    after: fieldText(after, place),
    how: howOf(field),
  }));
  const [totalsBefore, totalsAfter] = [before, after].map(({ cells }) => fillTotals(template, cells));
  const computed = [...template.cells.values()].flatMap(({ address, computed }): FieldChange[] => {
    if (!computed || totalsBefore === undefined || totalsAfter === undefined) return [];
    const [was, is] = [totalsBefore, totalsAfter].map((cells) => writeEntry(valueAt(cells, address)));
    if (was === undefined || is === undefined) return [];
    return [{ field: cellField(address), before: was, after: is, how: 'computed' }];
  });
  return [...typed, ...computed].filter((change) => change.before !== change.after);
}

/** Everything that stands in a report that begins with a file, as changes of a blank one. */
export function changesOfImport(report: Report): FieldChange[] {
  const addresses = (values: object) => Object.keys(values) as CellAddress[];
  const cells = new Set([...addresses(report.cells), ...addresses(report.unreadable).filter(isAddress)]);
  const fields: [FieldName, Field][] = [
    ['date', { kind: 'date' }],
    ['preface', { kind: 'preface' }],
    ...Object.keys(report.narrative).map((section): [FieldName, Field] => [
      narrativeField(section),
      { kind: 'narrative', section },
    ]),
    ...[...cells].map((address): [FieldName, Field] => [cellField(address), { kind: 'cell', address }]),
    ...addresses(report.printedTotals).map((address): [FieldName, Field] => [
      printedField(address),
      { kind: 'printed', address },
    ]),
  ];
  return fields
    .map(([field, place]): FieldChange => ({ field, before: '', after: fieldText(report, place), how: 'imported' }))
    .filter(({ after }) => after !== '');
}

function isAddress(key: string): boolean {
  return key !== 'date';
}

/**
 * Puts changes on record. One that goes on with what the same person did to the field in the same way, within ten minutes and since
 * `notBefore`, is one with it; where the field is then as it was at the beginning, nothing remains of it.
 */
export async function recordChanges(
  tx: Prisma.TransactionClient,
  person: Person,
  reportId: string,
  changes: readonly FieldChange[],
  { at, notBefore }: { readonly at: Date; readonly notBefore: Date | null },
): Promise<void> {
  if (changes.length === 0) return;
  const earliest = new Date(Math.max(at.getTime() - longestRun, notBefore?.getTime() ?? 0));
  const running = new Map((await lastChanges(tx, reportId, changes)).map((last) => [last.field, last] as const));
  const continued: { id: bigint; after: string }[] = [];
  const undone: bigint[] = [];
  const begun: FieldChange[] = [];
  for (const change of changes) {
    const last = running.get(change.field);
    const goesOn =
      last !== undefined &&
      last.byId === person.id &&
      last.how === change.how &&
      last.since.getTime() >= earliest.getTime();
    if (!goesOn) begun.push(change);
    else if (last.before === change.after) undone.push(last.id);
    else continued.push({ id: last.id, after: change.after });
  }
  if (undone.length > 0) await tx.change.deleteMany({ where: { id: { in: undone } } });
  if (continued.length > 0) {
    await tx.$executeRaw`
      UPDATE "Change" SET "after" = changed."after", "at" = ${at}
      FROM unnest(${continued.map(({ id }) => id)}::bigint[], ${continued.map(({ after }) => after)}::text[]) AS changed("id", "after")
      WHERE "Change"."id" = changed."id"`;
  }
  await tx.change.createMany({
    data: begun.map((change) => ({ ...change, reportId, byId: person.id, byName: person.name, since: at, at })),
  });
}

/** The last change of each of the fields. */
function lastChanges(tx: Prisma.TransactionClient, reportId: string, changes: readonly FieldChange[]) {
  const fields = changes.map(({ field }) => field);
  return tx.$queryRaw<{ id: bigint; field: string; before: string; how: string; byId: string; since: Date }[]>`
    SELECT DISTINCT ON ("field") "id", "field", "before", "how", "byId"::text AS "byId", "since" FROM "Change"
    WHERE "reportId" = ${reportId}::uuid AND "field" = ANY(${fields}::text[])
    ORDER BY "field", "id" DESC`;
}
