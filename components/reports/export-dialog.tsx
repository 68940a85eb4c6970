'use client';

import { Alert, Modal } from 'antd';
import { appWords, reportName } from '../../lib/messages/app-words';
import type { ReportRow } from './report-row';
import styles from './export-dialog.module.css';

const formats = ['pdf', 'docx', 'html', 'json'] as const;

interface ExportDialogProps {
  /** The report to be downloaded; null while the dialog is closed. */
  readonly row: ReportRow | null;
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
          {isDraft(row) && <Alert type="warning" showIcon title={appWords.exportDraft} />}
          {fontNotice !== null && <Alert type="info" showIcon title={fontNotice} />}
          <ul aria-label={appWords.exportFiles} className={styles.formats}>
            {formats.map((format) => (
              <li key={format}>
                <a href={`/reports/${row.id}/download/${format}`} download>
                  {appWords.formats[format].name}
                </a>
                <span className={styles.purpose}>{appWords.formats[format].purpose}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Modal>
  );
}

/** Files of a report with errors carry the 草稿 mark; in a finished file a blank is an error too. */
function isDraft({ status }: ReportRow): boolean {
  return status.errors > 0 || status.filled < status.of;
}
