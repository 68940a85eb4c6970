'use client';

import { Button } from 'antd';
import { useMemo } from 'react';
import {
  canBeTaken,
  isSure,
  standingOf,
  takeSure,
  textsToWrite,
  undecided,
  type Decision,
  type Decisions,
  type PresentTexts,
  type Standing,
} from '../../lib/form/decide';
import type { Proposal, ProposedText } from '../../lib/form/propose';
import { describeImportFinding } from '../../lib/messages/describe-import';
import { countWords, proposalWords, sourceWords } from '../../lib/messages/proposal-words';
import type { Report } from '../../lib/report/report';
import type { Template } from '../../lib/template/template';
import { ProposalRow } from './proposal-row';
import styles from './proposal.module.css';
import { nothingYet } from './use-decisions';

interface ProposalViewProps {
  /** The edition of the report that is written. */
  readonly template: Template;
  /** The report of the file, and the edition it was read by. */
  readonly source: { readonly template: Template; readonly report: Report };
  readonly proposal: Proposal;
  readonly present: PresentTexts;
  readonly decisions: Decisions;
  readonly onDecisions: (decisions: Decisions) => void;
}

/** What a file proposes, text by text: what stands there now, what was read where, and what is to become of it. Nothing is written by looking. */
export function ProposalView({ template, source, proposal, present, decisions, onDecisions }: ProposalViewProps) {
  const { texts, aside, elsewhere } = proposal;
  const rows = useMemo(() => rowsOf(texts, present), [texts, present]);
  const same = texts.length - rows.length;
  const open = undecided(texts, decisions, present);
  const sureLeft = rows.some(
    ({ text, standing }) => isSure(text) && canBeTaken(standing) && decisions.get(text.name)?.kind !== 'take',
  );
  const besides = elsewhere.length + aside.length;
  const taken = textsToWrite(texts, decisions, present).length;

  return (
    <div className={styles.view}>
      <p role="status" className={open.length + besides > 0 ? styles.asked : styles.clear}>
        {countWords(open.length, taken, same, besides)}
        {proposalWords.nothingWritten}
      </p>
      <Aside
        title={proposalWords.elsewhereTitle}
        sentences={elsewhere.map((each) => {
          const cell = source.template.cells.get(each.address);
          return [cell === undefined ? each.address : cell.lineName, sourceWords(each), each.read].join('，');
        })}
      />
      <Aside
        title={proposalWords.asideTitle}
        sentences={aside.map((finding) => describeImportFinding(source.template, finding))}
      />
      {rows.length > 0 && (
        <div className={styles.bulk}>
          <Button size="small" disabled={!sureLeft} onClick={() => onDecisions(takeSure(decisions, texts, present))}>
            {proposalWords.takeSure}
          </Button>
          <Button size="small" disabled={open.length === 0} onClick={() => decideOpen({ kind: 'take' })}>
            {proposalWords.takeDoubted}
          </Button>
          <Button size="small" disabled={open.length === 0} onClick={() => decideOpen({ kind: 'leave' })}>
            {proposalWords.leaveRest}
          </Button>
        </div>
      )}
      {rows.length > 0 && (
        <table className={styles.table} aria-label={proposalWords.tableName} data-new={present === nothingYet}>
          <thead>
            <tr>
              {Object.entries(proposalWords.columns).map(([column, word]) => (
                <th key={column} scope="col" data-column={column}>
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ text, standing }) => (
              <ProposalRow
                key={text.name}
                template={template}
                fileTemplate={source.template}
                proposed={text}
                now={present.textAt(text.name)}
                standing={standing}
                refusal={standing === 'refused' ? present.refusalOf(text.name, text.text) : null}
                decision={decisions.get(text.name)}
                onDecision={(decision) => onDecisions(new Map([...decisions, [text.name, decision]]))}
              />
            ))}
          </tbody>
        </table>
      )}
      {rows.length === 0 && <p>{proposalWords.none}</p>}
    </div>
  );

  /** A blank of the file gives nothing to take. */
  function decideOpen(decision: Decision): void {
    const left: Decision = { kind: 'leave' };
    const decided = open.map((text) => [text.name, text.text === '' ? left : decision] as const);
    onDecisions(new Map([...decisions, ...decided]));
  }
}

/** The texts to be decided on, those that want a decision first; what changes nothing is left out. */
function rowsOf(
  texts: readonly ProposedText[],
  present: PresentTexts,
): { readonly text: ProposedText; readonly standing: Standing }[] {
  const rows = texts
    .map((text) => ({ text, standing: standingOf(text, present) }))
    .filter(({ standing }) => standing !== 'same');
  const rank = ({ text, standing }: (typeof rows)[number]): number => {
    if (standing === 'refused') return 3;
    return !isSure(text) || standing === 'blank' ? 0 : standing === 'replaces' ? 1 : 2;
  };
  return rows.toSorted((left, right) => rank(left) - rank(right));
}

function Aside({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <section className={styles.aside} aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {sentences.map((sentence, index) => (
          <li key={index}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
