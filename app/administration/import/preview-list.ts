import 'server-only';
import type { ListPreview, ListRow } from '../../../components/administration/list-outcome';
import { describeListError } from '../../../lib/messages/people-list-words';
import { roleWords } from '../../../lib/messages/workflow-words';
import type { ListPlan } from '../../../lib/people/list/plan-list';
import type { List } from '../../../lib/people/list/read-list';

/** A list with what it would come to, in words. */
export function previewList(fileName: string, list: List, plan: ListPlan): ListPreview {
  const { entries, ignored } = list;
  const errors = plan.errors.map((error) => ({ row: error.row, sentence: describeListError(error) }));
  const ofRow = new Map<number, string[]>();
  for (const { row, sentence } of errors) ofRow.set(row, [...(ofRow.get(row) ?? []), sentence]);
  return {
    kind: 'read',
    fileName,
    rows: entries.map(({ row, unit, account }): ListRow => ({
      row,
      unit,
      isNew: plan.unitOfRow.get(row)?.isNew ?? false,
      username: account?.username ?? '',
      name: account?.name ?? '',
      posts: (account?.roles ?? []).map((role) => roleWords[role]).join('、'),
      errors: ofRow.get(row) ?? [],
    })),
    errors: errors.map(({ sentence }) => sentence),
    ignored,
    units: plan.units.length,
    accounts: plan.accounts.length,
  };
}
