/** An entry of the log as a person reads it. */
export interface LogEntry {
  /** Its number in the log, from 1. */
  readonly sequence: string;
  readonly at: Date;
  readonly actorName: string;
  /** One of `auditActions`, or one that another version of the program knows. */
  readonly action: string;
  /** What it was done to: `report/ID`, `unit/ID`, `user/ID`. */
  readonly subject: string;
  /** What that is called now; empty where it has no name. */
  readonly subjectName: string;
  /** Empty where it was done in no unit. */
  readonly unitName: string;
  /** The particulars, as JSON. */
  readonly detail: string;
  readonly hash: string;
}

/** Which entries are wanted; what is absent leaves none out. */
export interface LogFilter {
  /** A part of the name of whoever did it. */
  readonly actorName?: string;
  readonly unitId?: string;
  readonly action?: string;
  /** `report/ID` and the like. */
  readonly subject?: string;
  /** From this instant on, and until before this one. */
  readonly from?: Date;
  readonly until?: Date;
}
