import { expect, test } from 'vitest';
import { postEntries, postsOf } from './post-entries';

const plain = { reviewLevels: 2, auditors: false };

test('there is a line for each hand that a report goes through, and for who looks after it', () => {
  expect(postEntries([], plain).map(({ role, reviewLevel }) => `${role} ${reviewLevel}`)).toEqual([
    'drafter 0',
    'reviewer 1',
    'reviewer 2',
    'issuer 0',
    'coordinator 0',
    'administrator 0',
  ]);
});

test('what is held is ticked, also at a level that is no more', () => {
  const entries = postEntries([{ role: 'reviewer', reviewLevel: 3, duty: '局长' }], { ...plain, reviewLevels: 1 });
  expect(entries.filter(({ role }) => role === 'reviewer')).toEqual([
    { role: 'reviewer', reviewLevel: 1, held: false, duty: '' },
    { role: 'reviewer', reviewLevel: 3, held: true, duty: '局长' },
  ]);
});

test('an auditor is ticked by whoever administers everything, and kept by everybody', () => {
  const isOffered = (auditors: boolean, held: boolean) =>
    postEntries(held ? [{ role: 'auditor', reviewLevel: 0, duty: null }] : [], { ...plain, auditors }).some(
      ({ role }) => role === 'auditor',
    );
  expect([isOffered(false, false), isOffered(true, false), isOffered(false, true)]).toEqual([false, true, true]);
});

test('what was ticked becomes posts, a duty of white space none', () => {
  const entries = postEntries([{ role: 'drafter', reviewLevel: 0, duty: ' ' }], plain);
  expect(postsOf(entries)).toEqual([{ role: 'drafter', reviewLevel: 0, duty: null }]);
});
