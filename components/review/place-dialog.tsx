'use client';

import { Modal } from 'antd';
import { useId, useState } from 'react';
import { placeName } from '../../lib/messages/place-words';
import { reviewWords } from '../../lib/messages/review-words';
import { placeKey, type Place } from '../../lib/report/place';
import { readEntry, writeEntry } from '../../lib/report/read-entry';
import { textAt } from '../../lib/report/text-at';
import { Figure } from './cell-changes';
import { useReview } from './review-context';
import styles from './review.module.css';

interface PlaceDialogProps {
  /** The place to be spoken of; null while the dialog is closed. */
  readonly place: Place | null;
  /** One more each time the dialog is opened: it begins anew. */
  readonly turn: number;
  readonly onClose: () => void;
}

/** Says something of one place: marks it for the return with a reason, or comments on it; with a value or wording put forward. */
export function PlaceDialog({ place, turn, onClose }: PlaceDialogProps) {
  const { template, busy } = useReview();
  const form = useId();
  return (
    <Modal
      open={place !== null}
      title={place === null ? reviewWords.placeTitle : placeName(template, place)}
      okText={reviewWords.save}
      okButtonProps={{ htmlType: 'submit', form, loading: busy }}
      cancelText={reviewWords.cancel}
      onCancel={onClose}
      width={560}
    >
      {place !== null && <PlaceForm key={turn} id={form} place={place} onClose={onClose} />}
    </Modal>
  );
}

interface PlaceFormProps {
  readonly id: string;
  readonly place: Place;
  readonly onClose: () => void;
}

function PlaceForm({ id, place, onClose }: PlaceFormProps) {
  const { template, data, work, can, actions, run } = useReview();
  const earlier = work.marks.find((mark) => placeKey(mark.place) === placeKey(place));
  const [asMark, setAsMark] = useState(can.mark);
  const [text, setText] = useState(earlier?.reason ?? '');
  const [proposal, setProposal] = useState(earlier?.suggestion ?? '');
  const [trouble, setTrouble] = useState<string | null>(null);
  const quoted = textAt(template, data.report, place) ?? '';
  const cell = place.kind === 'cell' ? template.cells.get(place.address) : undefined;
  const canSuggest = can.suggest && place.kind !== 'report' && cell?.computed !== true;
  const textField = useId();
  const proposalField = useId();
  const troubleLine = useId();

  return (
    <form
      id={id}
      className={styles.placeForm}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {place.kind !== 'report' && (
        <p className={styles.quoted}>
          {reviewWords.current}：<Figure text={quoted} />
        </p>
      )}
      {can.mark && can.comment && (
        <fieldset className={styles.choice}>
          <legend className="said">{reviewWords.placeKind}</legend>
          <label>
            <input type="radio" name="kind" checked={asMark} onChange={() => setAsMark(true)} /> {reviewWords.asMark}
          </label>
          <label>
            <input type="radio" name="kind" checked={!asMark} onChange={() => setAsMark(false)} />{' '}
            {reviewWords.asComment}
          </label>
        </fieldset>
      )}
      <label htmlFor={textField}>{asMark ? reviewWords.markReason : reviewWords.commentText}</label>
      <textarea
        id={textField}
        rows={3}
        maxLength={2000}
        autoFocus
        value={text}
        aria-invalid={trouble !== null}
        aria-describedby={troubleLine}
        onChange={({ target }) => setText(target.value)}
      />
      {canSuggest && (
        <>
          <label htmlFor={proposalField}>
            {cell === undefined ? reviewWords.suggestedText : reviewWords.suggestedValue}
          </label>
          {cell === undefined ? (
            <textarea
              id={proposalField}
              rows={3}
              maxLength={20_000}
              value={proposal}
              onChange={({ target }) => setProposal(target.value)}
            />
          ) : (
            <input
              id={proposalField}
              inputMode="numeric"
              maxLength={40}
              value={proposal}
              onChange={({ target }) => setProposal(target.value)}
            />
          )}
          <p className={styles.hint}>{reviewWords.suggestionHint}</p>
        </>
      )}
      <p id={troubleLine} role="alert" className={styles.trouble}>
        {trouble}
      </p>
      {earlier !== undefined && (
        <button
          type="button"
          className={styles.act}
          onClick={() => {
            work.unmark(place);
            onClose();
          }}
        >
          {reviewWords.removeMark}
        </button>
      )}
    </form>
  );

  function submit(): void {
    const said = text.trim();
    if (said === '') return setTrouble(reviewWords.textNeeded);
    const suggestion = canSuggest ? suggested() : null;
    if (suggestion === undefined) return setTrouble(reviewWords.badSuggestion);
    if (asMark) {
      work.mark({ place, quoted, number: data.submission?.number ?? 0, reason: said, suggestion });
      return onClose();
    }
    const comment = { reportId: data.id, place, text: said, ...(suggestion !== null && { suggestion }) };
    void run(() => actions.openThread(comment), reviewWords.threadOpened).then((done) => {
      if (done) onClose();
    });
  }

  /** What is put forward; null for nothing, undefined where the cell cannot hold it. */
  function suggested(): string | null | undefined {
    const plain = proposal.trim();
    if (plain === '') return null;
    if (cell === undefined) return plain;
    const entry = readEntry(cell.column.type, plain);
    return entry.kind === 'value' ? writeEntry(entry.value) : undefined;
  }
}
