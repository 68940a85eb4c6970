import { assertNever } from '../base/assert-never';
import type { Blanks, Placement, PlacedFigure, Refusal, UnplacedRow } from '../form/place-block';
import type { EntryTrouble } from '../report/read-entry';
import { figureText } from './names';

/** The words of pasting and copying tables. */
export const pasteWords = {
  title: '粘贴预览',
  cancel: '取消',
  line: '行',
  blank: '未填',
  keptBlank: '保留',
  notZero: '（不会自动当作 0）',
  nothingToWrite: '没有可写入的改动',
  copyTable: '复制本表',
  copied: '已复制本表，可粘贴到 Excel、WPS 或 Word',
  notCopied: '没有复制成功，请检查浏览器的剪贴板权限',
} as const;

/** What blanks, dashes and strokes may do. */
export const blanksWords: Readonly<Record<Blanks, string>> = { keep: '保留原值', clear: '置为未填' };

/** 有 1 格为空白、“-”或“/”，如何处理 */
export function askBlanks(count: number): string {
  return `有 ${count} 格为空白、“-”或“/”，如何处理`;
}

/** 写入 5 格 */
export function writeCells(count: number): string {
  return count === 0 ? pasteWords.nothingToWrite : `写入 ${count} 格`;
}

/** 已粘贴 5 格，可按 Ctrl+Z 撤销 */
export function saidPasted(count: number): string {
  return `已粘贴 ${count} 格，可按 Ctrl+Z 撤销`;
}

/** Why a block of more than any form has is not even previewed. */
export function saidTooLarge(rows: number, columns: number): string {
  return `粘贴的内容超过 ${rows} 行或 ${columns} 列，不像本报告的表格；没有改动任何数字。请只复制需要的表格。`;
}

/** What the block is and what it would change, in one sentence. */
export function describePlacement(
  { rows, columns, byLabel, cells }: Placement,
  start: string,
  changed: number,
): string {
  const same = cells.filter(({ before, figure }) => figure.kind === 'figure' && figure.after === before).length;
  const where = byLabel ? '各行按行名对应' : `起点“${start}”`;
  return `剪贴板 ${rows} 行 × ${columns} 列，${where}。将改动 ${changed} 格，不变 ${same} 格。`;
}

/** What is only compared, each that says something amiss apart; `''` where the block brought no totals. */
export function describeTotals({ cells }: Placement): string {
  const totals = cells.flatMap(({ read, figure }) => (figure.kind === 'total' && read !== '' ? [figure] : []));
  if (totals.length === 0) return '';
  const amiss = totals.filter(({ fits }) => fits === false).length;
  const sentence = `总计 ${totals.length} 格只核对、不写入`;
  return amiss === 0 ? `${sentence}。` : `${sentence}，其中 ${amiss} 格与计算值不符。`;
}

/** What of the block is not written, one sentence each. */
export function describeLeftOut({ cells, beyond, wordsLeftOut }: Placement): string[] {
  const count = (kind: PlacedFigure['kind']): number => cells.filter(({ figure }) => figure.kind === kind).length;
  const unreadable = count('unreadable');
  const refused = count('refused');
  return [
    ...(unreadable > 0 ? [`${unreadable} 格无法识别，不写入。`] : []),
    ...(refused > 0 ? [`${refused} 格不能修改，不写入。`] : []),
    ...(beyond.length > 0 ? [`${beyond.length} 格超出表格范围，不写入：${listed(beyond)}。`] : []),
    ...(wordsLeftOut > 0
      ? [`左侧 ${wordsLeftOut} 列文字对不上本表的行名，已略去，各行按先后次序对应，请逐行核对。`]
      : []),
  ];
}

/** A row of the block that no line of the form is called like. */
export function describeUnplaced({ label, texts }: UnplacedRow): string {
  return `${label === '' ? '没有行名的一行' : `“${label}”一行`}对不上本表的行，不写入：${listed(texts)}。`;
}

/** Why a cell is not written. */
export function describeRefusal(refusal: Refusal): string {
  switch (refusal) {
    case 'closed':
      return '没有退回，不能修改';
    case 'locked':
      return '与上年结转一致，已锁定';
    default:
      return assertNever(refusal);
  }
}

/** “abc”不是数字 */
export function describeUnreadable(trouble: EntryTrouble, read: string): string {
  switch (trouble) {
    case 'noNumber':
      return `“${read}”不是数字`;
    case 'tooLong':
      return `“${read}”位数过多`;
    case 'inYuan':
      return `“${read}”以元为单位，请换算为万元`;
    default:
      return assertNever(trouble);
  }
}

/** 计算值 113 */
export function computedInstead(value: string | number): string {
  return `计算值 ${figureText(value)}`;
}

const mostListed = 8;

function listed(texts: readonly string[]): string {
  const shown = texts.slice(0, mostListed).map((text) => `“${text}”`);
  return shown.join('、') + (texts.length > mostListed ? ` 等 ${texts.length} 格` : '');
}
