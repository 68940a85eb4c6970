import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Subject } from './may';
import { roles, type Person, type Role } from './roles';
import { reportStates } from './states';
import { taskKinds, tasksOf } from './tasks';

const unit = 'unit';
const fresh: Subject = {
  lineage: [unit],
  abolished: false,
  relaxed: false,
  state: 'draft',
  reviewLevel: 0,
  everIssued: false,
  authors: [],
  deciders: [],
};
const someone = (role: Role, reviewLevel = 0): Person => ({
  id: role,
  name: role,
  username: role,
  appointments: [{ unitId: unit, role, reviewLevel, duty: null }],
});
const entry = (subject: Partial<Subject>, day = 1) => ({
  subject: { ...fresh, ...subject },
  since: new Date(2026, 0, day),
});
const kindsOf = (person: Person, ...entries: ReturnType<typeof entry>[]) =>
  tasksOf(person, entries).map(({ kind }) => kind);

describe('tasksOf', () => {
  it('gives the drafter what was returned first, then what is to be published, corrected, filled in', () => {
    const entries = [
      entry({ state: 'draft' }),
      entry({ state: 'draft', everIssued: true }),
      entry({ state: 'inReview', reviewLevel: 1 }),
      entry({ state: 'issued', everIssued: true }),
      entry({ state: 'published', everIssued: true }),
      entry({ state: 'returned' }),
    ];
    expect(kindsOf(someone('drafter'), ...entries)).toEqual(['repair', 'publish', 'correct', 'fillIn']);
  });

  it('gives a reviewer what waits at their level and is not their own work', () => {
    const [one, two] = [entry({ state: 'inReview', reviewLevel: 1 }), entry({ state: 'inReview', reviewLevel: 2 })];
    const own = entry({ state: 'inReview', reviewLevel: 1, authors: ['reviewer'] });
    const tasks = tasksOf(someone('reviewer', 1), [two, own, one]);
    expect(tasks).toEqual([{ kind: 'review', entry: one }]);
  });

  it('gives the issuer what waits to be issued, and keeps it from whoever reviewed it, but in an office of two', () => {
    const both: Person = {
      ...someone('issuer'),
      appointments: [...someone('issuer').appointments, ...someone('reviewer', 1).appointments],
    };
    const waiting = { state: 'awaitingIssue', deciders: ['issuer'] } as const;
    expect(kindsOf(someone('issuer'), entry({ state: 'awaitingIssue' }))).toEqual(['issue']);
    expect(kindsOf(both, entry(waiting))).toEqual([]);
    expect(kindsOf(both, entry({ ...waiting, relaxed: true }))).toEqual(['issue']);
  });

  it('puts what has waited longest first among its like', () => {
    const entries = [entry({ state: 'returned' }, 3), entry({ state: 'returned' }, 1), entry({ state: 'returned' }, 2)];
    const days = tasksOf(someone('drafter'), entries).map(({ entry: { since } }) => since.getDate());
    expect(days).toEqual([1, 2, 3]);
  });

  it('asks nothing of coordinators, administrators, auditors and people of other units', () => {
    const everything = reportStates.map((state) => entry({ state, reviewLevel: state === 'inReview' ? 1 : 0 }));
    for (const role of ['coordinator', 'administrator', 'auditor'] as const)
      expect(kindsOf(someone(role), ...everything)).toEqual([]);
    const foreign = everything.map((each) => ({ ...each, subject: { ...each.subject, lineage: ['other', unit] } }));
    for (const role of roles) expect(kindsOf(someone(role, 1), ...foreign)).toEqual([]);
  });

  it('names each report once at most and in the order of urgency, whatever there is', () => {
    const anyEntry = fc.record({
      subject: fc.record({
        lineage: fc.constant([unit]),
        abolished: fc.boolean(),
        relaxed: fc.boolean(),
        state: fc.constantFrom(...reportStates),
        reviewLevel: fc.nat(3),
        everIssued: fc.boolean(),
        authors: fc.subarray([...roles]),
        deciders: fc.subarray([...roles]),
      }),
      since: fc.date({ noInvalidDate: true }),
    });
    fc.assert(
      fc.property(fc.constantFrom(...roles), fc.nat(3), fc.array(anyEntry), (role, level, entries) => {
        const tasks = tasksOf(someone(role, level), entries);
        expect(new Set(tasks.map((task) => task.entry)).size).toBe(tasks.length);
        const order = tasks.map(({ kind }) => taskKinds.indexOf(kind));
        expect(order).toEqual(order.toSorted((one, other) => one - other));
      }),
    );
  });
});
