'use client';

import { memo } from 'react';
import { identityKey, type SideState } from '../../../lib/form/identity-state';
import { editorWords } from '../../../lib/messages/editor-words';
import { describeVerdict } from '../../../lib/messages/identity-words';
import { figureText } from '../../../lib/messages/names';
import { leavesOf } from '../../../lib/template/leaves';
import type { Block, Column, TableSection } from '../../../lib/template/template';
import { useEditor, useOutputPart } from '../editor-context';
import styles from './table.module.css';

/** As many digits as stand in a narrow column at full size. */
const widest = 7;

interface IdentityStripProps {
  readonly section: TableSection;
  readonly block: Block;
  readonly labels: number;
}

/** Both sides of each identity in every column and how they compare, always before the eyes. */
export const IdentityStrip = memo(function IdentityStrip({ section, block, labels }: IdentityStripProps) {
  const { engine } = useEditor().editing;
  const known = new Set(engine.identityPlaces.map(({ key }) => key));
  const columns = leavesOf<Column>(block.columns);
  const identities = section.identities
    .map((identity) => ({ identity, keys: columns.map((column) => identityKey(section, identity, column)) }))
    .filter(({ keys }) => block.direction === 'down' && keys.every((key) => known.has(key)));
  if (identities.length === 0) return null;
  return (
    <tfoot className={styles.strip}>
      {identities.flatMap(({ identity, keys }) => [
        <tr key={`${identity.rule} left`} className={styles.side}>
          <th scope="row" colSpan={labels}>
            {identity.leftShort}
          </th>
          {keys.map((key) => (
            <Sum key={key} place={key} side="left" />
          ))}
        </tr>,
        <tr key={`${identity.rule} right`} className={styles.side}>
          <th scope="row" colSpan={labels}>
            {identity.rightShort}
          </th>
          {keys.map((key) => (
            <Sum key={key} place={key} side="right" />
          ))}
        </tr>,
        <tr key={identity.rule}>
          <th scope="row" colSpan={labels}>
            {editorWords.verdict}
          </th>
          {keys.map((key) => (
            <Verdict key={key} place={key} />
          ))}
        </tr>,
      ])}
    </tfoot>
  );
});

function Sum({ place, side }: { readonly place: string; readonly side: 'left' | 'right' }) {
  const output = useEditor().editing.engine.identity(place);
  const text = useOutputPart(output, (state) => sumText(state[side]));
  return (
    <td data-long={text.length > widest}>
      <span>{text}</span>
    </td>
  );
}

/** A dash while nothing is typed: no zero is stated. */
function sumText({ terms, sum }: SideState): string {
  return terms.every(({ value }) => value === null) ? editorWords.nothingYet : figureText(sum);
}

function Verdict({ place }: { readonly place: string }) {
  const output = useEditor().editing.engine.identity(place);
  const text = useOutputPart(output, (state) => describeVerdict(state).text);
  const { tone } = describeVerdict(output.get());
  return (
    <td data-tone={tone} data-long={text.length > widest}>
      <span>{text}</span>
    </td>
  );
}
