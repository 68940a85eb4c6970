/** What is asked of the log, as it stands in the form and in the address; `''` asks nothing. */
export interface LogQuery {
  /** A part of a name. */
  readonly actor: string;
  /** The id of a unit. */
  readonly unit: string;
  readonly action: string;
  /** Days, YYYY-MM-DD, both included. */
  readonly from: string;
  readonly until: string;
}

/** The query as an address has it, without what asks nothing. */
export function addressOf(query: LogQuery, rest: Readonly<Record<string, string>> = {}): string {
  const asked = Object.entries({ ...query, ...rest }).filter(([, value]) => value !== '');
  return asked.length === 0 ? '' : `?${new URLSearchParams(asked)}`;
}
