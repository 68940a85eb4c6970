'use client';

import { memo, useId, useState } from 'react';
import { placeName } from '../../../lib/messages/place-words';
import { threadWords } from '../../../lib/messages/thread-words';
import { minuteWords } from '../../../lib/messages/workflow-words';
import type { Place } from '../../../lib/report/place';
import type { ThreadRecord } from '../../../lib/workflow/thread';
import type { Answer } from '../approval';
import { useEditor } from '../editor-context';
import panel from '../side-panel.module.css';
import styles from './threads.module.css';

interface ThreadItemProps {
  readonly thread: ThreadRecord;
  /** Where it is now; null where its paragraph is no more. */
  readonly place: Place | null;
}

/** One thread: where it stands, what was said and put forward, and what the drafter does about it. */
export const ThreadItem = memo(function ThreadItem({ thread, place }: ThreadItemProps) {
  const { editing, approval } = useEditor();
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { suggestion, suggestionState, resolvedAt } = thread;
  return (
    <article className={panel.item}>
      <h4>
        {place === null ? (
          <span>{placeName(editing.template, thread.place)}</span>
        ) : (
          <button type="button" className={panel.jump} onClick={() => editing.navigation.goToPlace(place)}>
            {placeName(editing.template, place)}
          </button>
        )}
        {thread.returned && <span className={panel.place}>{threadWords.returned}</span>}
      </h4>
      {place === null && <p className={panel.advice}>{threadWords.nowhere}</p>}
      {thread.place.kind !== 'report' && (
        <p className={styles.quoted}>
          {threadWords.quoted} <q>{thread.quoted === '' ? threadWords.blank : thread.quoted}</q>
        </p>
      )}
      <ol className={styles.messages}>
        {thread.messages.map(({ id, byName, text, at }) => (
          <li key={id}>
            <p className={styles.who}>
              <b>{byName}</b> <time dateTime={at.toISOString()}>{minuteWords(at)}</time>
            </p>
            <p className={styles.text}>{text}</p>
          </li>
        ))}
      </ol>
      {suggestion !== null && (
        <div className={panel.hint}>
          <p>
            {threadWords.suggestion} <b className={styles.text}>{suggestion}</b>
          </p>
          {suggestionState === 'open' ? (
            <p className={styles.acts}>
              <Act busy={busy} text={threadWords.accept} onClick={() => void run(approval.accept(thread))} />
              <Act busy={busy} text={threadWords.decline} onClick={() => void run(approval.decline(thread))} />
            </p>
          ) : (
            <p className={panel.advice}>
              {suggestionState === 'accepted' ? threadWords.accepted : threadWords.declined}
            </p>
          )}
        </div>
      )}
      {resolvedAt === null && (
        <Reply thread={thread} busy={busy} onSend={(text) => run(approval.reply(thread, text))} />
      )}
      <p className={styles.acts}>
        <Act
          busy={busy}
          text={resolvedAt === null ? threadWords.resolve : threadWords.reopen}
          onClick={() => void run(approval.resolve(thread, resolvedAt === null))}
        />
      </p>
      <p role="alert" className={styles.trouble}>
        {trouble}
      </p>
    </article>
  );

  async function run(asked: Promise<Answer>): Promise<boolean> {
    setBusy(true);
    const answer = await asked;
    setBusy(false);
    setTrouble(answer.kind === 'refused' ? answer.sentence : null);
    return answer.kind === 'done';
  }
});

interface ActProps {
  readonly text: string;
  readonly busy: boolean;
  readonly onClick: () => void;
}

function Act({ text, busy, onClick }: ActProps) {
  return (
    <button type="button" className={panel.act} disabled={busy} onClick={onClick}>
      {text}
    </button>
  );
}

interface ReplyProps {
  readonly thread: ThreadRecord;
  readonly busy: boolean;
  readonly onSend: (text: string) => Promise<boolean>;
}

function Reply({ thread, busy, onSend }: ReplyProps) {
  const { approval } = useEditor();
  const id = useId();
  const kept = `reply ${thread.id}`;
  const [text, setText] = useState(approval.unsent.get(kept) ?? '');
  const write = (next: string) => {
    approval.unsent.set(kept, next);
    setText(next);
  };
  return (
    <div className={styles.reply}>
      <label htmlFor={id} className="said">
        {threadWords.reply}
      </label>
      <textarea
        id={id}
        rows={1}
        value={text}
        placeholder={threadWords.replyHint}
        onChange={({ target }) => write(target.value)}
      />
      <button
        type="button"
        className={panel.act}
        disabled={busy || text.trim() === ''}
        onClick={async () => {
          if (await onSend(text.trim())) write('');
        }}
      >
        {threadWords.send}
      </button>
    </div>
  );
}
