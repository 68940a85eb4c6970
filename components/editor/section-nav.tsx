'use client';

import { memo } from 'react';
import { shortHeading, previewWords } from '../../lib/messages/preview-words';
import { editorWords } from '../../lib/messages/editor-words';
import { describeProgress, describeStanding } from '../../lib/messages/progress-words';
import { proseProgress, type Progress } from '../../lib/form/progress';
import { unexplained } from '../../lib/rules/explanation';
import type { Finding } from '../../lib/rules/finding';
import { samePart, type Part } from './navigation';
import { useEditor, useLate, useOutput, useOutputPart } from './editor-context';
import styles from './section-nav.module.css';
import { ZeroStatements } from './zero-statements';

/** The parts of the report in their order, each with how it stands. */
export const SectionNav = memo(function SectionNav({ fontNotice }: { readonly fontNotice: string | null }) {
  const { editing } = useEditor();
  const current = useOutput(editing.navigation.part);
  const narrow = useOutputPart(editing.navigation.side, (side) => side === 'preview');
  const { findings, progress } = useLate(editing.engine.late);
  const preface = proseProgress(editing.engine.report().preface);
  return (
    <nav className={styles.nav} data-zone="nav" data-narrow={narrow} aria-label={editorWords.nav}>
      <ol className={styles.list}>
        <NavItem
          part={{ kind: 'front' }}
          current={current}
          heading={editorWords.front}
          short={previewWords.frontShort}
          standing={null}
          detail={describeProgress(preface)}
          findings={findings.filter(({ section }) => section === null)}
        />
        {editing.template.sections.map(({ id, heading }) => {
          const standing = progress.get(id) ?? null;
          return (
            <NavItem
              key={id}
              part={{ kind: 'section', section: id }}
              current={current}
              heading={heading}
              short={shortHeading(heading)}
              standing={standing}
              detail={standing === null ? '' : describeProgress(standing)}
              findings={findings.filter(({ section }) => section === id)}
            />
          );
        })}
      </ol>
      <ZeroStatements />
      {fontNotice !== null && <p className={styles.notice}>{fontNotice}</p>}
    </nav>
  );
});

interface NavItemProps {
  readonly part: Part;
  readonly current: Part;
  readonly heading: string;
  /** What stands for the heading where there is little room. */
  readonly short: string;
  readonly standing: Progress | null;
  readonly detail: string;
  readonly findings: readonly Finding[];
}

function NavItem({ part, current, heading, short, standing, detail, findings }: NavItemProps) {
  const { editing, approval } = useEditor();
  const explanations = useOutput(approval.explanations);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const { sign, word, tone } = describeStanding(standing, errors, unexplained(findings, explanations).length);
  return (
    <li>
      <button
        type="button"
        className={styles.item}
        aria-current={samePart(part, current) ? 'step' : undefined}
        onClick={() => editing.navigation.showPart(part)}
      >
        <span className={styles.short} aria-hidden="true">
          {short}
        </span>
        <span className={styles.heading}>{heading}</span>
        <span className={styles.state}>
          <span data-tone={tone}>
            <span aria-hidden="true">{sign}</span> <span className={styles.word}>{word}</span>
          </span>
          <span className={styles.detail}>{detail}</span>
        </span>
      </button>
    </li>
  );
}
