'use client';

import { memo } from 'react';
import type { Place } from '../../lib/layout/placed-page';
import type { NodeId } from '../../lib/layout/structure';
import { pageName } from '../../lib/messages/preview-words';
import { familyOf } from './load-face';
import styles from './preview.module.css';
import type { Sheet, SheetText } from './sheet';

interface SheetViewProps {
  readonly sheet: Sheet;
  readonly pages: number;
  /** The nodes of the place where the keyboard is, with blanks between them; only those that stand on this page. */
  readonly marked: string;
}

/** One page as it is printed. For those who listen it is a picture: the fields say the same. */
export const SheetView = memo(function SheetView({ sheet, pages, marked }: SheetViewProps) {
  const { number, width, height, texts, rules, mark, places } = sheet;
  const here = marked.split(' ');
  return (
    <svg className={styles.sheet} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={pageName(number, pages)}>
      {mark !== null && (
        <g className={styles.mark} transform={mark.transform}>
          <Texts texts={mark.texts} />
        </g>
      )}
      <g className={styles.here} data-here>
        <Places places={here.flatMap((node) => wholePlace(places, node))} />
      </g>
      <g className={styles.places}>
        <Places places={places} />
      </g>
      {rules.map(({ thickness, path }) => (
        <path key={thickness} className={styles.rules} strokeWidth={thickness} d={path} />
      ))}
      <g className={styles.texts}>
        <Texts texts={texts} />
      </g>
    </svg>
  );
});

/** The lines of a node that stand on a sheet as one place. */
function wholePlace(places: readonly Place[], node: NodeId): Place[] {
  const lines = places.filter((place) => place.node === node);
  const [first] = lines;
  if (first === undefined) return [];
  return [{ ...first, bottom: Math.max(...lines.map(({ bottom }) => bottom)) }];
}

const Places = memo(function Places({ places }: Pick<Sheet, 'places'>) {
  return places.map(({ node, left, top, right, bottom }, index) => (
    <rect key={index} data-node={node} x={left} y={top} width={right - left} height={bottom - top} />
  ));
});

const Texts = memo(function Texts({ texts }: Pick<Sheet, 'texts'>) {
  return texts.map((text, index) => <Text key={index} {...text} />);
});

const Text = memo(function Text({ face, size, y, x, text }: SheetText) {
  return (
    <text x={x} y={y} fontSize={size} fontFamily={familyOf(face)}>
      {text}
    </text>
  );
});
