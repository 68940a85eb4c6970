/** What a person may be in a unit: 填报, 审核, 签发, 主管, 管理, 审计. */
export const roles = ['drafter', 'reviewer', 'issuer', 'coordinator', 'administrator', 'auditor'] as const;
export type Role = (typeof roles)[number];

/** The longest chain of reviewers that a unit may set. */
export const mostReviewLevels = 3;

/** What a person is in one unit. */
export interface Appointment {
  readonly unitId: string;
  readonly role: Role;
  /** Of a reviewer: the review level, from 1; 0 for every other role. */
  readonly reviewLevel: number;
  /** What the person is in the office, in its own words: 科室负责人. */
  readonly duty: string | null;
}

/** Somebody who has signed in. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly appointments: readonly Appointment[];
}

/** Whether the person holds the role anywhere. */
export function isAnywhere(person: Person, role: Role): boolean {
  return person.appointments.some((appointment) => appointment.role === role);
}

/** The units in which the person holds the role. */
export function unitsAs(person: Person, role: Role): string[] {
  return [...new Set(person.appointments.flatMap((each) => (each.role === role ? [each.unitId] : [])))];
}
