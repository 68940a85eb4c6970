import { minuteWords } from '../../../../lib/messages/workflow-words';
import { snapshotTitle, submissionTitle, versionWords } from '../../../../lib/messages/version-words';
import type { Report } from '../../../../lib/report/report';
import type { ReportFile } from '../../../../lib/store/report-file';
import type { SnapshotRecord } from '../../../../lib/workflow/version-record';
import type { VersionEntry } from '../../../../components/versions/version-entry';

/** A version with what it says and when it was so. */
export interface Version extends VersionEntry {
  readonly at: Date;
  readonly report: Report;
}

/** What the report was, the latest first: as it is now, as it was submitted, as somebody kept it. */
export function versionsOf(
  { stored, submissions, issues }: Pick<ReportFile, 'stored' | 'submissions' | 'issues'>,
  snapshots: readonly SnapshotRecord[],
): Version[] {
  const submitted = submissions.map(({ id, number, at, byName, report }): Version => {
    const issue = issues.find(({ submissionId }) => submissionId === id)?.number ?? null;
    return { key: `submission/${id}`, title: submissionTitle(number, issue), note: noteOf(byName, at), at, report };
  });
  const kept = snapshots.map((snapshot): Version => ({
    key: `snapshot/${snapshot.id}`,
    title: snapshotTitle(snapshot),
    note: noteOf(snapshot.byName, snapshot.at),
    at: snapshot.at,
    report: snapshot.report,
  }));
  const current: Version = {
    key: 'current',
    title: versionWords.current,
    note: `${versionWords.currentNote} · ${minuteWords(stored.updatedAt)}`,
    at: stored.updatedAt,
    report: stored.report,
  };
  return [current, ...[...submitted, ...kept].toSorted((left, right) => right.at.getTime() - left.at.getTime())];
}

function noteOf(byName: string, at: Date): string {
  return `${minuteWords(at)} · ${byName}`;
}
