'use client';

import { useId, useState } from 'react';
import { cellField } from '../../../lib/form/fields';
import { changesOf, placeBlock, type Blanks, type PlacedCell } from '../../../lib/form/place-block';
import type { Matrix } from '../../../lib/form/read-clipboard';
import { cellNameAt, figureText } from '../../../lib/messages/names';
import {
  askBlanks,
  blanksWords,
  computedInstead,
  describeLeftOut,
  describePlacement,
  describeRefusal,
  describeTotals,
  describeUnplaced,
  describeUnreadable,
  pasteWords,
  saidPasted,
  writeCells,
} from '../../../lib/messages/paste-words';
import type { CellAddress } from '../../../lib/template/template';
import { useEditor } from '../editor-context';
import { Dialog } from './dialog';
import styles from './paste.module.css';

/** A block that somebody wants to paste, and the cell where. */
export interface AskedPaste {
  readonly active: CellAddress;
  readonly matrix: Matrix;
}

interface PasteDialogProps {
  readonly asked: AskedPaste;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Shows what a copied block would change, cell by cell, and what of it does not fit; writes it as one step. */
export default function PasteDialog({ asked, open, onClose }: PasteDialogProps) {
  const { editing } = useEditor();
  const id = useId();
  const [blanks, setBlanks] = useState<Blanks>('keep');
  const present = {
    textAt: (address: CellAddress) => editing.engine.text(cellField(address)).get(),
    refusalOf: (address: CellAddress) => {
      if (editing.closed.has(cellField(address))) return 'closed';
      return editing.carriedOver.isLocked({ kind: 'cell', address }) ? 'locked' : null;
    },
  };
  const placement = placeBlock(editing.template, asked.active, asked.matrix, present, blanks);
  const changes = changesOf(placement);
  const unsaid = placement.cells.filter(({ figure }) => figure.kind === 'blank').length;
  return (
    <Dialog
      open={open}
      returnTo={document.getElementById(cellField(asked.active))}
      title={pasteWords.title}
      okText={writeCells(changes.length)}
      cancelText={pasteWords.cancel}
      okButtonProps={{ disabled: changes.length === 0, autoFocus: true }}
      onOk={write}
      onCancel={onClose}
      width={760}
    >
      <p className={styles.summary}>
        {describePlacement(placement, cellNameAt(editing.template, asked.active), changes.length)}
        {describeTotals(placement)}
      </p>
      <LeftOut sentences={[...describeLeftOut(placement), ...placement.unplaced.map((row) => describeUnplaced(row))]} />
      {unsaid > 0 && (
        <fieldset className={styles.blanks}>
          <legend>{askBlanks(unsaid)}</legend>
          {(['keep', 'clear'] as const).map((choice) => (
            <label key={choice}>
              <input type="radio" name={id} checked={blanks === choice} onChange={() => setBlanks(choice)} />
              {blanksWords[choice]}
            </label>
          ))}
          {pasteWords.notZero}
        </fieldset>
      )}
      <div className={styles.scroll} role="group" aria-label={pasteWords.title} tabIndex={0}>
        {blocksOf(placement.cells).map((cells, index) => (
          <PlacedBlock key={index} cells={cells} />
        ))}
      </div>
    </Dialog>
  );

  function write(): void {
    const written = editing.write(changes, 'pasted');
    if (written === changes.length) editing.say(saidPasted(written));
    onClose();
  }
}

function LeftOut({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <ul className={styles.left}>
      {sentences.map((sentence, index) => (
        <li key={index}>{sentence}</li>
      ))}
    </ul>
  );
}

/** The cells of one block of the form, lines down, columns across, as few as the paste touches. */
function PlacedBlock({ cells }: { readonly cells: readonly PlacedCell[] }) {
  const columns = new Map(cells.map(({ cell }) => [cell.column.id, cell.column.label]));
  const lines = new Map(cells.map(({ cell }) => [cell.line.id, cell.lineName]));
  const at = new Map(cells.map((placed) => [`${placed.cell.line.id}/${placed.cell.column.id}`, placed]));
  return (
    <table className={styles.block}>
      <thead>
        <tr>
          <th scope="col">{pasteWords.line}</th>
          {[...columns].map(([column, name]) => (
            <th key={column} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...lines].map(([line, name]) => (
          <tr key={line}>
            <th scope="row">{name}</th>
            {[...columns].map(([column]) => {
              const placed = at.get(`${line}/${column}`);
              return placed === undefined ? <td key={column} /> : <PlacedText key={column} placed={placed} />;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PlacedText({ placed: { before, read, figure } }: { readonly placed: PlacedCell }) {
  switch (figure.kind) {
    case 'unreadable':
      return <td data-kind="unreadable">{describeUnreadable(figure.trouble, read)}</td>;
    case 'refused':
      return (
        <td data-kind="refused">
          {describeRefusal(figure.refusal)} {figureText(before)}
        </td>
      );
    case 'total':
      return (
        <td data-kind={figure.fits === false ? 'amiss' : 'total'}>
          {read}
          {figure.fits === false && figure.computed !== null && <> {computedInstead(figure.computed)}</>}
        </td>
      );
    default:
      if (figure.after !== before)
        return (
          <td data-kind="changed">
            {before === '' ? pasteWords.blank : <s>{figureText(before)}</s>} →{' '}
            <b>{figure.after === '' ? pasteWords.blank : figureText(figure.after)}</b>
          </td>
        );
      if (before === '') return <td data-kind="blank">{pasteWords.blank}</td>;
      return figure.kind === 'blank' ? (
        <td data-kind="blank">
          {pasteWords.keptBlank} {figureText(before)}
        </td>
      ) : (
        <td data-kind="same">{figureText(before)}</td>
      );
  }
}

function blocksOf(cells: readonly PlacedCell[]): (readonly PlacedCell[])[] {
  const blocks = new Set(cells.map(({ cell }) => cell.block));
  return [...blocks].map((block) => cells.filter(({ cell }) => cell.block === block));
}
