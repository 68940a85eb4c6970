'use client';

import { Tree, type GetRef } from 'antd';
import { useEffect, useId, useMemo, useRef, useState, type Key } from 'react';
import { administrationWords, lackMark, lackSaid, unitLabel } from '../../lib/messages/administration-words';
import { unitTrees, type Unit, type UnitNode } from '../../lib/people/unit';
import fieldStyles from '../shell/field.module.css';
import styles from './administration.module.css';

interface UnitTreeProps {
  readonly units: readonly Unit[];
  readonly chosenId: string;
  /** How many things a unit lacks, by its id; one that lacks nothing may be missing. */
  readonly lacks: Readonly<Record<string, number>>;
  readonly onChoose: (id: string) => void;
}

interface TreeEntry {
  readonly key: string;
  readonly title: string;
  readonly unit: Unit;
  readonly children: TreeEntry[];
}

/** Pixels: as much of a long tree as fits beside the accounts. */
const tallest = 560;

/** The units as a tree, with a search that narrows it; one that lacks people is marked. */
export function UnitTree({ units, chosenId, lacks, onChoose }: UnitTreeProps) {
  const [wanted, setWanted] = useState('');
  const [folded, setFolded] = useState<readonly string[]>([]);
  const searchId = useId();
  const entries = useMemo(() => toEntries(unitTrees(units), wanted.trim()), [units, wanted]);
  const tree = useRef<GetRef<typeof Tree>>(null);
  const open = units.flatMap(({ id }) => (folded.includes(id) && wanted === '' ? [] : [id]));

  // Of a long tree only what is in sight is drawn.
  useEffect(() => tree.current?.scrollTo({ key: chosenId, align: 'auto' }), [chosenId]);

  return (
    <section className={styles.units} aria-label={administrationWords.units}>
      <div className={`${fieldStyles.control} ${styles.search}`}>
        <label htmlFor={searchId} className="said">
          {administrationWords.findUnit}
        </label>
        <input
          id={searchId}
          type="search"
          placeholder={administrationWords.findUnit}
          value={wanted}
          onChange={({ target }) => setWanted(target.value)}
        />
      </div>
      {entries.length === 0 && <p className={styles.hint}>{administrationWords.noUnitFound}</p>}
      <Tree<TreeEntry>
        ref={tree}
        aria-label={administrationWords.units}
        blockNode
        treeData={entries}
        height={tallest}
        selectedKeys={[chosenId]}
        expandedKeys={open}
        onExpand={(keys) => setFolded(foldedOf(units, keys))}
        onSelect={(_, { node }) => onChoose(node.unit.id)}
        titleRender={({ unit }) => (
          <span className={unit.abolishedOn === null ? undefined : styles.abolished}>
            {unitLabel(unit)}
            <Lacking count={lacks[unit.id]} />
          </span>
        )}
      />
    </section>
  );
}

function Lacking({ count }: { readonly count: number | undefined }) {
  if (count === undefined || count === 0) return null;
  return (
    <span className={styles.lackMark} title={lackSaid(count)}>
      <span aria-hidden>{lackMark(count)}</span>
      <span className="said">{lackSaid(count)}</span>
    </span>
  );
}

function foldedOf(units: readonly Unit[], expanded: readonly Key[]): string[] {
  return units.flatMap(({ id }) => (expanded.includes(id) ? [] : [id]));
}

/** The branches that lead to a unit of that name; all of them where nothing is searched. */
function toEntries(nodes: readonly UnitNode[], wanted: string): TreeEntry[] {
  return nodes.flatMap(({ unit, children }) => {
    const isFound = unit.name.includes(wanted);
    const below = toEntries(children, isFound ? '' : wanted);
    return isFound || below.length > 0 ? [{ key: unit.id, title: unit.name, unit, children: below }] : [];
  });
}
