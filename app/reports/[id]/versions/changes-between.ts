import 'server-only';
import { changesAPage, listChanges } from '../../../../lib/store/list-changes';
import type { Person } from '../../../../lib/workflow/roles';
import type { ChangeRecord } from '../../../../lib/workflow/version-record';

/** Pages that are read at most: an answer has to come, and beyond so many changes the versions say more than the record. */
const mostPages = 20;

/** The last change of each field that lies between two moments. */
export async function changesBetween(
  person: Person,
  reportId: string,
  from: Date,
  to: Date,
): Promise<ReadonlyMap<string, ChangeRecord>> {
  const last = new Map<string, ChangeRecord>();
  let before: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const changes = (await listChanges(person, reportId, undefined, before)) ?? [];
    for (const change of changes) {
      if (change.since <= to && change.at >= from && !last.has(change.field)) last.set(change.field, change);
    }
    const oldest = changes.at(-1);
    if (oldest === undefined || changes.length < changesAPage || oldest.at < from) break;
    before = oldest.id;
  }
  return last;
}
