import type { TableCheck } from '../template/template';
import type { Subject } from './subject';

/** The checks of one kind that the form declares, each with its section. */
export function declaredChecks<Kind extends TableCheck['kind']>(
  { tables }: Subject,
  kind: Kind,
): { section: string; check: Extract<TableCheck, { kind: Kind }> }[] {
  const isOfKind = (check: TableCheck): check is Extract<TableCheck, { kind: Kind }> => check.kind === kind;
  return tables.flatMap(({ id, checks }) => checks.filter(isOfKind).map((check) => ({ section: id, check })));
}
