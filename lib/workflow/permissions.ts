import { openStates, reportStates, type ReportState } from './states';
import type { Role } from './roles';

/** Everything that is asked before it is done. The steps of the workflow move a report from state to state. */
export const steps = [
  'submit',
  'withdraw',
  'approve',
  'return',
  'issue',
  'publish',
  'correct',
  'abandonCorrection',
] as const;
export type Step = (typeof steps)[number];

export const actions = [
  ...steps,
  'create',
  'view',
  'edit',
  'explain',
  'stateZero',
  'comment',
  'suggest',
  'settleSuggestion',
  'resolveThread',
  'snapshot',
  'restoreSnapshot',
  'delete',
  'undelete',
  'manageUnits',
  'manageAccounts',
  'readLog',
] as const;
export type Action = (typeof actions)[number];

/** `own`: the unit of the appointment. `subtree`: it and every unit below it. `everywhere`: any unit. */
export type Reach = 'own' | 'subtree' | 'everywhere';

/** One line of the table: who may do what, how far from their own unit, and in which states of the report. */
export interface Permission {
  readonly action: Action;
  readonly role: Role;
  readonly reach: Reach;
  readonly states: readonly ReportState[];
}

const any = reportStates;
const open = openStates;
const underDecision = ['inReview', 'awaitingIssue'] as const;
const beforeIssue = ['draft', 'returned', 'inReview', 'awaitingIssue'] as const;
const issued = ['issued', 'published'] as const;

function allow(role: Role, reach: Reach, states: readonly ReportState[], ...allowed: Action[]): Permission[] {
  return allowed.map((action) => ({ action, role, reach, states }));
}

/** Who may do what. What no line opens is refused. */
export const permissions: readonly Permission[] = [
  ...allow('drafter', 'own', any, 'view', 'snapshot'),
  ...allow('drafter', 'own', open, 'edit', 'explain', 'stateZero', 'restoreSnapshot', 'submit', 'settleSuggestion'),
  ...allow('drafter', 'own', ['draft'], 'create', 'delete', 'undelete'),
  ...allow('drafter', 'own', open, 'abandonCorrection'),
  ...allow('drafter', 'own', ['inReview'], 'withdraw'),
  ...allow('drafter', 'own', ['issued'], 'publish'),
  ...allow('drafter', 'own', issued, 'correct'),
  ...allow('drafter', 'own', beforeIssue, 'comment', 'resolveThread'),

  ...allow('reviewer', 'own', any, 'view'),
  ...allow('reviewer', 'own', ['inReview'], 'approve', 'return', 'suggest'),
  ...allow('reviewer', 'own', underDecision, 'comment', 'resolveThread'),

  ...allow('issuer', 'own', any, 'view'),
  ...allow('issuer', 'own', ['awaitingIssue'], 'issue', 'return', 'suggest'),
  ...allow('issuer', 'own', underDecision, 'comment', 'resolveThread'),
  ...allow('issuer', 'own', ['issued'], 'publish'),

  ...allow('coordinator', 'subtree', any, 'view'),

  ...allow('administrator', 'subtree', any, 'manageUnits', 'manageAccounts'),

  ...allow('auditor', 'everywhere', any, 'view', 'readLog'),
];
