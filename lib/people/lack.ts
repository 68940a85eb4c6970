import type { Role } from '../workflow/roles';
import type { Unit } from './unit';

/** Somebody who is something in a unit; only those whose account is not disabled count. */
export interface Posted {
  readonly unitId: string;
  readonly userId: string;
  readonly name: string;
  readonly role: Role;
  /** Of a reviewer, from 1; 0 for every other role. */
  readonly reviewLevel: number;
}

/** One of the hands that a report goes through. */
export interface Duty {
  readonly role: 'drafter' | 'reviewer' | 'issuer';
  /** Of a reviewer, from 1; 0 for the others. */
  readonly reviewLevel: number;
}

/** Why the people of a unit cannot carry a report from draft to issue. */
export type Lack =
  /** Nobody drafts, reviews or issues there yet. */
  | { readonly kind: 'nobody' }
  /** There is nobody for one of the hands. */
  | { readonly kind: 'vacant'; readonly duty: Duty }
  /** There are too few people for these hands, which have to be different ones: `people` are all there are. */
  | { readonly kind: 'tooFew'; readonly duties: readonly Duty[]; readonly people: readonly string[] };

/**
 * What keeps a report of the unit from being issued, as drafter, reviewers and issuer of one version have to differ; empty where nothing does.
 * In an office of two the reviewer may issue too, the drafter neither review nor issue. A unit that was abolished lacks nothing.
 */
export function lacksOf(unit: Unit, posted: readonly Posted[]): Lack[] {
  if (unit.abolishedOn !== null) return [];
  const duties = dutiesOf(unit.reviewLevels);
  const candidates = duties.map((duty) => [
    ...new Set(
      posted.flatMap(({ unitId, userId, role, reviewLevel }) =>
        unitId === unit.id && role === duty.role && reviewLevel === duty.reviewLevel ? [userId] : [],
      ),
    ),
  ]);
  if (candidates.every((each) => each.length === 0)) return [{ kind: 'nobody' }];
  const vacant = duties.filter((_, index) => candidates[index]?.length === 0);
  if (vacant.length > 0) return vacant.map((duty) => ({ kind: 'vacant', duty }));
  if (canBeStaffed(candidates, unit.relaxed)) return [];
  const short = tooFewFor(candidates, unit.relaxed);
  const ids = new Set(short.flatMap((index) => candidates[index] ?? []));
  const names = new Map(posted.map(({ userId, name }) => [userId, name]));
  return [
    {
      kind: 'tooFew',
      duties: duties.filter((_, index) => short.includes(index)),
      people: [...ids].map((id) => names.get(id) ?? id),
    },
  ];
}

/** The hands in their order: drafter, reviewer of each level, issuer. */
function dutiesOf(reviewLevels: number): Duty[] {
  return [
    { role: 'drafter', reviewLevel: 0 },
    ...Array.from({ length: reviewLevels }, (_, index) => ({ role: 'reviewer' as const, reviewLevel: index + 1 })),
    { role: 'issuer', reviewLevel: 0 },
  ];
}

/** Whether everybody can be given one of the hands so that all are held and none by somebody who may not. */
function canBeStaffed(candidates: readonly (readonly string[])[], relaxed: boolean): boolean {
  const last = candidates.length - 1;
  const place = (index: number, taken: readonly string[]): boolean => {
    if (index > last) return true;
    const barred = relaxed && index === last ? taken.slice(0, 1) : taken;
    return (candidates[index] ?? []).some((id) => !barred.includes(id) && place(index + 1, [...taken, id]));
  };
  return place(0, []);
}

/**
 * The hands for which most people are wanting, and no more of them than need be named. Where the reviewer may issue, the issuer counts only
 * beside the drafter, unless nothing else tells what is wanting.
 */
function tooFewFor(candidates: readonly (readonly string[])[], relaxed: boolean): number[] {
  const all = candidates.map((_, index) => index);
  const last = all.length - 1;
  const wanting = (set: readonly number[]): number =>
    set.length - new Set(set.flatMap((index) => candidates[index] ?? [])).size;
  const sets = subsets(all).filter((set) => wanting(set) > 0);
  const plain = sets.filter((set) => !relaxed || !set.includes(last) || (set.length === 2 && set.includes(0)));
  const [worst] = (plain.length > 0 ? plain : sets).sort(
    (one, other) => wanting(other) - wanting(one) || one.length - other.length,
  );
  return worst ?? all;
}

function subsets(of: readonly number[]): number[][] {
  return of.reduce<number[][]>((sets, each) => [...sets, ...sets.map((set) => [...set, each])], [[]]);
}
