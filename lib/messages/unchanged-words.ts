import type { UnchangedMark } from '../rules/unchanged-prose';

/** The words of what is as it was last year, until somebody confirms it (未改). */
export const unchangedWords = {
  unchanged: '未改',
  goThere: '转到',
  still: '仍然如此',
  allStill: '本段全部确认',
  /** What is put on record for whoever presses 仍然如此. */
  stillText: '经核实，仍与上年一致。',
  confirmed: '已确认',
  notSaved: '最近的改动还没有保存成功，没有确认。请等保存成功后再试。',
  said: '已确认仍与上年一致，审核人可见',

  confirm: '确认沿用…',
  confirmReason: '沿用原因',
  confirmHint: '写明本年为何仍可沿用，审核人可见',
  confirmSave: '确认沿用',
  kept: '已确认沿用',
  cancel: '取消',
  reasonEmpty: '请先写明沿用的原因。',

  sameAsLastYear: '同上年',
  view: '查看',

  points: '未改未确认',
  onPaper: '沿用上年',
  none: '正文没有与上年相同的句子和数字。',
  notConfirmed: '未确认',
  wholeParagraph: '整段未改',
  cellsNote: '只列 10 以上、不是按上年报告推算的填报数；小数字常常碰巧相同，上年结转、现行有效件数本应与上年衔接。',
} as const;

/** How many whole paragraphs, sentences and figures are spoken of. */
export interface UnchangedCount {
  readonly paragraphs: number;
  readonly sentences: number;
  readonly figures: number;
}

/** How many of the marks are sentences, and how many figures. */
export function countMarks(marks: readonly Pick<UnchangedMark, 'finding'>[], paragraphs = 0): UnchangedCount {
  const sentences = marks.filter(({ finding }) => finding.facts.kind === 'unchangedSentence').length;
  return { paragraphs, sentences, figures: marks.length - sentences };
}

/** 1 段、3 句、2 个数字 */
function unchangedCount({ paragraphs, sentences, figures }: UnchangedCount): string {
  return [
    ...(paragraphs > 0 ? [`${paragraphs} 段`] : []),
    ...(sentences > 0 ? [`${sentences} 句`] : []),
    ...(figures > 0 ? [`${figures} 个数字`] : []),
  ].join('、');
}

/** 1 段、3 句与往年报告相同（已确认 2 处） */
export function unchangedTitle(count: UnchangedCount, confirmed: number): string {
  return `${unchangedCount(count)}与往年报告相同${confirmed === 0 ? '' : `（已确认 ${confirmed} 处）`}`;
}

/** 第 3 段 */
export function paragraphNumber(index: number): string {
  return `第 ${index + 1} 段`;
}

/** What a button about a mark is called: 仍然如此 第 3 段 “…”. */
export function aboutMark(word: string, index: number, quote: string): string {
  return `${word} ${paragraphNumber(index)}“${quote}”`;
}

/** 已确认 3 处 */
export function confirmedCount(count: number): string {
  return `${unchangedWords.confirmed} ${count} 处`;
}

/** 张伟 2026-01-13 10:41 确认 */
export function confirmedBy(name: string, minute: string): string {
  return `${name} ${minute} 确认`;
}

/** What is left, in the dialog of submission: 还有 3 句、2 个数字未改、未确认，不影响提交，审核人会看到。 */
export function unchangedLeft(count: UnchangedCount): string {
  return `还有 ${unchangedCount(count)}未改、未确认，不影响提交，审核人会看到。`;
}

/** 经核实仍与上年一致 5 处：陈静 4 处、周婷 1 处. `names` has one for each place. */
export function confirmedByWhom(names: readonly string[]): string {
  const each = [...new Set(names)].map((name) => `${name} ${names.filter((other) => other === name).length} 处`);
  return `经核实仍与上年一致 ${names.length} 处：${each.join('、')}`;
}

/** 正文 7 处与上年相同，已确认 5 处 */
export function unchangedWithConfirmed(count: number, confirmed: number): string {
  return `正文 ${count} 处与上年相同，已确认 ${confirmed} 处`;
}

/** 与上年不同的数字 30 格 */
export function differentCellCount(count: number): string {
  return `与上年不同的数字 ${count} 格`;
}

/** 与上年相同的数字 5 格 */
export function unchangedCellCount(count: number): string {
  return `与上年相同的数字 ${count} 格`;
}

/** 正文未改 3 句、2 个数字：已确认 4 处，未确认 1 处 */
export function unchangedProseCount(count: UnchangedCount, confirmed: number): string {
  const left = count.paragraphs + count.sentences + count.figures - confirmed;
  return `正文未改 ${unchangedCount(count)}：已确认 ${confirmed} 处，未确认 ${left} 处`;
}
