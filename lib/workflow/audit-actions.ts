import { steps } from './permissions';

/** Everything that is entered in the log. */
export const auditActions = [
  // The life of a report.
  'create',
  'delete',
  'undelete',
  ...steps,
  // Work on it that somebody vouches for.
  'explain',
  'stateZero',
  'voidZero',
  'snapshot',
  'restore',
  'openThread',
  'reply',
  'resolveThread',
  'reopenThread',
  'acceptSuggestion',
  'declineSuggestion',
  // Units and accounts.
  'setUp',
  'createUnit',
  'changeUnit',
  'moveUnit',
  'abolishUnit',
  'createPerson',
  'changePerson',
  'appoint',
  'dismiss',
  'resetPassword',
  'unlockPerson',
  'disablePerson',
  'enablePerson',
  'importUnits',
  'importPeople',
  // Sessions.
  'signIn',
  'signInFailed',
  'lockOut',
  'signOut',
  'signOutEverywhere',
  'changePassword',
  // The log itself.
  'exportLog',
] as const;
export type AuditAction = (typeof auditActions)[number];
