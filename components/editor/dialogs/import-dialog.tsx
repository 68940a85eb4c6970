'use client';

import { Button } from 'antd';
import { useId, useMemo, useState } from 'react';
import { undecided, type PresentTexts } from '../../../lib/form/decide';
import { describeFigures } from '../../../lib/messages/app-words';
import {
  importWords,
  leftOpenWords,
  notLastYearWords,
  otherAgencyWords,
  otherYearWords,
  storeWords,
  wordsOfUse,
  writeWords,
} from '../../../lib/messages/proposal-words';
import { ChooseFile } from '../../import/choose-file';
import type { FileRead } from '../../import/file-read';
import { ProposalView } from '../../import/proposal-view';
import { nothingYet, useDecisions } from '../../import/use-decisions';
import { useEditor } from '../editor-context';
import { Dialog } from './dialog';
import styles from './import-dialog.module.css';

interface ImportDialogProps {
  readonly open: boolean;
  readonly returnTo: HTMLElement | null;
  readonly onClose: () => void;
}

/** Brings a file into the report: choose it, say what it is for, decide text by text. What was read stays until it is written or given up. */
export default function ImportDialog({ open, returnTo, onClose }: ImportDialogProps) {
  const { importing } = useEditor();
  const [file, setFile] = useState<FileRead | null>(null);
  if (file === null) {
    return (
      <Dialog open={open} returnTo={returnTo} title={importWords.title} footer={null} onCancel={onClose} width={620}>
        <div className={styles.choose}>
          <p>{importWords.intro}</p>
          <ChooseFile readFile={importing.readFile} onRead={setFile} />
        </div>
      </Dialog>
    );
  }
  return <FileDialog {...{ open, returnTo, onClose, file }} onOther={() => setFile(null)} />;
}

interface FileDialogProps extends ImportDialogProps {
  readonly file: FileRead;
  /** This file is done with. */
  readonly onOther: () => void;
}

/** What a file serves as: the texts of this report, or last year's report beside it. */
type Use = 'thisYear' | 'lastYear';
const uses: readonly Use[] = ['thisYear', 'lastYear'];

function FileDialog({ open, returnTo, onClose, file, onOther }: FileDialogProps) {
  const { editing, lastYear, importing } = useEditor();
  const id = useId();
  const { imported } = file;
  const source = imported.report;
  const fileTemplate = importing.props.templateOf(source);
  const { agency, year } = editing.engine.report();
  const yearRead = imported.findings.every(({ facts }) => facts.kind !== 'yearUnclear') ? source.year : null;
  const whyNotLast =
    lastYear.known !== null
      ? importWords.lastYearThere
      : yearRead !== null && yearRead !== year - 1
        ? notLastYearWords(yearRead, year)
        : null;
  const [use, setUse] = useState<Use>(yearRead === year - 1 && whyNotLast === null ? 'lastYear' : 'thisYear');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const now = useMemo(
    (): PresentTexts => ({
      textAt: (name) => editing.engine.text(name).get(),
      refusalOf: (name, text) => editing.refusalOf(name, text),
    }),
    [editing],
  );
  const asThisYear = use === 'thisYear';
  const named = source.agency.name;
  const doubts = [
    ...(asThisYear && yearRead !== null && yearRead !== year ? [otherYearWords(yearRead, year)] : []),
    ...(named === '' || named === agency.name ? [] : [otherAgencyWords(named, agency.name)]),
  ];
  const work = useDecisions(
    asThisYear ? editing.template : fileTemplate,
    fileTemplate,
    imported,
    asThisYear ? now : nothingYet,
    doubts.length === 0 ? 'own' : 'other',
  );
  const left = undecided(work.proposal.texts, work.decisions, work.present).length;

  return (
    <Dialog
      open={open}
      returnTo={returnTo}
      title={`${importWords.title}：${file.fileName}`}
      onCancel={onClose}
      width={1240}
      style={{ top: 24 }}
      styles={{ body: { maxHeight: 'calc(100vh - 160px)', overflow: 'auto' } }}
      footer={
        <div className={styles.foot}>
          <span className={styles.left}>{left > 0 && leftOpenWords(left)}</span>
          <span role="alert" className={styles.trouble}>
            {trouble}
          </span>
          <Button onClick={onOther} disabled={busy}>
            {importWords.chooseAnother}
          </Button>
          <Button onClick={giveUp} disabled={busy}>
            {importWords.cancel}
          </Button>
          <Button type="primary" disabled={work.texts.length === 0} loading={busy} onClick={() => void finish()}>
            {asThisYear ? writeWords(work.texts.length) : storeWords(year - 1, work.texts.length)}
          </Button>
        </div>
      }
    >
      <div className={styles.file}>
        <p className={styles.facts}>
          {importWords.sourceRead}“{source.title}”，{file.notice}；{describeFigures(file.filled, file.of)}。
        </p>
        <fieldset className={styles.uses}>
          <legend>{importWords.use}</legend>
          {uses.map((each) => (
            <label key={each}>
              <input
                type="radio"
                name={id}
                checked={use === each}
                disabled={each === 'lastYear' && whyNotLast !== null}
                onChange={() => setUse(each)}
              />
              {wordsOfUse(each, year)}
            </label>
          ))}
          {whyNotLast !== null && <small>{whyNotLast}</small>}
        </fieldset>
        {doubts.length > 0 && (
          <div className={styles.doubt}>
            {[...doubts, importWords.otherHint].map((doubt) => (
              <p key={doubt}>{doubt}</p>
            ))}
          </div>
        )}
        <ProposalView
          template={asThisYear ? editing.template : fileTemplate}
          source={{ template: fileTemplate, report: source }}
          proposal={work.proposal}
          present={work.present}
          decisions={work.decisions}
          onDecisions={work.setDecisions}
        />
      </div>
    </Dialog>
  );

  /** The dialog goes with its file, before it could give the keyboard back itself. */
  function giveUp(): void {
    onClose();
    onOther();
    requestAnimationFrame(() => returnTo?.focus());
  }

  async function finish(): Promise<void> {
    if (asThisYear) {
      importing.write(work.texts, source);
      giveUp();
      return;
    }
    setBusy(true);
    setTrouble(null);
    const answer = await importing.storeLastYear(fileTemplate, work.texts, source);
    setBusy(false);
    if (answer.kind === 'refused') setTrouble(answer.sentence);
    else onClose();
  }
}
