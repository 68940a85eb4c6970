'use client';

import { Alert, Modal } from 'antd';
import { useId } from 'react';
import { appWords, reportName } from '../../lib/messages/app-words';
import { listWords } from '../../lib/messages/list-words';
import { submissionWords } from '../../lib/messages/submission-words';
import type { ListedRow } from './report-row';
import styles from './export-dialog.module.css';

const formats = ['pdf', 'docx', 'html', 'json'] as const;

interface ExportDialogProps {
  /** The report to be downloaded; null while the dialog is closed. */
  readonly row: ListedRow | null;
  readonly fontNotice: string | null;
  readonly onClose: () => void;
}

/** The files a report can be had as, and what there is to know of them beforehand. */
export function ExportDialog({ row, fontNotice, onClose }: ExportDialogProps) {
  return (
    <Modal open={row !== null} onCancel={onClose} footer={null} title={appWords.exportTitle} width={560}>
      {row !== null && (
        <div className={styles.content}>
          <p>{reportName(row.agencyName, row.year)}</p>
          {!isIssued(row) && (
            <Alert
              type="warning"
              showIcon
              title={row.lastIssue === null ? submissionWords.exportDraft : listWords.exportCorrecting}
            />
          )}
          {fontNotice !== null && <Alert type="info" showIcon title={fontNotice} />}
          {row.lastIssue !== null && (
            <Files name={listWords.issuedFiles} folder={`/reports/${row.id}/issues/${row.lastIssue}`} />
          )}
          {!isIssued(row) && <Files name={listWords.draftFiles} folder={`/reports/${row.id}/download`} />}
        </div>
      )}
    </Modal>
  );
}

interface FilesProps {
  readonly name: string;
  readonly folder: string;
}

function Files({ name, folder }: FilesProps) {
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className={styles.heading}>
        {name}
      </h3>
      <ul className={styles.formats}>
        {formats.map((format) => (
          <li key={format}>
            <a href={`${folder}/${format}`} download>
              {appWords.formats[format].name}
            </a>
            <span className={styles.purpose}>{appWords.formats[format].purpose}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function isIssued({ state }: ListedRow): boolean {
  return state === 'issued' || state === 'published';
}
