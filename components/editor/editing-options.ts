import type { Opening } from '../../lib/form/closed-fields';
import type { FieldName } from '../../lib/form/fields';
import type { Hows } from '../../lib/form/how-notes';
import type { SaveOutcome } from '../../lib/form/save-outcome';
import type { Report } from '../../lib/report/report';
import type { EarlierReport } from '../../lib/rules/check-context';
import type { Template } from '../../lib/template/template';

/** What is said in passing, to eyes and ears; a new one takes the old one's place. */
export interface Notice {
  readonly text: string;
  readonly at: number;
}

/** Stores a report over the version that was seen, with how each field came to be what it is. */
export type Save = (
  seenVersion: number,
  report: Report,
  hows: Hows,
  options: { keepalive: boolean },
) => Promise<SaveOutcome>;

export interface EditingOptions {
  readonly template: Template;
  readonly initial: Report;
  readonly version: number;
  /** An ISO instant. */
  readonly savedAt: string;
  readonly editionOfYear: string | null;
  /** What the unit said in earlier years; absent where nothing is known of them. */
  readonly earlier?: readonly EarlierReport[];
  /** What a return opened; null where all of it is open. */
  readonly opening: Opening | null;
  readonly save: Save;
}

/** A text that is to stand in a field. */
export interface FieldText {
  readonly field: FieldName;
  readonly text: string;
}
