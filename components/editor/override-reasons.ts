import { cellField } from '../../lib/form/fields';
import { lastYearWords } from '../../lib/messages/last-year-words';
import { explanationOf, findingKey } from '../../lib/rules/explanation';
import type { Finding } from '../../lib/rules/finding';
import type { CellAddress } from '../../lib/template/template';
import type { Approval } from './approval';
import type { Editing } from './editing';
import { listen } from './listen';

/**
 * Puts on record why a carried figure was written over: the reason, given before, becomes the 说明 of what the rules then find. Once: when the
 * figure changes again, it is asked again.
 */
export class OverrideReasons {
  private busy = false;

  constructor(
    private readonly editing: Editing,
    private readonly approval: Approval,
  ) {}

  /** Follows the findings and where the keyboard is; returns how to stop. */
  start(): () => void {
    const stops = [
      this.editing.engine.late.subscribe(() => {
        this.prepare();
        void this.record();
      }),
      listen(document, 'focusout', () => void this.record()),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }

  /** The box of a finding begins with the reason: it is there to be sent by hand where it cannot be put on record. */
  private prepare(): void {
    for (const finding of this.findings()) {
      const reason = this.editing.carriedOver.reasonFor(addressOf(finding));
      if (reason !== undefined) this.approval.unsent.set(unsentKey(finding), reason);
    }
  }

  private async record(): Promise<void> {
    const { engine } = this.editing;
    if (this.busy || engine.late.get().report !== engine.report()) return;
    const given = this.findings().flatMap((finding) => {
      const reason = this.reasonOf(finding);
      return reason === undefined ? [] : [{ finding, reason }];
    });
    if (given.length === 0) return;
    this.busy = true;
    const lines = new Set<string>();
    for (const { finding, reason } of given) {
      if (await this.explain(finding, reason)) lines.add(lineOf(addressOf(finding)));
    }
    for (const line of lines) await this.explainTotals(line);
    this.busy = false;
  }

  /** What a total of the line says follows from its cells: their reasons are its own, once all of them have one. */
  private async explainTotals(line: string): Promise<void> {
    const inLine = this.findings().filter((finding) => lineOf(addressOf(finding)) === line);
    const isTotal = (finding: Finding) => this.editing.template.cells.get(addressOf(finding))?.computed === true;
    const given = inLine
      .filter((finding) => !isTotal(finding))
      .map((finding) => explanationOf(finding, this.approval.explanations.get()));
    const reasons = given.flatMap((state) => (state.kind === 'holds' ? [state.explanation.text] : []));
    if (reasons.length === 0 || reasons.length < given.length) return;
    for (const finding of inLine.filter(isTotal)) await this.explain(finding, [...new Set(reasons)].join('；'));
  }

  private async explain(finding: Finding, reason: string): Promise<boolean> {
    const answer = await this.approval.explain(finding, reason);
    this.editing.carriedOver.recorded(addressOf(finding));
    if (answer.kind === 'done') this.approval.unsent.delete(unsentKey(finding));
    this.editing.say(answer.kind === 'done' ? lastYearWords.reasonKept : answer.sentence);
    return answer.kind === 'done';
  }

  private findings(): readonly Finding[] {
    return this.editing.engine.late.get().findings.filter(({ facts }) => facts.kind === 'carryOver');
  }

  /** The reason given for the cell of a finding, once the keyboard has left it. */
  private reasonOf(finding: Finding): string | undefined {
    const address = addressOf(finding);
    const under = document.activeElement?.id === cellField(address);
    return under ? undefined : this.editing.carriedOver.reasonFor(address);
  }
}

function addressOf({ facts }: Finding): CellAddress {
  if (facts.kind !== 'carryOver') throw new Error(`Not of a carried figure: ${facts.kind}`);
  return facts.cell;
}

/** Under which name the box of a finding keeps what is written in it. */
function unsentKey(finding: Finding): string {
  return `reason ${findingKey(finding)}`;
}

function lineOf(address: CellAddress): string {
  return address.slice(0, address.lastIndexOf('/'));
}
