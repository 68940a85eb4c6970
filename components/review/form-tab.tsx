'use client';

import { placeName } from '../../lib/messages/place-words';
import { ofPlace, reviewWords } from '../../lib/messages/review-words';
import { placeKey, prefaceSection, type Place } from '../../lib/report/place';
import type { ProseBlock } from '../../lib/report/report';
import { textAt } from '../../lib/report/text-at';
import { tableGrid, type GridLabel } from '../../lib/template/table-grid';
import type { CellAddress, TableSection } from '../../lib/template/template';
import { Figure } from './cell-changes';
import { PlaceButton } from './place-button';
import { useReview } from './review-context';
import styles from './review.module.css';

/** The whole report as text and tables, every place of it in reach of the keyboard. */
export function FormTab() {
  const { template, data, can } = useReview();
  const { report } = data;
  return (
    <div className={styles.tab}>
      <p className={styles.lead}>{can.mark || can.comment ? reviewWords.formHint : reviewWords.formHintViewing}</p>
      <section aria-label={reviewWords.frontLines}>
        <Line place={{ kind: 'title' }} text={report.title} />
        <Line place={{ kind: 'date' }} text={textAt(template, report, { kind: 'date' }) ?? ''} />
        <Blocks section={prefaceSection} blocks={report.preface} />
      </section>
      {template.sections.map((section) => (
        <section key={section.id} aria-labelledby={`form-${section.id}`}>
          <h2 id={`form-${section.id}`}>{section.heading}</h2>
          {section.kind === 'table' ? (
            <Tables section={section} />
          ) : (
            <Blocks section={section.id} blocks={report.narrative[section.id] ?? []} />
          )}
        </section>
      ))}
    </div>
  );
}

function Line({ place, text }: { readonly place: Place; readonly text: string }) {
  const { template } = useReview();
  return (
    <div className={styles.block}>
      <p className={styles.text}>
        <span className={styles.placeName}>{placeName(template, place)}</span> {text}
      </p>
      <PlaceButton place={place} />
    </div>
  );
}

function Blocks({ section, blocks }: { readonly section: string; readonly blocks: readonly ProseBlock[] }) {
  if (blocks.length === 0) return <p className={styles.none}>{reviewWords.noProse}</p>;
  return blocks.map(({ text }, index) => (
    <div key={index} className={styles.block}>
      <p className={styles.text}>{text}</p>
      <PlaceButton place={{ kind: 'paragraph', section, index, text }} />
    </div>
  ));
}

function Tables({ section }: { readonly section: TableSection }) {
  const { parts } = tableGrid(section);
  return (
    <div className={styles.scroller} tabIndex={0} role="group" aria-label={section.heading}>
      {parts.map(({ block, head, body }, index) => (
        <table key={index} className={styles.form} aria-label={block.caption ?? section.heading}>
          <thead>
            {head.map((row, place) => (
              <tr key={place}>
                {row.map((cell, at) => (
                  <Label key={at} cell={cell} />
                ))}
              </tr>
            ))}
          </thead>
          <tbody>
            {body.map((row, place) => (
              <tr key={place}>
                {row.map((cell, at) =>
                  cell.kind === 'figure' ? (
                    <td key={at} colSpan={cell.columnSpan}>
                      <FigureButton address={cell.address} />
                    </td>
                  ) : (
                    <Label key={at} cell={cell} />
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}

function Label({ cell: { text, columnSpan, rowSpan, scope, names } }: { readonly cell: GridLabel }) {
  const Tag = scope === 'col' && names === undefined ? 'td' : 'th';
  return (
    <Tag colSpan={columnSpan} rowSpan={rowSpan} {...(Tag === 'th' && { scope })}>
      {text}
    </Tag>
  );
}

/** A figure that can be spoken of is a button as large as its cell. */
function FigureButton({ address }: { readonly address: CellAddress }) {
  const { template, data, work, can, speakOf } = useReview();
  const place: Place = { kind: 'cell', address };
  const text = textAt(template, data.report, place) ?? '';
  if (!can.mark && !can.comment) return <Figure text={text} />;
  const marked = work.marks.some((mark) => placeKey(mark.place) === address);
  const name = `${placeName(template, place)} ${text === '' ? reviewWords.blank : text}`;
  return (
    <button
      type="button"
      className={styles.figure}
      data-marked={marked}
      aria-haspopup="dialog"
      aria-label={marked ? `${name}，${reviewWords.marked}` : ofPlace(reviewWords.speakOf, name)}
      onClick={() => speakOf(place)}
    >
      {marked && <span aria-hidden="true">↩ </span>}
      <Figure text={text} />
    </button>
  );
}
