import { cellField, type Field, type FieldName } from '../../lib/form/fields';
import type { Engine } from '../../lib/form/engine';
import { carriedCells, type CarriedCell } from '../../lib/form/last-year';
import { createOutput, type Output, type WritableOutput } from '../../lib/form/output';
import { sameValue, valueAt } from '../../lib/report/cell-value';
import type { CellAddress, Template } from '../../lib/template/template';
import type { Version } from '../../lib/workflow/compare-reports';
import { listen } from './listen';

const unlocked: Output<boolean> = createOutput(false);

/**
 * The cells that carry over what last year carried forward. Such a cell is locked while it says the same, so that no slip of the hand changes
 * it; never while the keyboard is in it, and not once somebody said why it is to be written over.
 */
export class CarriedOver {
  readonly cells: ReadonlyMap<CellAddress, CarriedCell>;
  /** How many of them are blank. */
  readonly blank = createOutput(0);
  private readonly locks: ReadonlyMap<CellAddress, WritableOutput<boolean>>;
  private readonly reasons = new Map<CellAddress, string>();

  constructor(
    template: Template,
    last: Version | null,
    private readonly engine: Engine<unknown>,
    private readonly closed: ReadonlySet<FieldName>,
  ) {
    const cells = last === null ? [] : carriedCells(template, last);
    this.cells = new Map(cells.map((cell) => [cell.address, cell]));
    this.locks = new Map(cells.map((cell) => [cell.address, createOutput(this.isSame(cell))]));
    this.count();
  }

  /** Follows what is typed and where the keyboard is; returns how to stop. */
  start(): () => void {
    if (this.cells.size === 0) return () => undefined;
    const texts = [...this.cells.values()].map((cell) =>
      this.engine.text(cellField(cell.address)).subscribe(() => {
        this.look(cell);
        this.count();
      }),
    );
    const stops = [...texts, listen(document, 'focusout', () => this.lookAtAll())];
    return () => {
      for (const stop of stops) stop();
    };
  }

  lockOf(address: CellAddress): Output<boolean> {
    return this.locks.get(address) ?? unlocked;
  }

  isLocked(field: Field | undefined): boolean {
    return field?.kind === 'cell' && this.lockOf(field.address).get();
  }

  /** Lets a locked cell be written over for a reason, until the reason is on record. */
  release(address: CellAddress, reason: string): void {
    this.reasons.set(address, reason);
    this.locks.get(address)?.set(false);
  }

  /** Why a cell was to be written over, while that is not on record yet. */
  reasonFor(address: CellAddress): string | undefined {
    return this.reasons.get(address);
  }

  /** The reason is on record: a cell that says again what last year said is locked again. */
  recorded(address: CellAddress): void {
    this.reasons.delete(address);
    const cell = this.cells.get(address);
    if (cell !== undefined) this.look(cell);
  }

  /** Those of them that are blank and may be filled in. */
  blanks(): CarriedCell[] {
    const { cells, unreadable } = this.engine.report();
    return [...this.cells.values()].filter(
      ({ address }) =>
        unreadable[address] === undefined && valueAt(cells, address) === null && !this.closed.has(cellField(address)),
    );
  }

  private lookAtAll(): void {
    for (const cell of this.cells.values()) this.look(cell);
  }

  private look(cell: CarriedCell): void {
    const { address } = cell;
    const lock = this.locks.get(address);
    if (!this.isSame(cell)) lock?.set(false);
    else if (!this.reasons.has(address) && document.activeElement?.id !== cellField(address)) lock?.set(true);
  }

  private count(): void {
    this.blank.set(this.blanks().length);
  }

  private isSame({ address, value }: CarriedCell): boolean {
    const { cells, unreadable } = this.engine.report();
    return unreadable[address] === undefined && sameValue(valueAt(cells, address), value);
  }
}
