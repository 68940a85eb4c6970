'use client';

import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { appWords } from '../../lib/messages/app-words';
import type { CellAddress } from '../../lib/template/template';
import type { TotalLine } from './import-proposal';
import styles from './import.module.css';

export type TotalAnswer = 'stands' | 'doubtful';

/** Whether the computed value stands, by the total's address; absent while not answered. */
export type TotalAnswers = Readonly<Partial<Record<CellAddress, TotalAnswer>>>;

interface TotalsQuestionProps {
  readonly totals: readonly TotalLine[];
  readonly answers: TotalAnswers;
  /** Whether it was tried to go on with some not answered. */
  readonly missing: boolean;
  readonly onAnswers: (answers: TotalAnswers) => void;
}

/** Asks of every printed total that disagrees with its parts whether the computed value stands. No answer is given beforehand. */
export function TotalsQuestion({ totals, answers, missing, onAnswers }: TotalsQuestionProps) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (missing) section.current?.focus();
  }, [missing]);
  if (totals.length === 0) return null;

  const answerAll = (answer: TotalAnswer): void =>
    onAnswers(Object.fromEntries(totals.map(({ address }) => [address, answer])));

  return (
    <section ref={section} tabIndex={-1} className={styles.found} aria-labelledby="totals-question">
      <h3 id="totals-question">{appWords.totalsTitle}</h3>
      <p className={styles.hint}>{appWords.totalsHint}</p>
      {missing && (
        <p role="alert" className={styles.error}>
          {appWords.answerAll}
        </p>
      )}
      {totals.length > 1 && (
        <div className={styles.buttons}>
          <Button size="small" onClick={() => answerAll('stands')}>
            {appWords.allStand}
          </Button>
          <Button size="small" onClick={() => answerAll('doubtful')}>
            {appWords.allDoubtful}
          </Button>
        </div>
      )}
      <div className={styles.scroller}>
        <table className={styles.totals}>
          <thead>
            <tr>
              <th scope="col">{appWords.totalsColumns.cell}</th>
              <th scope="col">{appWords.totalsColumns.printed}</th>
              <th scope="col">{appWords.totalsColumns.computed}</th>
              <th scope="col">{appWords.totalsColumns.difference}</th>
              <th scope="col">{appWords.totalsColumns.answer}</th>
            </tr>
          </thead>
          <tbody>
            {totals.map((total) => (
              <tr key={total.address}>
                <th scope="row">{total.name}</th>
                <td>{total.printed}</td>
                <td>{total.computed}</td>
                <td>{total.difference}</td>
                <td>
                  <Answer
                    total={total}
                    answer={answers[total.address]}
                    onAnswer={(answer) => onAnswers({ ...answers, [total.address]: answer })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface AnswerProps {
  readonly total: TotalLine;
  readonly answer: TotalAnswer | undefined;
  readonly onAnswer: (answer: TotalAnswer) => void;
}

const choices = ['stands', 'doubtful'] as const;

function Answer({ total, answer, onAnswer }: AnswerProps) {
  return (
    <div role="radiogroup" aria-label={total.name} className={styles.answer}>
      {choices.map((choice) => (
        <label key={choice}>
          <input type="radio" name={total.address} checked={answer === choice} onChange={() => onAnswer(choice)} />
          {appWords[choice]}
        </label>
      ))}
    </div>
  );
}
