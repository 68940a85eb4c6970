import type { AgencyKind, AgencyLevel } from '../report/report';

/** What is asked of a unit, apart from where in the tree it stands. */
export interface UnitSettings {
  readonly name: string;
  readonly kind: AgencyKind;
  /** Null where nobody has said. */
  readonly level: AgencyLevel | null;
  /** How many reviewers, one after the other, see a report: 1 to `mostReviewLevels`. */
  readonly reviewLevels: number;
  /** An office of two: its reviewer may issue too. */
  readonly relaxed: boolean;
}

/** An office that makes reports, or a government above such offices. */
export interface Unit extends UnitSettings {
  readonly id: string;
  /** Null at the top of the tree. */
  readonly parentId: string | null;
  /** `YYYY-MM-DD`; null while there is the unit. One that was abolished stays, dated. */
  readonly abolishedOn: string | null;
}

/** A unit with what hangs below it. */
export interface UnitNode {
  readonly unit: Unit;
  readonly children: readonly UnitNode[];
}

/**
 * The units as trees, in their given order, those that were abolished after the others. A unit whose parent is not among them is the top
 * of a tree: whoever administers a bureau sees nothing above it.
 */
export function unitTrees(units: readonly Unit[]): UnitNode[] {
  const known = new Set(units.map(({ id }) => id));
  const below = new Map<string | null, Unit[]>();
  for (const unit of units) {
    const above = unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null;
    below.set(above, [...(below.get(above) ?? []), unit]);
  }
  const nodesOf = (parentId: string | null): UnitNode[] => {
    const children = below.get(parentId) ?? [];
    const [standing, abolished] = [true, false].map((wanted) =>
      children.filter(({ abolishedOn }) => (abolishedOn === null) === wanted),
    );
    return [...(standing ?? []), ...(abolished ?? [])].map((unit) => ({ unit, children: nodesOf(unit.id) }));
  };
  return nodesOf(null);
}
