import 'server-only';
import type { ListPreview, ListRow } from '../../../components/administration/list-outcome';
import { describeInRow, describeListError } from '../../../lib/messages/people-list-words';
import { roleWords } from '../../../lib/messages/workflow-words';
import type { ListPlan } from '../../../lib/people/list/plan-list';
import type { List } from '../../../lib/people/list/read-list';

/** A list with what it would come to, in words. */
export function previewList(fileName: string, list: List, plan: ListPlan): ListPreview {
  const { entries, ignored } = list;
  const ofRow = new Map<number, string[]>();
  for (const error of plan.errors) ofRow.set(error.row, [...(ofRow.get(error.row) ?? []), describeInRow(error)]);
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
    errors: plan.errors.map(describeListError),
    ignored,
    units: plan.units.length,
    accounts: plan.accounts.length,
  };
}
