import { sameValue, valueAt } from '../report/cell-value';
import { computeTotals, type ComputedTotal } from '../report/fill-totals';
import type { CellValue, Report } from '../report/report';
import type { CellAddress, Section, Template } from '../template/template';
import { fieldsOf, type FieldName } from './fields';
import { fieldText, typeIntoField } from './form-values';
import { identityPlaces, identityState, type IdentityPlace, type IdentityState } from './identity-state';
import { createOutput, type Output, type WritableOutput } from './output';
import { progressOf, type Progress } from './progress';

/** What a cell shows, apart from its text. */
export type EntryState = 'blank' | 'zero' | 'value' | 'unreadable';

/** What is worked out after a pause: worth a moment's wait, never a slow key. */
export interface LateReading<Finding> {
  /** What it was worked out of. */
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly progress: ReadonlyMap<string, Progress>;
}

/** Runs `task` soon and once, however often it is asked meanwhile; tests run it by hand. */
export type Later = (task: () => void) => void;

/**
 * The one source of everything that follows from what is typed. Totals, identities and the look of cells change before
 * `type` returns; findings and progress come `later`. Each output fires only when its own value has changed.
 */
export interface Engine<Finding> {
  readonly report: () => Report;
  readonly text: (field: FieldName) => Output<string>;
  readonly entry: (address: CellAddress) => Output<EntryState>;
  readonly total: (address: CellAddress) => Output<ComputedTotal>;
  readonly identity: (key: string) => Output<IdentityState>;
  readonly identityPlaces: readonly IdentityPlace[];
  readonly late: Output<LateReading<Finding>>;
  /** Takes new texts over, all at once. */
  readonly type: (changes: readonly { readonly field: FieldName; readonly text: string }[]) => void;
  /** Takes note of another report whose paragraphs keep their kind when they are taken over. */
  readonly learn: (other: Report) => void;
  /** Works out what is late at once. */
  readonly settle: () => void;
}

export function createEngine<Finding>(
  template: Template,
  opened: Report,
  check: (report: Report) => readonly Finding[],
  later: Later,
): Engine<Finding> {
  const fields = fieldsOf(template);
  const places = identityPlaces(template);
  const known = [opened];
  let report = opened;
  let totals = computeTotals(template, report.cells);
  const texts = outputs(fields, (_name, field) => createOutput(fieldText(report, field)));
  const entries = outputs(template.cells, (address) => createOutput(entryState(report, address)));
  const totalOutputs = outputs(totals, (_address, total) => createOutput(total, sameTotal));
  const identities = outputs(new Map(places.map((place) => [place.key, place])), (_key, place) =>
    createOutput(identityState(place, report.cells, totals), sameIdentity),
  );
  const late = createOutput<LateReading<Finding>>({ report, findings: [], progress: new Map() });
  settle();

  return {
    report: () => report,
    text: (field) => demanded(texts, field),
    entry: (address) => demanded(entries, address),
    total: (address) => demanded(totalOutputs, address),
    identity: (key) => demanded(identities, key),
    identityPlaces: places,
    late,
    type: (changes) => {
      const cellsBefore = report.cells;
      const reportBefore = report;
      for (const { field, text } of changes) {
        report = typeIntoField(template, report, demanded(fields, field), text, known);
      }
      if (report.cells !== cellsBefore) totals = computeTotals(template, report.cells);
      for (const { field, text } of changes) {
        demanded(texts, field).set(text);
        const place = demanded(fields, field);
        if (place.kind === 'cell') demanded(entries, place.address).set(entryState(report, place.address));
      }
      if (report.cells !== cellsBefore) {
        for (const [address, total] of totals) demanded(totalOutputs, address).set(total);
        for (const place of places) {
          demanded(identities, place.key).set(identityState(place, report.cells, totals));
        }
      }
      if (report !== reportBefore) later(settle);
    },
    learn: (other) => {
      known.push(other);
    },
    settle,
  };

  function settle(): void {
    late.set(readLate());
  }

  function readLate(): LateReading<Finding> {
    const progress = template.sections.map(
      (section: Section) => [section.id, progressOf(template, report, section)] as const,
    );
    return { report, findings: keepEqual(late.get().findings, check(report)), progress: new Map(progress) };
  }
}

/** The new items, each that says what an old one said being the old one itself: what shows it need not render again. */
function keepEqual<Item>(old: readonly Item[], items: readonly Item[]): readonly Item[] {
  const known = new Map(old.map((item) => [JSON.stringify(item), item]));
  return items.map((item) => known.get(JSON.stringify(item)) ?? item);
}

function entryState(report: Report, address: CellAddress): EntryState {
  if (report.unreadable[address] !== undefined) return 'unreadable';
  const value = valueAt(report.cells, address);
  if (value === null) return 'blank';
  return isZero(value) ? 'zero' : 'value';
}

function isZero(value: CellValue): boolean {
  return sameValue(value, 0);
}

function sameTotal(left: ComputedTotal, right: ComputedTotal): boolean {
  return left.value === right.value && left.complete === right.complete && left.started === right.started;
}

function sameIdentity(left: IdentityState, right: IdentityState): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

function outputs<Key, Item, Value>(
  items: ReadonlyMap<Key, Item>,
  outputOf: (key: Key, item: Item) => WritableOutput<Value>,
): Map<Key, WritableOutput<Value>> {
  return new Map([...items].map(([key, item]) => [key, outputOf(key, item)]));
}

function demanded<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The form has no ${String(key)}`);
  return value;
}
