/** In which way a field came to be what it is: typed, pasted, imported, computed, restored and so on. */
export const hows = [
  'typed',
  'pasted',
  'imported',
  /** A total that followed its parts. */
  'computed',
  /** From a snapshot, an earlier version or the last issue. */
  'restored',
  /** The repair that a finding put forward. */
  'hint',
  'zeroFill',
  /** What a reviewer put forward. */
  'suggestion',
  'undone',
  /** Chosen where two people's work met. */
  'merged',
] as const;
export type How = (typeof hows)[number];
