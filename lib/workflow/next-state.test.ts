import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextStanding, type Circumstances, type Standing } from './next-state';
import type { Step } from './permissions';
import { mostReviewLevels } from './roles';

const plain: Circumstances = { reviewLevels: 1, returnedBefore: false, lastIssuePublished: false };
const inReview = (reviewLevel: number): Standing => ({ state: 'inReview', reviewLevel });
const at = (state: Standing['state']): Standing => ({ state, reviewLevel: 0 });

describe('nextStanding', () => {
  it.each<[Step, Standing, Partial<Circumstances>, Standing]>([
    ['submit', at('draft'), {}, inReview(1)],
    ['submit', at('returned'), { reviewLevels: 3 }, inReview(1)],
    ['approve', inReview(1), {}, at('awaitingIssue')],
    ['approve', inReview(1), { reviewLevels: 3 }, inReview(2)],
    ['approve', inReview(3), { reviewLevels: 3 }, at('awaitingIssue')],
    ['approve', inReview(3), { reviewLevels: 2 }, at('awaitingIssue')],
    ['return', inReview(2), { reviewLevels: 3 }, at('returned')],
    ['return', at('awaitingIssue'), {}, at('returned')],
    ['withdraw', inReview(1), {}, at('draft')],
    ['withdraw', inReview(1), { returnedBefore: true }, at('returned')],
    ['issue', at('awaitingIssue'), {}, at('issued')],
    ['publish', at('issued'), {}, at('published')],
    ['correct', at('published'), {}, at('draft')],
    ['abandonCorrection', at('draft'), {}, at('issued')],
    ['abandonCorrection', at('returned'), { lastIssuePublished: true }, at('published')],
  ])('%s from %j with %j leads to %j', (step, standing, circumstances, expected) => {
    expect(nextStanding(step, standing, { ...plain, ...circumstances })).toEqual(expected);
  });

  it('brings a report to its issuer after as many approvals as the unit has levels', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: mostReviewLevels }), (reviewLevels) => {
        let standing = nextStanding('submit', at('draft'), { ...plain, reviewLevels });
        let approvals = 0;
        for (; standing.state === 'inReview'; approvals++)
          standing = nextStanding('approve', standing, { ...plain, reviewLevels });
        expect([standing.state, approvals]).toEqual(['awaitingIssue', reviewLevels]);
      }),
    );
  });
});
