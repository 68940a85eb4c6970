'use client';

import { useId, useRef, useState } from 'react';
import type { Decision, Standing } from '../../lib/form/decide';
import { plainText, troubleOf } from '../../lib/form/form-schema';
import type { Refusal } from '../../lib/form/refusal';
import type { ProposedText } from '../../lib/form/propose';
import { describeInPlace } from '../../lib/messages/describe-import';
import { describeRefusedText, fieldName } from '../../lib/messages/editor-words';
import {
  confidenceWords,
  decisionName,
  excerptWords,
  proposalWords,
  proseSize,
  refusalWords,
  standingRemarks,
  withoutPlace,
} from '../../lib/messages/proposal-words';
import type { Template } from '../../lib/template/template';
import styles from './proposal.module.css';
import { SourceRow } from './source-row';

interface ProposalRowProps {
  readonly template: Template;
  /** The edition that the file was read by. */
  readonly fileTemplate: Template;
  readonly proposed: ProposedText;
  /** The text of the field now. */
  readonly now: string;
  readonly standing: Standing;
  /** Why the field may not be written; null where it may. */
  readonly refusal: Refusal | null;
  readonly decision: Decision | undefined;
  readonly onDecision: (decision: Decision) => void;
}

/** One proposed text and what is to become of it. */
export function ProposalRow(props: ProposalRowProps) {
  const { template, fileTemplate, proposed, now, standing, refusal, decision, onDecision } = props;
  const { field, text, source, findings } = proposed;
  const [shown, setShown] = useState(false);
  const [changing, setChanging] = useState(false);
  const changeButton = useRef<HTMLButtonElement>(null);
  const place = fieldName(template, field);
  const isProse = field.kind === 'preface' || field.kind === 'narrative';
  const isBlank = standing === 'blank';
  const written = decision?.kind === 'change' ? decision.text : isBlank ? now : text;
  const remarks = [
    ...standingRemarks(proposed, standing),
    ...(refusal === null ? [] : [refusalWords(refusal)]),
    ...findings.map((finding) => withoutPlace(describeInPlace(fileTemplate, finding), place)),
  ];

  return (
    <>
      <tr data-decision={decision?.kind ?? 'none'}>
        <th scope="row">{place}</th>
        <td>{isProse ? sized(now) : shownText(now)}</td>
        <td>
          {source !== null && <span className={styles.read}>{excerptWords(source.read)}</span>}
          {isProse && <span className={styles.read}>{excerptWords(text)}</span>}
          {(source !== null || isProse) && (
            <button
              type="button"
              className={styles.link}
              aria-expanded={shown}
              aria-label={decisionName(shown ? proposalWords.hideSource : proposalWords.showSource, place)}
              onClick={() => setShown(!shown)}
            >
              {shown ? proposalWords.hideSource : proposalWords.showSource}
            </button>
          )}
        </td>
        <td className={decision?.kind === 'leave' && !isBlank ? styles.left : styles.written}>
          {isProse ? sized(written) : shownText(written)}
        </td>
        <td className={styles.remarks}>
          {remarks.map((remark, index) => (
            <p key={index}>{remark}</p>
          ))}
        </td>
        <td className={styles[proposed.confidence]}>{confidenceWords(proposed)}</td>
        <td>{refusal === null && decide()}</td>
      </tr>
      {shown && (
        <tr className={styles.source}>
          <td colSpan={7}>
            <SourceRow proposed={proposed} now={now} />
          </td>
        </tr>
      )}
    </>
  );

  function decide() {
    if (changing) return <ChangeForm {...{ template, proposed, place }} text={written} onDone={change} />;
    return (
      <span className={styles.choices}>
        {!isBlank && (
          <Choice
            place={place}
            word={proposalWords.take}
            chosen={decision?.kind === 'take'}
            onChoose={() => onDecision({ kind: 'take' })}
          />
        )}
        {field.kind === 'cell' && (
          <button
            ref={changeButton}
            type="button"
            aria-pressed={decision?.kind === 'change'}
            aria-label={decisionName(proposalWords.change, place)}
            onClick={() => setChanging(true)}
          >
            {proposalWords.change}
          </button>
        )}
        <Choice
          place={place}
          word={wordOfLeaving()}
          chosen={decision?.kind === 'leave'}
          onChoose={() => onDecision({ kind: 'leave' })}
        />
      </span>
    );
  }

  function wordOfLeaving(): string {
    if (!isBlank) return proposalWords.leave;
    return now === '' ? proposalWords.leaveBlank : proposalWords.keep;
  }

  function change(changed: string | null): void {
    setChanging(false);
    if (changed !== null) onDecision({ kind: 'change', text: changed });
    requestAnimationFrame(() => changeButton.current?.focus());
  }
}

interface ChoiceProps {
  readonly place: string;
  readonly word: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function Choice({ place, word, chosen, onChoose }: ChoiceProps) {
  return (
    <button type="button" aria-pressed={chosen} aria-label={decisionName(word, place)} onClick={onChoose}>
      {word}
    </button>
  );
}

function shownText(text: string): string {
  return text === '' ? proposalWords.blank : text;
}

function sized(text: string): string {
  return text.trim() === '' ? proposalWords.empty : proseSize(text);
}

interface ChangeFormProps {
  readonly template: Template;
  readonly proposed: ProposedText;
  readonly place: string;
  readonly text: string;
  /** The text to write instead, or null where none was given. */
  readonly onDone: (text: string | null) => void;
}

/** Another figure than the one that was read. */
function ChangeForm({ template, proposed: { field }, place, text, onDone }: ChangeFormProps) {
  const id = useId();
  const [typed, setTyped] = useState(text);
  const [trouble, setTrouble] = useState<string | null>(null);
  return (
    <span className={styles.change}>
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        autoFocus
        value={typed}
        aria-label={decisionName(proposalWords.changeTo, place)}
        aria-invalid={trouble !== null}
        aria-describedby={`${id}-trouble`}
        onFocus={({ target }) => target.select()}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') {
            event.preventDefault();
            done();
          }
          if (event.key === 'Escape') {
            event.stopPropagation();
            onDone(null);
          }
        }}
      />
      <button type="button" onClick={done}>
        {proposalWords.changeDone}
      </button>
      <button type="button" onClick={() => onDone(null)}>
        {proposalWords.cancel}
      </button>
      <span id={`${id}-trouble`} role="alert" className={styles.trouble}>
        {trouble}
      </span>
    </span>
  );

  function done(): void {
    const found = troubleOf(template, field, typed);
    if (found === null) onDone(plainText(template, field, typed));
    else setTrouble(describeRefusedText(found, typed));
  }
}
