/** One version of a report as lists show it. */
export interface VersionEntry {
  /** `current`, `submission/ID` or `snapshot/ID`: what the address of the page names it by. */
  readonly key: string;
  readonly title: string;
  /** Who and when, in words. */
  readonly note: string;
}
