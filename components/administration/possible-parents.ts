import { unitTrees, type Unit, type UnitNode } from '../../lib/people/unit';

/** A unit that another one may stand below; `depth` counts the units above it from 0. */
export interface PossibleParent {
  readonly id: string;
  readonly name: string;
  readonly depth: number;
}

/**
 * The units that `unit` may be moved below, in the order of the tree: all but itself, those below it and those abolished. Empty where it is
 * the top of what is administered, which does not move. With null: those below which a new one may be made.
 */
export function possibleParents(units: readonly Unit[], unit: Unit | null): PossibleParent[] {
  if (unit !== null && !units.some(({ id }) => id === unit.parentId)) return [];
  const from = (nodes: readonly UnitNode[], depth: number): PossibleParent[] =>
    nodes.flatMap(({ unit: { id, name, abolishedOn }, children }) => {
      if (id === unit?.id) return [];
      // The one it stands below stays what it is, abolished or not.
      const own = abolishedOn === null || id === unit?.parentId ? [{ id, name, depth }] : [];
      return [...own, ...from(children, depth + 1)];
    });
  return from(unitTrees(units), 0);
}
