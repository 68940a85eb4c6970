'use client';

import { useMemo } from 'react';
import { compareTitle, lastYearWords, paragraphFate } from '../../../lib/messages/last-year-words';
import { prefaceSection } from '../../../lib/report/place';
import type { Report } from '../../../lib/report/report';
import type { EarlierReport } from '../../../lib/rules/check-context';
import { compareReports } from '../../../lib/workflow/compare-reports';
import { Pieces } from '../../review/pieces';
import { useEditor, useLate } from '../editor-context';
import styles from './last-year.module.css';

interface ComparedProseProps {
  /** A section's id or that of the preface. */
  readonly section: string;
  readonly known: EarlierReport;
}

/** Last year's paragraphs of a section beside this year's, word by word. It lags a moment behind the keys. */
export function ComparedProse({ section, known }: ComparedProseProps) {
  const { editing, lastYear } = useEditor();
  const { report } = useLate(editing.engine.late);
  const blocks = proseIn(report, section);
  const paragraphs = useMemo(() => {
    const before = {
      template: known.template,
      report: onlyProse(known.report, section, proseIn(known.report, section)),
    };
    const after = { template: editing.template, report: onlyProse(known.report, section, blocks) };
    return compareReports(before, after).paragraphs;
  }, [editing, known, section, blocks]);
  return (
    <section className={styles.compared} aria-label={compareTitle(known.report.year)} tabIndex={0}>
      <h3>{compareTitle(known.report.year)}</h3>
      {lastYear.proseOf(section).length === 0 && <p className={styles.none}>{lastYearWords.noProse}</p>}
      <ul>
        {paragraphs.map(({ kind, index, earlierIndex, pieces }) => (
          <li key={`${index} ${earlierIndex}`} data-kind={kind}>
            <span className={styles.fate}>{paragraphFate(kind)}</span>
            <p>
              <Pieces pieces={pieces} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

const none: Report['preface'] = [];

function proseIn(report: Report, section: string): Report['preface'] {
  return section === prefaceSection ? report.preface : (report.narrative[section] ?? none);
}

/** A report that says nothing but the prose of one section: the rest need not be compared. */
function onlyProse(report: Report, section: string, blocks: Report['preface']): Report {
  const bare = { ...report, cells: {}, printedTotals: {}, unreadable: {}, preface: none, narrative: {} };
  return section === prefaceSection ? { ...bare, preface: blocks } : { ...bare, narrative: { [section]: blocks } };
}
