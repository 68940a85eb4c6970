'use client';

import { useId, useState } from 'react';
import { cellField } from '../../../lib/form/fields';
import {
  proposedChoices,
  type AmountChoice,
  type Blanks,
  type PasteChoices,
  type PlacedCell,
} from '../../../lib/form/judge-figures';
import { changesOf, placeBlock } from '../../../lib/form/place-block';
import type { Copied } from '../../../lib/form/read-clipboard';
import { cellNameAt } from '../../../lib/messages/names';
import {
  askBlanks,
  askOtherUnit,
  askUnitUnknown,
  blanksWords,
  describeElsewhere,
  describeLeftOut,
  describeNotes,
  describePlacement,
  describeTotals,
  otherUnitWords,
  pasteWords,
  saidPasted,
  unitUnknownWords,
  writeCells,
} from '../../../lib/messages/paste-words';
import type { CellAddress } from '../../../lib/template/template';
import { useEditor } from '../editor-context';
import { Dialog } from './dialog';
import { PlacedBlock } from './placed-block';
import styles from './paste.module.css';

/** What somebody wants to paste, and the cell where. */
export interface AskedPaste {
  readonly active: CellAddress;
  readonly copied: Copied;
}

interface PasteDialogProps {
  readonly asked: AskedPaste;
  readonly open: boolean;
  readonly onClose: () => void;
}

const blankChoices: readonly Blanks[] = ['keep', 'clear'];
const amountChoices: readonly AmountChoice[] = ['convert', 'asWritten', 'skip'];

/** Shows what copied tables would change, cell by cell, and what of them does not fit; writes it as one step. */
export default function PasteDialog({ asked: { active, copied }, open, onClose }: PasteDialogProps) {
  const { editing } = useEditor();
  const [choices, setChoices] = useState(proposedChoices);
  const present = {
    textAt: (address: CellAddress) => editing.engine.text(cellField(address)).get(),
    refusalOf: (address: CellAddress) => editing.refusalOf(cellField(address), ''),
  };
  const placement = placeBlock(editing.template, active, copied.tables, present, choices);
  const { cells, sections } = placement;
  const changes = changesOf(placement);
  const section = editing.template.cells.get(active)?.section;
  if (section === undefined) throw new Error(`The form has no cell ${active}`);
  const elsewhere = sections.filter(({ id }) => id !== section.id);
  const moved = describeElsewhere(section, placement);
  return (
    <Dialog
      open={open}
      returnTo={document.getElementById(cellField(active))}
      title={pasteWords.title}
      okText={writeCells(changes.length, elsewhere.length === 0 ? [] : sections)}
      cancelText={pasteWords.cancel}
      okButtonProps={{ disabled: changes.length === 0, autoFocus: true }}
      onOk={write}
      onCancel={onClose}
      width={920}
    >
      {moved !== '' && <p className={styles.moved}>{moved}</p>}
      <p className={styles.summary}>
        {describePlacement(placement, cellNameAt(editing.template, active), changes.length)}
        {describeTotals(placement)}
      </p>
      <Sentences className={styles.left} sentences={describeLeftOut(placement, copied)} />
      <Sentences className={styles.notes} sentences={describeNotes(placement, copied)} />
      <Choices cells={cells} choices={choices} onChoose={setChoices} />
      <div className={styles.scroll} role="group" aria-label={pasteWords.title} tabIndex={0}>
        {blocksOf(cells).map((block, index) => (
          <PlacedBlock key={index} cells={block} />
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

function Sentences({
  className,
  sentences,
}: {
  readonly className: string | undefined;
  readonly sentences: readonly string[];
}) {
  if (sentences.length === 0) return null;
  return (
    <ul className={className}>
      {sentences.map((sentence, index) => (
        <li key={index}>{sentence}</li>
      ))}
    </ul>
  );
}

interface ChoicesProps {
  readonly cells: readonly PlacedCell[];
  readonly choices: PasteChoices;
  readonly onChoose: (choices: PasteChoices) => void;
}

/** What the person has to decide of this block, and nothing that it does not ask. */
function Choices({ cells, choices, onChoose }: ChoicesProps) {
  const blanks = cells.filter(({ figure }) => figure.kind === 'blank');
  const otherUnit = cells.filter(({ figure }) => figure.kind === 'amount' && figure.unit !== null);
  const unitUnknown = cells.filter(({ figure }) => figure.kind === 'amount' && figure.unit === null);
  return (
    <>
      {otherUnit.length > 0 && (
        <Choice
          legend={askOtherUnit(otherUnit)}
          options={amountChoices}
          words={otherUnitWords}
          chosen={choices.otherUnit}
          onChoose={(choice) => onChoose({ ...choices, otherUnit: choice })}
        />
      )}
      {unitUnknown.length > 0 && (
        <Choice
          legend={askUnitUnknown(unitUnknown.length)}
          options={amountChoices}
          words={unitUnknownWords}
          chosen={choices.unitUnknown}
          onChoose={(choice) => onChoose({ ...choices, unitUnknown: choice })}
        />
      )}
      {blanks.length > 0 && (
        <Choice
          legend={askBlanks(blanks.length)}
          options={blankChoices}
          words={blanksWords}
          chosen={choices.blanks}
          onChoose={(choice) => onChoose({ ...choices, blanks: choice })}
          note={pasteWords.notZero}
        />
      )}
    </>
  );
}

interface ChoiceProps<Option extends string> {
  readonly legend: string;
  readonly options: readonly Option[];
  readonly words: Readonly<Record<Option, string>>;
  readonly chosen: Option;
  readonly onChoose: (option: Option) => void;
  readonly note?: string;
}

function Choice<Option extends string>({ legend, options, words, chosen, onChoose, note }: ChoiceProps<Option>) {
  const name = useId();
  return (
    <fieldset className={styles.choice}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option}>
          <input type="radio" name={name} checked={chosen === option} onChange={() => onChoose(option)} />
          {words[option]}
        </label>
      ))}
      {note}
    </fieldset>
  );
}

function blocksOf(cells: readonly PlacedCell[]): (readonly PlacedCell[])[] {
  const blocks = new Set(cells.map(({ cell }) => cell.block));
  return [...blocks].map((block) => cells.filter(({ cell }) => cell.block === block));
}
