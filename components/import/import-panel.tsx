'use client';

import { Alert } from 'antd';
import { useState } from 'react';
import { appWords } from '../../lib/messages/app-words';
import { newReportWords } from '../../lib/messages/new-report-words';
import type { Report } from '../../lib/report/report';
import type { Template } from '../../lib/template/template';
import type { ExistingReport } from '../reports/existing-reports';
import type { CreateTrouble, NewReport, UnitChoice } from '../reports/new-report';
import { ChooseFile } from './choose-file';
import type { FileRead, ReadFile } from './file-read';
import styles from './import.module.css';
import { ImportReview } from './import-review';

interface ImportPanelProps {
  /** Those in which the person may begin a report. */
  readonly units: readonly UnitChoice[];
  readonly existing: readonly ExistingReport[];
  readonly readFile: ReadFile;
  readonly templateOf: (report: Report) => Template;
  readonly store: (report: Report, of: NewReport) => Promise<CreateTrouble | null>;
}

/** Brings a report in from a file: choose, look at what was read, and only then store. */
export function ImportPanel({ units, existing, readFile, templateOf, store }: ImportPanelProps) {
  const [file, setFile] = useState<FileRead | null>(null);
  if (file !== null) {
    return (
      <ImportReview
        file={file}
        template={templateOf(file.imported.report)}
        units={units}
        existing={existing}
        store={store}
        onCancel={() => setFile(null)}
      />
    );
  }
  if (units.length === 0) return <Alert type="info" showIcon title={newReportWords.noUnits} />;
  return (
    <div className={styles.choose}>
      <p>{appWords.importIntro}</p>
      <ChooseFile readFile={readFile} onRead={setFile} />
    </div>
  );
}
