import { ChangeLog, type LoggedChange } from '../../../../components/versions/change-log';
import { fieldsOf, type Field, type FieldName } from '../../../../lib/form/fields';
import { fieldName } from '../../../../lib/messages/editor-words';
import { howWords } from '../../../../lib/messages/history-words';
import { minuteWords } from '../../../../lib/messages/workflow-words';
import { changesAPage, listChanges } from '../../../../lib/store/list-changes';
import type { ReportFile } from '../../../../lib/store/report-file';
import type { Template } from '../../../../lib/template/template';
import { compareTexts } from '../../../../lib/workflow/compare-texts';
import type { Person } from '../../../../lib/workflow/roles';
import type { ChangeRecord } from '../../../../lib/workflow/version-record';
import { templateOf } from '../../../../templates/choose';
import type { Query } from './page';

interface ChangesViewProps {
  readonly person: Person;
  readonly file: ReportFile;
  readonly query: Query;
  /** The address of the page. */
  readonly here: string;
}

/** The record of every change of a report, a page of it at a time. */
export async function ChangesView({ person, file, query, here }: ChangesViewProps) {
  const template = templateOf(file.stored.report);
  const fields = fieldsOf(template);
  const field = query.field !== undefined && fields.has(query.field as FieldName) ? query.field : undefined;
  const before = query.before !== undefined && /^\d{1,18}$/.test(query.before) ? query.before : undefined;
  const changes = (await listChanges(person, file.stored.id, field, before)) ?? [];
  const oldest = changes.length < changesAPage ? undefined : changes.at(-1)?.id;
  return (
    <ChangeLog
      changes={changes.map((change) => logged(template, fields, change))}
      fields={[...fields].map(([value, each]) => ({ value, name: fieldName(template, each) }))}
      field={field ?? ''}
      olderUrl={oldest === undefined ? null : addressOf(here, field, oldest)}
      latestUrl={before === undefined ? null : addressOf(here, field, undefined)}
    />
  );
}

function addressOf(here: string, field: string | undefined, before: string | undefined): string {
  const query = new URLSearchParams({ view: 'changes' });
  if (field !== undefined) query.set('field', field);
  if (before !== undefined) query.set('before', before);
  return `${here}?${query}`;
}

function logged(template: Template, fields: ReadonlyMap<FieldName, Field>, change: ChangeRecord): LoggedChange {
  const { id, at, byName, how, before, after } = change;
  const field = fields.get(change.field as FieldName) ?? computedField(change.field);
  const figure = field?.kind === 'cell' || field?.kind === 'printed';
  return {
    id,
    at: minuteWords(at),
    who: byName,
    where: field === null ? change.field : fieldName(template, field),
    how: howWords[how],
    texts: figure ? { before, after } : { pieces: compareTexts(before, after) },
  };
}

/** A total is no field of the form, but what becomes of it is on record. */
function computedField(name: string): Field | null {
  const address = /^cells\.([^/]+\/[^/]+\/[^/]+)$/.exec(name)?.[1];
  return address === undefined ? null : { kind: 'cell', address: address as `${string}/${string}/${string}` };
}
