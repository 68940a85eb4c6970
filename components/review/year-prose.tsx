'use client';

import { paragraphName } from '../../lib/messages/place-words';
import { changedPlaces, reviewWords } from '../../lib/messages/review-words';
import { confirmedBy, countMarks, unchangedProseCount, unchangedWords } from '../../lib/messages/unchanged-words';
import { minuteWords } from '../../lib/messages/workflow-words';
import { isWholeCopy } from '../../lib/rules/copied-prose';
import type { ExplanationState } from '../../lib/rules/explanation';
import { changedParagraphs, type ParagraphComparison } from '../../lib/workflow/compare-reports';
import type { Piece } from '../../lib/workflow/compare-texts';
import { Pieces } from './pieces';
import { PlaceButton } from './place-button';
import { useReview } from './review-context';
import type { ReviewedMark, YearData } from './review-data';
import styles from './review.module.css';

/** The prose word by word against last year's, and what of it is unchanged: whether somebody has confirmed it, and who. */
export function YearProse({ lastYear }: { readonly lastYear: YearData }) {
  const { template, data } = useReview();
  const { comparison, year, unchanged } = lastYear;
  const marks = unchanged.flatMap((paragraph) => paragraph.marks);
  const copies = data.findings.flatMap(({ finding, explanation }) =>
    isWholeCopy(finding) ? [{ passage: finding.facts.passage, explanation }] : [],
  );
  const states = [...marks, ...copies].map(({ explanation }) => explanation.kind);
  const count = countMarks(marks, copies.length);
  return (
    <section aria-labelledby="year-prose">
      <h2 id="year-prose">{changedPlaces(changedParagraphs(comparison).length)}</h2>
      <p className={styles.lead}>
        {states.length === 0
          ? unchangedWords.none
          : unchangedProseCount(count, states.filter((kind) => kind === 'holds').length)}
      </p>
      {comparison.paragraphs.length === 0 && <p className={styles.none}>{reviewWords.noProseChanges}</p>}
      <ul className={styles.prose}>
        {comparison.paragraphs.map((paragraph) => {
          const { kind, section, index, earlierIndex, pieces } = paragraph;
          const here = { section, index };
          const copy = copies.find(({ passage }) => isAt(passage, here));
          return (
            <li key={`${section} ${index} ${earlierIndex}`}>
              <div className={styles.proseHead}>
                <span className={styles.placeName}>
                  {index === null
                    ? `${year} ${paragraphName(template, section, earlierIndex ?? 0)}`
                    : paragraphName(template, section, index)}
                </span>
                {(kind === 'same' || copy !== undefined) && (
                  <b className={styles.untouched}>{unchangedWords.wholeParagraph}</b>
                )}
                {copy !== undefined && <State state={copy.explanation} />}
                {index !== null && (
                  <PlaceButton place={{ kind: 'paragraph', section, index, text: laterText(pieces) }} />
                )}
              </div>
              <p className={styles.text} data-kind={kind}>
                <Pieces pieces={pieces} />
              </p>
              <Marks marks={unchanged.find(({ passage }) => isAt(passage, here))?.marks ?? []} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Marks({ marks }: { readonly marks: readonly ReviewedMark[] }) {
  if (marks.length === 0) return null;
  return (
    <ul className={styles.unchanged}>
      {marks.map(({ finding: { facts }, explanation }, at) => (
        <li key={`${at} ${facts.passage.text}`}>
          <b className={styles.untouched}>{unchangedWords.unchanged}</b>
          <span title={facts.passage.text}>
            {facts.kind === 'unchangedFigure' && <b>{facts.figure} </b>}
            {facts.passage.text}
          </span>
          <State state={explanation} />
        </li>
      ))}
    </ul>
  );
}

/** Who has confirmed it, and why where a reason was asked; or that nobody has. */
function State({ state }: { readonly state: ExplanationState }) {
  if (state.kind !== 'holds') return <small className={styles.bad}>▲ {unchangedWords.notConfirmed}</small>;
  const { text, byName, at } = state.explanation;
  return (
    <small className={styles.good}>
      ✓ {confirmedBy(byName, minuteWords(new Date(at)))}
      {text !== unchangedWords.stillText && `：${text}`}
    </small>
  );
}

function isAt(
  passage: { readonly section: string; readonly index: number },
  { section, index }: Pick<ParagraphComparison, 'section' | 'index'>,
): boolean {
  return passage.section === section && passage.index === index;
}

/** The text of the later year. */
function laterText(pieces: readonly Piece[]): string {
  return pieces.flatMap(({ kind, text }) => (kind === 'deleted' ? [] : [text])).join('');
}
