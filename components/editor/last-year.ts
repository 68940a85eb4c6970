import { cellField } from '../../lib/form/fields';
import { figuresBeside, growth, lastYearAmong } from '../../lib/form/last-year';
import { createOutput } from '../../lib/form/output';
import { createRememberedSwitch, type RememberedSwitch } from '../../lib/form/remembered-switch';
import { saidCarried, saidTakenOver } from '../../lib/messages/last-year-words';
import { prefaceSection } from '../../lib/report/place';
import { valueAt } from '../../lib/report/cell-value';
import { writeProse } from '../../lib/report/prose';
import { writeEntry } from '../../lib/report/read-entry';
import type { CellValue, ProseBlock, Report } from '../../lib/report/report';
import type { EarlierReport } from '../../lib/rules/check-context';
import { isUnchangedFigure } from '../../lib/rules/unchanged-cells';
import { unchangedProse, type UnchangedParagraph } from '../../lib/rules/unchanged-prose';
import type { CellAddress } from '../../lib/template/template';
import type { Editing } from './editing';
import { proseFieldOf } from './prose/prose-field-name';

/** What stood in a cell last year, and by how much this year's figure has grown since. */
export interface Beside {
  /** Null for a blank; absent where last year's form has no such cell. */
  readonly last: CellValue | undefined;
  readonly growth: NonNullable<CellValue> | null;
  /** Whether both are the same where that is worth a look. */
  readonly unchanged: boolean;
}

/** Last year's report beside this one: its figures at the cells, its prose beside the prose, what may be taken over from it. */
export class LastYear {
  /** Null where it is not known. */
  readonly known: EarlierReport | null;
  /** Whether last year's figures stand in all cells. */
  readonly figuresShown: RememberedSwitch;
  /** Whether last year's prose stands under the prose. */
  readonly proseShown = createOutput(false);
  /** Whether the offer to fill in what was carried over was put aside. */
  readonly offerPutAside = createOutput(false);
  /** The locked cell that is to be written over. */
  readonly overrideAsked = createOutput<CellAddress | null>(null);
  private marked: { readonly report: Report; readonly paragraphs: readonly UnchangedParagraph[] } | null = null;
  private readonly figures: ReadonlyMap<CellAddress, CellValue>;

  constructor(
    private readonly editing: Editing,
    private readonly earlier: readonly EarlierReport[],
    userId: string,
  ) {
    const { template, engine } = editing;
    this.known = lastYearAmong(earlier, engine.report().year);
    this.figures = this.known === null ? new Map() : figuresBeside(template, this.known);
    this.figuresShown = createRememberedSwitch(() => window.localStorage, 'lastYearFigures', userId);
  }

  /** Takes over what the person had turned on; there is nothing to stop. */
  start(): () => void {
    if (this.known !== null) this.figuresShown.recall();
    return () => undefined;
  }

  besideAt(address: CellAddress): Beside {
    const last = this.figures.get(address);
    const { template, engine } = this.editing;
    const { cells, unreadable } = engine.report();
    const now = unreadable[address] === undefined ? valueAt(cells, address) : null;
    const cell = template.cells.get(address);
    const unchanged = cell !== undefined && last !== undefined && isUnchangedFigure(cell, now, last);
    return { last, growth: last === undefined ? null : growth(last, now), unchanged };
  }

  /** What of the prose of a report is as it was last year. Asked of the late reading, and of nothing that follows a key at once. */
  unchangedIn(report: Report): readonly UnchangedParagraph[] {
    if (this.marked?.report !== report)
      this.marked = { report, paragraphs: unchangedProse(this.editing.template, report, this.earlier) };
    return this.marked.paragraphs;
  }

  /** The blocks of last year's prose in a section, that of the preface among them. */
  proseOf(section: string): readonly ProseBlock[] {
    if (this.known === null) return [];
    const { preface, narrative } = this.known.report;
    return section === prefaceSection ? preface : (narrative[section] ?? []);
  }

  /** Fills the blank cells that carry over from last year, as one step that can be undone, and goes to the first of them. */
  carryOver(): void {
    if (this.known === null) return;
    const blanks = this.editing.carriedOver.blanks();
    const filled = this.editing.write(
      blanks.map(({ address, value }) => ({ field: cellField(address), text: writeEntry(value) })),
      'imported',
    );
    const [first] = blanks;
    if (first !== undefined) this.editing.navigation.goToCell(first.address);
    this.editing.say(saidCarried(this.known.report.year, filled));
  }

  /** The sections that are empty and may be begun with last year's prose, the preface among them. */
  emptySections(): readonly string[] {
    const { template, engine, closed } = this.editing;
    const narrative = template.sections.flatMap(({ kind, id }) => (kind === 'narrative' ? [id] : []));
    return [prefaceSection, ...narrative].filter((section) => {
      const field = proseFieldOf(section);
      return this.proseOf(section).length > 0 && !closed.has(field) && engine.text(field).get().trim() === '';
    });
  }

  /** Writes last year's prose into sections that are empty, as one step that can be undone, and goes to the first. */
  takeProse(sections: readonly string[]): void {
    const empty = this.emptySections().filter((section) => sections.includes(section));
    if (this.known === null || empty.length === 0) return;
    this.editing.engine.learn(this.known.report);
    const texts = empty.map((section) => ({ field: proseFieldOf(section), text: writeProse(this.proseOf(section)) }));
    const written = this.editing.write(texts, 'imported');
    if (written > 0) this.editing.say(saidTakenOver(written));
    for (const { field } of texts.slice(0, 1)) this.editing.navigation.goTo(field);
  }
}
