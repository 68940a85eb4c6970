import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { may, type Subject } from './may';
import { actions, steps, type Action } from './permissions';
import { mostReviewLevels, roles, type Appointment, type Person } from './roles';
import { reportStates } from './states';

const units = ['bureau', 'county', 'city', 'elsewhere'] as const;
const people = ['an', 'bai', 'cao'] as const;

const appointment: fc.Arbitrary<Appointment> = fc
  .record({
    unitId: fc.constantFrom(...units),
    role: fc.constantFrom(...roles),
    level: fc.integer({ min: 1, max: mostReviewLevels }),
  })
  .map(({ unitId, role, level }) => ({ unitId, role, reviewLevel: role === 'reviewer' ? level : 0, duty: null }));

const person: fc.Arbitrary<Person> = fc
  .array(appointment, { maxLength: 4 })
  .map((appointments) => ({ id: 'an', name: '安宁', username: 'an', appointments }));

const subject: fc.Arbitrary<Subject> = fc
  .record({
    abolished: fc.boolean(),
    relaxed: fc.boolean(),
    state: fc.constantFrom(...reportStates),
    reviewLevel: fc.integer({ min: 1, max: mostReviewLevels }),
    everIssued: fc.boolean(),
    authors: fc.subarray([...people]),
    deciders: fc.subarray([...people]),
  })
  .map((facts) => ({
    ...facts,
    lineage: ['bureau', 'county', 'city'],
    reviewLevel: facts.state === 'inReview' ? facts.reviewLevel : 0,
  }));
const action = fc.constantFrom(...actions);

function everyCase(law: (action: Action, person: Person, subject: Subject) => void): void {
  fc.assert(fc.property(action, person, subject, law), { numRuns: 3000 });
}

function holds(person: Person, role: string, unitIds: readonly string[]): boolean {
  return person.appointments.some((each) => each.role === role && unitIds.includes(each.unitId));
}

describe('who may do what', () => {
  it('is nothing for who is nothing anywhere, and is not even told', () => {
    everyCase((action, person, subject) => {
      const nobody = { ...person, appointments: [] };
      expect(may(action, nobody, subject)).toEqual({ ok: false, error: { kind: 'unknown' } });
    });
  });

  it('does not hang on what somebody is in another unit, unless it is to audit', () => {
    everyCase((action, person, subject) => {
      const near = person.appointments.filter(({ unitId, role }) => unitId !== 'elsewhere' || role === 'auditor');
      expect(may(action, { ...person, appointments: near }, subject)).toEqual(may(action, person, subject));
    });
  });

  it('is never less for being more', () => {
    everyCase((action, person, subject) => {
      const fewer = { ...person, appointments: person.appointments.slice(1) };
      if (may(action, fewer, subject).ok) expect(may(action, person, subject).ok).toBe(true);
    });
  });

  it('is work on a report only for drafters, reviewers and issuers of its own unit', () => {
    const elsewhere: readonly Action[] = ['view', 'manageUnits', 'manageAccounts', 'readLog'];
    everyCase((action, person, subject) => {
      if (elsewhere.includes(action) || !may(action, person, subject).ok) return;
      expect(['drafter', 'reviewer', 'issuer'].some((role) => holds(person, role, ['bureau']))).toBe(true);
    });
  });

  it('tells who may not see a report nothing of it', () => {
    everyCase((action, person, subject) => {
      if (may('view', person, subject).ok) return;
      const answer = may(action, person, subject);
      if (!answer.ok) expect(answer.error).toEqual({ kind: 'unknown' });
      else expect(['manageUnits', 'manageAccounts', 'readLog']).toContain(action);
    });
  });
});

describe('the separation of duties', () => {
  it('lets nobody decide on what they wrote', () => {
    everyCase((action, person, subject) => {
      if (!['approve', 'return', 'issue'].includes(action) || !subject.authors.includes(person.id)) return;
      expect(may(action, person, subject).ok).toBe(false);
    });
  });

  it('lets nobody decide twice, unless they issue for an office of two, which is shown', () => {
    everyCase((action, person, subject) => {
      if (!['approve', 'return', 'issue'].includes(action)) return;
      const answer = may(action, person, subject);
      if (!answer.ok) return;
      expect(answer.value.relaxed).toBe(subject.deciders.includes(person.id));
      if (answer.value.relaxed) expect([subject.relaxed, subject.state]).toEqual([true, 'awaitingIssue']);
    });
  });

  it('lets a reviewer act at their own level alone', () => {
    everyCase((action, person, subject) => {
      if (subject.state !== 'inReview' || !['approve', 'return', 'suggest'].includes(action)) return;
      if (!may(action, person, subject).ok) return;
      expect(person.appointments).toContainEqual(
        expect.objectContaining({ unitId: 'bureau', role: 'reviewer', reviewLevel: subject.reviewLevel }),
      );
    });
  });
});

describe('what is on record', () => {
  it('is written in only while it is open', () => {
    const writing: readonly Action[] = [
      'edit',
      'explain',
      'stateZero',
      'restoreSnapshot',
      'submit',
      'settleSuggestion',
    ];
    everyCase((action, person, subject) => {
      if (!writing.includes(action) || !may(action, person, subject).ok) return;
      expect(['draft', 'returned']).toContain(subject.state);
    });
  });

  it('is never deleted once it was issued, and taken back only before anybody acted', () => {
    everyCase((action, person, subject) => {
      if (!may(action, person, subject).ok) return;
      if (action === 'delete') expect(subject.everIssued).toBe(false);
      if (action === 'withdraw') expect(subject.deciders).toEqual([]);
      if (action === 'abandonCorrection') expect(subject.everIssued).toBe(true);
      if (action === 'create') expect(subject.abolished).toBe(false);
    });
  });

  it('is moved by no step from a state the step does not begin in', () => {
    const from: Record<(typeof steps)[number], readonly string[]> = {
      submit: ['draft', 'returned'],
      withdraw: ['inReview'],
      approve: ['inReview'],
      return: ['inReview', 'awaitingIssue'],
      issue: ['awaitingIssue'],
      publish: ['issued'],
      correct: ['issued', 'published'],
      abandonCorrection: ['draft', 'returned'],
    };
    fc.assert(
      fc.property(fc.constantFrom(...steps), person, subject, (step, person, subject) => {
        if (may(step, person, subject).ok) expect(from[step]).toContain(subject.state);
      }),
      { numRuns: 3000 },
    );
  });
});
