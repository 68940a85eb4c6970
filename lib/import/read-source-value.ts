import { parseDecimal, shiftPoint } from '../base/decimal';
import { readEntry } from '../report/read-entry';
import type { Figure } from '../rules/finding';
import type { Column } from '../template/template';
import { foldText } from './fold-text';

/** What the text of one cell of a source says. */
export type SourceValue =
  | { readonly kind: 'blank' }
  | { readonly kind: 'figure'; readonly value: Figure; readonly note: SourceNote | null }
  | { readonly kind: 'unreadable' };

/** What was done to come to the figure. */
export type SourceNote = 'fromYuan' | 'unitMissing' | 'remarkDropped';

/** The unit that the head of a column of amounts gives. */
export type HeadUnit = 'tenThousandYuan' | 'yuan' | 'other' | null;

const unit = '(?:[件宗条份个项次]|万?元|亿元|万)?';
/** One that begins with its point is the rest of another. */
const figure = `[+-]?\\.?\\d[\\d.,]*${unit}`;
const figureShape = new RegExp(`^${figure}(?:\\([^()]*\\))?$`);
const blankShape = /^(?:-+|\/+|\\+)$/;

/** Whether text can stand in a cell for figures: a figure with its unit and a remark, or a sign for nothing. */
export function looksLikeValue(text: string): boolean {
  const plain = plainValue(text);
  return figureShape.test(plain) || blankShape.test(plain);
}

/**
 * Reads the text of a cell. `+21`, `22（其中修订16件）` and amounts in 元 are understood, 元 by shifting the point; empty
 * text, `-` and `/` are blanks.
 */
export function readSourceValue(column: Column, text: string, headUnit: HeadUnit): SourceValue {
  const plain = plainValue(text);
  if (plain === '' || blankShape.test(plain)) return { kind: 'blank' };
  const remark = /^(.*\d.*?)(\([^()]*\))$/.exec(plain);
  const bare = (remark?.[1] ?? plain).replace(/^\+/, '');
  const entry = readEntry(column.type, bare.replace(/次$/, '件'));
  const note: SourceNote | null = remark === null ? null : 'remarkDropped';
  if (entry.kind === 'unreadable') {
    if (entry.trouble !== 'inYuan' || entry.suggestion === undefined) return { kind: 'unreadable' };
    return { kind: 'figure', value: entry.suggestion, note: 'fromYuan' };
  }
  if (entry.value === null) return { kind: 'blank' };
  if (column.type !== 'amount' || /元$/.test(bare) || parseDecimal(String(entry.value)) === '0') {
    return { kind: 'figure', value: entry.value, note };
  }
  if (headUnit === 'other') return { kind: 'unreadable' };
  if (headUnit === 'yuan') return { kind: 'figure', value: shiftPoint(String(entry.value), -4), note: 'fromYuan' };
  const unitWanted = column.printedUnit !== undefined && headUnit === null;
  return { kind: 'figure', value: entry.value, note: note ?? (unitWanted ? 'unitMissing' : null) };
}

/** Folded, but with the separators of 千分位 kept as such. */
function plainValue(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[−–—―]/g, '-')
    .replace(/\s+/g, '');
}

/** The unit that a head gives behind `label`, both folded: `（单位：元）`, `（万元）`, `/元`. */
export function headUnitOf(label: string, head: string): HeadUnit {
  const words = foldText(label).replace(/\(.*$/, '');
  const at = head.lastIndexOf(words);
  if (at < 0) return null;
  const behind = head.slice(at + words.length, at + words.length + 12);
  const found = /^(?:\((?:单位)?[:.]?|\/|单位:?)(百万元|万元|元|亿元|千元)/.exec(behind)?.[1];
  if (found === undefined) return null;
  return found === '万元' ? 'tenThousandYuan' : found === '元' ? 'yuan' : 'other';
}
