import { failure, success, type Result } from '../base/result';
import { permissions, type Action, type Permission } from './permissions';
import type { Appointment, Person } from './roles';
import type { ReportState } from './states';

/** What decides whether somebody may do something to a report, or in a unit where there is no report yet. */
export interface Subject {
  /** The unit and every unit above it, the unit itself first. */
  readonly lineage: readonly string[];
  /** Whether the unit no longer exists: it makes no new report. */
  readonly abolished: boolean;
  /** An office of two: its reviewer may issue too. */
  readonly relaxed: boolean;
  readonly state: ReportState;
  /** The review level waited for, from 1; 0 outside review. */
  readonly reviewLevel: number;
  /** Whether the report was ever issued. */
  readonly everIssued: boolean;
  /** Of the submission under decision: who wrote in it, and who has decided on it so far. */
  readonly authors: readonly string[];
  readonly deciders: readonly string[];
}

export type Refusal =
  /** The person may not even know of it: answered as if it did not exist. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'role'; readonly action: Action }
  | { readonly kind: 'state'; readonly action: Action; readonly state: ReportState }
  /** A reviewer of another level. */
  | { readonly kind: 'level'; readonly level: number }
  /** The drafter, reviewers and issuer of one version differ. */
  | { readonly kind: 'ownWork'; readonly as: 'author' | 'decider' }
  /** Somebody has acted on it: it can no longer be withdrawn. */
  | { readonly kind: 'decided' }
  /** What was issued is corrected, never deleted; a first version has no correction to abandon. */
  | { readonly kind: 'issued' }
  | { readonly kind: 'neverIssued' }
  | { readonly kind: 'abolished' };

/** That it may be done; `relaxed` where only the rule for an office of two allows it, which is to be shown. */
export interface Allowed {
  readonly relaxed: boolean;
}

const decisions: readonly Action[] = ['approve', 'return', 'issue'];

/** Whether `person` may do `action`, by the table of permissions, the levels of review and the separation of duties. */
export function may(action: Action, person: Person, subject: Subject): Result<Allowed, Refusal> {
  const ofAction = permissions.filter((permission) => permission.action === action);
  const held = ofAction.filter((permission) => holding(permission, person, subject).length > 0);
  if (held.length === 0) return failure(isKnownTo(person, subject) ? { kind: 'role', action } : { kind: 'unknown' });
  const inState = held.filter(({ states }) => states.includes(subject.state));
  if (inState.length === 0) return failure({ kind: 'state', action, state: subject.state });
  if (action === 'create' && subject.abolished) return failure({ kind: 'abolished' });
  if (action === 'withdraw' && subject.deciders.length > 0) return failure({ kind: 'decided' });
  if (action === 'delete' && subject.everIssued) return failure({ kind: 'issued' });
  if (action === 'abandonCorrection' && !subject.everIssued) return failure({ kind: 'neverIssued' });
  if (subject.state === 'inReview' && (decisions.includes(action) || action === 'suggest')) {
    const atLevel = inState
      .flatMap((permission) => holding(permission, person, subject))
      .some(({ reviewLevel }) => reviewLevel === subject.reviewLevel);
    if (!atLevel) return failure({ kind: 'level', level: subject.reviewLevel });
  }
  return decisions.includes(action) ? separated(action, person, subject) : success({ relaxed: false });
}

/** Drafter, reviewers and issuer of one version differ; in an office of two the reviewer may issue, never the drafter decide. */
function separated(
  action: Action,
  person: Person,
  { authors, deciders, relaxed, state }: Subject,
): Result<Allowed, Refusal> {
  if (authors.includes(person.id)) return failure({ kind: 'ownWork', as: 'author' });
  if (!deciders.includes(person.id)) return success({ relaxed: false });
  const asIssuer = state === 'awaitingIssue' && (action === 'issue' || action === 'return');
  return relaxed && asIssuer ? success({ relaxed: true }) : failure({ kind: 'ownWork', as: 'decider' });
}

/** The appointments through which the person holds a permission for the subject's unit. */
function holding({ role, reach }: Permission, person: Person, { lineage }: Subject): Appointment[] {
  return person.appointments.filter((appointment) => {
    if (appointment.role !== role) return false;
    switch (reach) {
      case 'own':
        return appointment.unitId === lineage[0];
      case 'subtree':
        return lineage.includes(appointment.unitId);
      case 'everywhere':
        return true;
    }
  });
}

/** Whether the person may see it; who may not is told nothing. */
function isKnownTo(person: Person, subject: Subject): boolean {
  return permissions.some((each) => each.action === 'view' && holding(each, person, subject).length > 0);
}
