import { foldName } from '../../lib/people/account-name';
import { samePost, type Post } from '../../lib/people/person-record';
import { roles } from '../../lib/workflow/roles';

/** One line of the form of what somebody is in a unit. */
export interface PostEntry {
  readonly role: Post['role'];
  readonly reviewLevel: number;
  readonly held: boolean;
  readonly duty: string;
}

/**
 * A line for every post there may be in a unit with so many review levels, in the order a report goes through; those held before at a level
 * that is no more are kept. Auditors have one where `auditors`, or where somebody is one.
 */
export function postEntries(
  held: readonly Post[],
  { reviewLevels, auditors }: { readonly reviewLevels: number; readonly auditors: boolean },
): PostEntry[] {
  const most = Math.max(reviewLevels, ...held.map(({ reviewLevel }) => reviewLevel));
  return roles
    .flatMap((role): Pick<PostEntry, 'role' | 'reviewLevel'>[] => {
      if (role !== 'reviewer') return [{ role, reviewLevel: 0 }];
      return Array.from({ length: most }, (_, index) => ({ role, reviewLevel: index + 1 }));
    })
    .map((post) => {
      const found = held.find((each) => samePost(each, { ...post, duty: null }));
      return { ...post, held: found !== undefined, duty: found?.duty ?? '' };
    })
    .filter(({ role, reviewLevel, held: isHeld }) => {
      if (role === 'auditor') return auditors || isHeld;
      return isHeld || reviewLevel <= reviewLevels;
    });
}

/** The posts that were ticked. */
export function postsOf(entries: readonly PostEntry[]): Post[] {
  return entries.flatMap(({ role, reviewLevel, held, duty }) => {
    const words = foldName(duty);
    return held ? [{ role, reviewLevel, duty: words === '' ? null : words }] : [];
  });
}
