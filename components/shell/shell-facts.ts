/** What the frame of every page knows of whoever has signed in. */
export interface ShellFacts {
  readonly name: string;
  /** What the person is in the office: 科室负责人; the roles where no duty was given. */
  readonly duty: string;
  /** What waits for the person to be done. */
  readonly tasks: number;
  /** Notices not read yet. */
  readonly unread: number;
  readonly mayAdminister: boolean;
  readonly mayReadLog: boolean;
}
