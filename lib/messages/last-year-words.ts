import { assertNever } from '../base/assert-never';
import type { CellValue } from '../report/report';
import { differenceText, figureText } from './names';
import { rateWords } from './review-words';

/** The words of last year's report beside this year's in the editor. */
export const lastYearWords = {
  lastYear: '上年',
  growth: '增减',
  blank: '未填',
  noSuchCell: '无此项',
  showFigures: '显示上年数',

  override: '改写…',
  overrideTitle: '改写上年结转',
  overrideReason: '改写原因',
  overrideHint: '例如上年报告统计有误、并入其他机关的申请',
  overrideNote: '数字与上年不同后，这条原因自动记为该项检查的说明，审核人可见。',
  overrideConfirm: '开始改写',
  overrideReasonEmpty: '请先写明改写的原因。',
  locked: '与上年结转一致，已锁定；确需改写的，点表格上方的“改写”并写明原因。',
  lockedPaste: '与上年结转一致的单元格已锁定，没有改动；需要改写的请先写明原因。',
  reasonKept: '改写原因已记为说明',

  notNow: '暂不填入',

  compare: '对照上年',
  takeOver: '沿用上年文字',
  noProse: '上年这一部分没有文字。',
  added: '本年新增',
  removed: '本年删去',
  same: '与上年相同',
  changed: '有改动',
} as const;

/** 沿用上年全部 5 处文字 */
export function takeOverAll(sections: number): string {
  return `沿用上年全部 ${sections} 处文字`;
}

/** 已填入上年文字，请逐段按本年情况改写，可按 Ctrl+Z 撤销 */
export function saidTakenOver(sections: number): string {
  const where = sections > 1 ? ` ${sections} 处` : '';
  return `已填入上年文字${where}，请逐段按本年情况改写，可按 Ctrl+Z 撤销`;
}

/** What stood in a cell last year: 39; 未填; 无此项 where last year's form had no such cell (`undefined`). */
export function lastFigureWords(value: CellValue | undefined): string {
  if (value === undefined) return lastYearWords.noSuchCell;
  return value === null ? lastYearWords.blank : figureText(value);
}

/** −9（−23.1%）; 0 where nothing has changed; without a rate where last year's figure was 0. */
export function growthWords(before: NonNullable<CellValue>, growth: NonNullable<CellValue>): string {
  const rate = Number(growth) === 0 ? null : rateWords(Number(before), Number(before) + Number(growth));
  return rate === null ? differenceText(growth) : `${differenceText(growth)}（${rate}）`;
}

/** Why a cell cannot be typed into: it says what last year's report carried forward. */
export function lockedBecause(year: number, value: NonNullable<CellValue>): string {
  return `与 ${year} 年报告结转下年度的 ${figureText(value)} 一致，已锁定。`;
}

/** The same for the cell itself, with what can be done. */
export function lockedTitle(year: number, value: NonNullable<CellValue>): string {
  return `${lockedBecause(year, value)}确需改写的，点表格上方的“改写”并写明原因。`;
}

/** What is said of a cell before it may be written over. */
export function overrideIntro(name: string, year: number, value: NonNullable<CellValue>): string {
  return `“${name}”现为 ${figureText(value)}，与 ${year} 年报告结转下年度一致。上年结转一般应等于上年报告的结转下年度，改写须写明原因。`;
}

/** 已有 2024 年报告，可按其结转下年度填入上年结转 6 格。 */
export function carryOffer(year: number, count: number): string {
  return `已有 ${year} 年报告，可按其“结转下年度”填入上年结转 ${count} 格。`;
}

/** 填入 6 格 */
export function carryAction(count: number): string {
  return `填入 ${count} 格`;
}

/** 已按 2024 年报告填入上年结转 6 格，可按 Ctrl+Z 撤销 */
export function saidCarried(year: number, count: number): string {
  return `已按 ${year} 年报告填入上年结转 ${count} 格，可按 Ctrl+Z 撤销`;
}

/** 与 2024 年报告对照 */
export function compareTitle(year: number): string {
  return `与 ${year} 年报告对照`;
}

/** What became of a paragraph of last year's. */
export function paragraphFate(kind: 'same' | 'changed' | 'added' | 'removed'): string {
  switch (kind) {
    case 'same':
    case 'changed':
    case 'added':
    case 'removed':
      return lastYearWords[kind];
    default:
      return assertNever(kind);
  }
}
