/** Where a command writes: results to `print`, findings and errors to `warn`, a line each. */
export interface Output {
  readonly print: (line: string) => void;
  readonly warn: (line: string) => void;
}
