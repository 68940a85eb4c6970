import type { Decimal } from '../base/decimal';
import { sameValue } from '../report/cell-value';
import { computeTotals } from '../report/fill-totals';
import type { MoneyUnit } from '../report/money-unit';
import { readEntry, writeEntry } from '../report/read-entry';
import type { CellValue } from '../report/report';
import type { Cell, CellAddress, Template } from '../template/template';
import { cellField, type FieldName } from './fields';
import { readPasted, type PastedTrouble } from './read-pasted';
import type { Refusal } from './refusal';

/** What a blank, a dash or a stroke in the block does to its cell: nothing, or leave it not filled in. Never a zero. */
export type Blanks = 'keep' | 'clear';

/** What becomes of an amount that is not in 万元, or may not be: written in 万元, written with its own digits, or left out. */
export type AmountChoice = 'convert' | 'asWritten' | 'skip';

/** What a person decided for a whole block. */
export interface PasteChoices {
  readonly blanks: Blanks;
  /** For amounts whose unit is another. */
  readonly otherUnit: AmountChoice;
  /** For large amounts without a unit. */
  readonly unitUnknown: AmountChoice;
}

/** What is proposed: nothing is emptied, and nothing written whose unit is not known. */
export const proposedChoices: PasteChoices = { blanks: 'keep', otherUnit: 'convert', unitUnknown: 'skip' };

/** Why a text of the block is not taken; `twice`: the block has several figures for one cell. */
export type PlacedTrouble = PastedTrouble | 'twice';

/** What becomes of one cell. */
export type PlacedFigure =
  | { readonly kind: 'figure'; readonly after: string }
  /** An amount in another unit than 万元, or, where `unit` is null, perhaps in 元; `converted` is in 万元. */
  | {
      readonly kind: 'amount';
      readonly unit: MoneyUnit | null;
      readonly converted: Decimal;
      readonly choice: AmountChoice;
      readonly after: string;
    }
  /** The block has a blank, a dash or a stroke here. */
  | { readonly kind: 'blank'; readonly after: string }
  | { readonly kind: 'untaken'; readonly trouble: PlacedTrouble }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** Compared only: `fits` is null while parts of it are blank, or where the block says nothing. */
  | { readonly kind: 'total'; readonly computed: CellValue; readonly fits: boolean | null };

/** A figure of the block in the cell where it belongs. */
export interface PlacedCell {
  readonly cell: Cell;
  readonly field: FieldName;
  /** The text of the cell now; `''` for a total. */
  readonly before: string;
  /** As the block has it. */
  readonly read: string;
  readonly figure: PlacedFigure;
}

/** A text of the block, where it belongs and the unit that the block gives for it. */
export interface FoundText {
  readonly address: CellAddress;
  readonly read: string;
  readonly unit: MoneyUnit | null;
}

/** What the form says now. */
export interface Present {
  readonly textAt: (address: CellAddress) => string;
  readonly refusalOf: (address: CellAddress) => Refusal | null;
}

/** What each text of a block would do to its cell; totals are only compared, with the block's figures written. */
export function judgeFigures(
  template: Template,
  found: readonly FoundText[],
  { textAt, refusalOf }: Present,
  choices: PasteChoices,
): PlacedCell[] {
  const addresses = [...new Set(found.map(({ address }) => address))];
  const placed = addresses.map((address) => {
    const texts = found.filter((each) => each.address === address);
    const cell = template.cells.get(address);
    if (cell === undefined) throw new Error(`The form has no cell ${address}`);
    const before = cell.computed ? '' : textAt(address);
    const { text, read, twice } = onlyText(cell, texts);
    const base = { cell, field: cellField(address), before, read };
    if (twice) return { ...base, text, figure: { kind: 'untaken', trouble: 'twice' } as const };
    return {
      ...base,
      text,
      figure: cell.computed ? null : judgeFigure(cell, before, text, refusalOf(address), choices),
    };
  });
  const after = new Map(
    placed.flatMap(({ cell, figure }) =>
      figure !== null && 'after' in figure ? [[cell.address, figure.after] as const] : [],
    ),
  );
  const values = [...template.cells.values()]
    .filter(({ computed }) => !computed)
    .map((cell) => [cell.address, valueOf(cell, after.get(cell.address) ?? textAt(cell.address))] as const);
  const totals = computeTotals(template, Object.fromEntries(values));
  return placed.map(({ figure, text, ...rest }) => ({
    ...rest,
    figure: figure ?? judgeTotal(rest.cell, text, totals.get(rest.cell.address)),
  }));
}

/** The one text for a cell, though tables that were copied together say it several times. */
function onlyText(
  cell: Cell,
  texts: readonly FoundText[],
): { readonly text: FoundText; readonly read: string; readonly twice: boolean } {
  const said = texts.filter(({ read, unit }) => readPasted(cell, read, unit).kind !== 'blank');
  const text = said[0] ?? texts[0];
  if (text === undefined) throw new Error(`No text was found for ${cell.address}`);
  const different = new Set(
    said.map(({ read, unit }) => {
      const pasted = readPasted(cell, read, unit);
      return pasted.kind === 'untaken' ? read : JSON.stringify(pasted);
    }),
  );
  if (different.size < 2) return { text, read: text.read, twice: false };
  return { text, read: [...new Set(said.map(({ read }) => read))].join('、'), twice: true };
}

function judgeFigure(
  cell: Cell,
  before: string,
  { read, unit }: FoundText,
  refusal: Refusal | null,
  choices: PasteChoices,
): PlacedFigure {
  const pasted = readPasted(cell, read, unit);
  const now = valueOf(cell, before);
  switch (pasted.kind) {
    case 'untaken':
      return pasted;
    case 'blank':
      return { kind: 'blank', after: choices.blanks === 'keep' || refusal !== null ? before : '' };
    case 'value':
      if (sameValue(now, pasted.value)) return { kind: 'figure', after: before };
      return refusal === null ? { kind: 'figure', after: writeEntry(pasted.value) } : { kind: 'refused', refusal };
    default: {
      const choice = pasted.kind === 'otherUnit' ? choices.otherUnit : choices.unitUnknown;
      const value = choice === 'convert' ? pasted.converted : pasted.written;
      const stays = choice === 'skip' || sameValue(now, value);
      if (!stays && refusal !== null) return { kind: 'refused', refusal };
      return {
        kind: 'amount',
        unit: pasted.kind === 'otherUnit' ? pasted.unit : null,
        converted: pasted.converted,
        choice,
        after: stays ? before : value,
      };
    }
  }
}

function judgeTotal(
  cell: Cell,
  { read, unit }: FoundText,
  total: { readonly value: CellValue; readonly complete: boolean } | undefined,
): PlacedFigure {
  if (total === undefined) throw new Error(`Nothing adds up to ${cell.address}`);
  const pasted = readPasted(cell, read, unit);
  if (pasted.kind === 'untaken') return pasted;
  const computed = total.complete ? total.value : null;
  if (pasted.kind === 'blank' || !total.complete) return { kind: 'total', computed, fits: null };
  const said = pasted.kind === 'value' ? pasted.value : pasted.kind === 'otherUnit' ? pasted.converted : pasted.written;
  return { kind: 'total', computed, fits: sameValue(said, total.value) };
}

function valueOf(cell: Cell, text: string): CellValue {
  const entry = readEntry(cell.column.type, text);
  return entry.kind === 'value' ? entry.value : null;
}
