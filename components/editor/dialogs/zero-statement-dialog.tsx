'use client';

import { Checkbox } from 'antd';
import { useState } from 'react';
import { zeroScopes } from '../../../lib/form/zero-scopes';
import { sectionName } from '../../../lib/messages/names';
import { cellCount, confirmZeros, zeroStatementTitle, zeroStatementWords } from '../../../lib/messages/zero-words';
import type { CellAddress, TableSection } from '../../../lib/template/template';
import { useEditor } from '../editor-context';
import { Dialog } from './dialog';
import styles from './dialogs.module.css';

interface ZeroStatementDialogProps {
  readonly section: TableSection;
  readonly open: boolean;
  readonly returnTo: HTMLElement | null;
  readonly onClose: () => void;
}

/** Asks whether a table is rightly all zero, with its zeros and blanks counted: once said, it is said by a name. */
export default function ZeroStatementDialog({ section, open, returnTo, onClose }: ZeroStatementDialogProps) {
  const { editing, approval } = useEditor();
  const [ticked, setTicked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const all = [...editing.template.cells.values()]
    .filter((cell) => cell.section.id === section.id && !cell.computed)
    .map(({ address }) => address);
  const blanks = editing.blanksOf(all).length;
  return (
    <Dialog
      open={open}
      returnTo={returnTo}
      title={zeroStatementTitle(sectionName(editing.template, section.id))}
      okText={confirmZeros(blanks)}
      cancelText={zeroStatementWords.cancel}
      okButtonProps={{ disabled: !ticked, loading: busy }}
      onOk={() => void confirm()}
      onCancel={onClose}
      width={640}
    >
      <p>{zeroStatementWords.intro}</p>
      <table className={styles.counts}>
        <thead>
          <tr>
            <th scope="col">{zeroStatementWords.columns.name}</th>
            <th scope="col">{zeroStatementWords.columns.zeros}</th>
            <th scope="col">{zeroStatementWords.columns.blanks}</th>
          </tr>
        </thead>
        <tbody>
          {rowsOf().map(({ name, cells }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{cellCount(count(cells, 'zero'))}</td>
              <td data-some={count(cells, 'blank') > 0}>{cellCount(count(cells, 'blank'))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <Checkbox checked={ticked} onChange={({ target }) => setTicked(target.checked)}>
          {zeroStatementWords.tick}
        </Checkbox>
      </p>
      <p className={styles.note}>{zeroStatementWords.void}</p>
      <p role="alert" className={styles.trouble}>
        {trouble}
      </p>
    </Dialog>
  );

  /** By column where the table has columns of its own, else by line or block; every cell stands in one row. */
  function rowsOf(): readonly { readonly name: string; readonly cells: readonly CellAddress[] }[] {
    const scopes = zeroScopes(editing.template, section);
    const kind = scopes[0]?.kind;
    const rows = scopes.filter((scope) => scope.kind === kind);
    const counted = rows.reduce((sum, { cells }) => sum + cells.length, 0);
    return counted === all.length ? rows : [{ name: section.heading, cells: all }];
  }

  function count(cells: readonly CellAddress[], wanted: 'zero' | 'blank'): number {
    return cells.filter((address) => editing.engine.entry(address).get() === wanted).length;
  }

  async function confirm(): Promise<void> {
    setBusy(true);
    const answer = await approval.stateZero(section);
    setBusy(false);
    setTrouble(answer.kind === 'refused' ? answer.sentence : null);
    if (answer.kind === 'done') {
      setTicked(false);
      onClose();
    }
  }
}
