import { useMemo } from 'react';
import { isWholeCopy } from '../../../lib/rules/copied-prose';
import { explanationOf } from '../../../lib/rules/explanation';
import { unconfirmed } from '../../../lib/rules/unchanged-prose';
import { useEditor, useLate, useOutput } from '../editor-context';
import { shiftedSpans, type Span } from './shifted-spans';

const none: readonly Span[] = [];

/**
 * What is still last year's and confirmed by nobody, for each paragraph of a section as it is on the screen. It lags a moment behind the keys:
 * until then the marks of a paragraph that is being written in stand where its words have gone.
 */
export function useUnconfirmed(section: string): (paragraph: string, index: number) => readonly Span[] {
  const { editing, approval, lastYear } = useEditor();
  const explanations = useOutput(approval.explanations);
  const { report, findings } = useLate(editing.engine.late);
  return useMemo(() => {
    const copies = findings.filter(isWholeCopy).map((finding) => {
      const { passage } = finding.facts;
      const open = explanationOf(finding, explanations).kind !== 'holds';
      return { ...passage, spans: open ? [{ start: 0, end: passage.text.length }] : [] };
    });
    const parts = lastYear
      .unchangedIn(report)
      .map((paragraph) => ({ ...paragraph.passage, spans: unconfirmed([paragraph], explanations) }));
    const known = [...copies, ...parts].filter((paragraph) => paragraph.section === section);
    const byText = new Map(known.map(({ text, spans }) => [text, spans]));
    const byIndex = new Map(known.map((paragraph) => [paragraph.index, paragraph]));
    return (paragraph, index) => {
      const same = byText.get(paragraph);
      if (same !== undefined) return same;
      const before = byIndex.get(index);
      return before === undefined ? none : shiftedSpans(before.spans, before.text, paragraph);
    };
  }, [lastYear, section, explanations, report, findings]);
}
