import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { LinkButton } from '../../../../components/shell/link-button';
import { PageFrame } from '../../../../components/shell/page-frame';
import { ComparisonView } from '../../../../components/versions/comparison-view';
import { RestoreButton } from '../../../../components/versions/restore-button';
import { SnapshotForm } from '../../../../components/versions/snapshot-form';
import { VersionList } from '../../../../components/versions/version-list';
import styles from '../../../../components/versions/versions.module.css';
import { cellField } from '../../../../lib/form/fields';
import { howWords } from '../../../../lib/messages/history-words';
import { reportName } from '../../../../lib/messages/app-words';
import { versionWords } from '../../../../lib/messages/version-words';
import { minuteWords } from '../../../../lib/messages/workflow-words';
import { loadReportFile, type ReportFile } from '../../../../lib/store/report-file';
import { listSnapshots, longestSnapshotName } from '../../../../lib/store/snapshots';
import type { CellAddress } from '../../../../lib/template/template';
import { compareReports, type Comparison } from '../../../../lib/workflow/compare-reports';
import type { Person } from '../../../../lib/workflow/roles';
import { templateOf } from '../../../../templates/choose';
import { requirePerson } from '../../../security/require-person';
import { restore, takeSnapshot } from './actions';
import { ChangesView } from './changes-view';
import { changesBetween } from './changes-between';
import { versionsOf, type Version } from './versions-of';

export const metadata: Metadata = { title: versionWords.title };

const word = z.string().max(200).optional().catch(undefined);
const querySchema = z.object({ view: word, older: word, newer: word, field: word, before: word });
export type Query = z.infer<typeof querySchema>;

interface PageProps {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<Record<string, unknown>>;
}

/** The versions of a report, any two beside each other, and the record of every change. */
export default async function Page({ params, searchParams }: PageProps) {
  const person = await requirePerson();
  const { id } = await params;
  const query = querySchema.parse(await searchParams);
  const [file, snapshots] = await Promise.all([loadReportFile(person, id), listSnapshots(person, id)]);
  if (file === null || snapshots === null) notFound();
  const { report } = file.stored;
  const here = `/reports/${id}/versions`;
  const ofChanges = query.view === 'changes';
  return (
    <PageFrame
      title={versionWords.title}
      actions={<LinkButton href={`/reports/${id}`}>{versionWords.back}</LinkButton>}
    >
      <p>{reportName(report.agency.name, report.year)}</p>
      <nav aria-label={versionWords.views} className={styles.views}>
        <Link href={here} aria-current={ofChanges ? undefined : 'page'}>
          {versionWords.compareView}
        </Link>
        <Link href={`${here}?view=changes`} aria-current={ofChanges ? 'page' : undefined}>
          {versionWords.changesView}
        </Link>
      </nav>
      {ofChanges ? (
        <div className={styles.panel}>
          <ChangesView person={person} file={file} query={query} here={here} />
        </div>
      ) : (
        <VersionsView person={person} file={file} versions={versionsOf(file, snapshots)} query={query} />
      )}
    </PageFrame>
  );
}

interface VersionsViewProps {
  readonly person: Person;
  readonly file: ReportFile;
  readonly versions: readonly Version[];
  readonly query: Query;
}

async function VersionsView({ person, file, versions, query }: VersionsViewProps) {
  const { stored, allowed } = file;
  const template = templateOf(stored.report);
  const opened = { id: stored.id, personId: person.id };
  const find = (key: string | undefined, otherwise: Version | undefined) =>
    versions.find((version) => version.key === key) ?? otherwise;
  const newer = find(query.newer, versions[0]);
  const older = find(query.older, versions[1]);
  return (
    <div className={styles.columns}>
      <div className={styles.panel}>
        <VersionList versions={versions} older={older?.key ?? ''} newer={newer?.key ?? ''} />
        {allowed.snapshot.ok && (
          <SnapshotForm longestName={longestSnapshotName} takeSnapshot={takeSnapshot.bind(null, opened)} />
        )}
      </div>
      <div className={styles.panel}>
        {older === undefined || newer === undefined ? (
          <p>{versionWords.onlyOne}</p>
        ) : older.key === newer.key ? (
          <p>{versionWords.sameChosen}</p>
        ) : (
          <>
            <Compared person={person} id={stored.id} older={older} newer={newer} />
            {allowed.restoreSnapshot.ok &&
              [older, newer]
                .filter(({ key }) => key !== 'current')
                .map(({ key, title }) => (
                  <RestoreButton
                    key={`${key} ${stored.version}`}
                    title={title}
                    restore={restore.bind(null, {
                      ...opened,
                      seenVersion: stored.version,
                      edition: template.edition,
                      from: key,
                    })}
                  />
                ))}
          </>
        )}
      </div>
    </div>
  );
}

interface ComparedProps {
  readonly person: Person;
  readonly id: string;
  readonly older: Version;
  readonly newer: Version;
}

async function Compared({ person, id, older, newer }: ComparedProps) {
  const template = templateOf(newer.report);
  const before = { template: templateOf(older.report), report: older.report };
  const comparison = compareReports(before, { template, report: newer.report });
  return (
    <ComparisonView
      template={template}
      comparison={comparison}
      older={older.title}
      newer={newer.title}
      origins={await originsOf(person, id, comparison, older, newer)}
    />
  );
}

/** How each changed cell came to be what it is, where the later version is the later one in time too. */
async function originsOf(person: Person, id: string, comparison: Comparison, older: Version, newer: Version) {
  const origins: Record<CellAddress, { how: string; who: string }> = {};
  if (older.at > newer.at) return origins;
  const changes = await changesBetween(person, id, older.at, newer.at);
  for (const { address } of comparison.cells) {
    const change = changes.get(cellField(address));
    if (change !== undefined)
      origins[address] = { how: howWords[change.how], who: `${change.byName} ${minuteWords(change.at)}` };
  }
  return origins;
}
