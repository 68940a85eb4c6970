import { assertNever } from '../base/assert-never';
import type { FieldTrouble } from '../form/form-schema';
import type { Field } from '../form/fields';
import type { Template } from '../template/template';
import { cellNameAt } from './names';

/** The words of the report editor. */
export const editorWords = {
  skipToWork: '跳到填写区',
  nav: '报告各部分',
  work: '填写区',
  panel: '检查',
  front: '标题与引言',
  import: '导入',
  export: '导出',
  undo: '撤销',
  redo: '重做',
  keysTitle: '全部按键',
  close: '关闭',
  cancel: '取消',

  blankCell: '未填',
  nothingYet: '—',
  unfinished: '未填完',
  moveIntoCell: '将光标移入单元格，可在此查看填报口径和本列勾稽；点击行名也可查看口径。',
  thisYear: '本年',
  verdict: '勾稽结果（左－右）',
  fillZeros: '其余填 0',

  title: '标题',
  titlePlaceholder: '机关名称＋年度＋年政府信息公开工作年度报告',
  useExpectedTitle: '改用规范标题',
  date: '日期',
  dateHint: '选填，如 2026-01 或 2026-01-05；打印在标题下方括号内。',
  preface: '引言',
  prefaceHint: '选填，排在第一部分之前，例如编制依据、统计期限、联系方式。',
  secondLevel: '（一）标题',
  thirdLevel: '1. 标题',
  proseHint: '一行一段，段首空两字由系统排版。行首写“（一）”“1.”“（1）”的短行自动识别为标题。',
  prosePlaceholder: '在这里填写正文，一行一段。',
  headingMark: '标题',

  noFindings: '没有发现问题。',
  left: '左',
  right: '右',
  difference: '差',
  involved: '涉及：',
  bestCandidate: '最可能的一格：',
  keepComputed: '以计算值为准',

  saveFailedBeforeExport: '最近的改动还没有保存成功，请稍后再导出。',
  gone: '这份报告已被删除，改动无法保存。请先导出数据或复制文字，再到“我的报告”恢复它。',

  conflictTitle: '这份报告已被他人改动',
  conflictIntro: '下列各处双方都有改动，请逐处选择保留哪一个。选完之前双方的内容都保留着。',
  mine: '你的值',
  theirs: '对方的值',
  savedBefore: '上次保存',
  allMine: '全部用我的',
  allTheirs: '全部用对方的',
  keepChoices: '按选择保存',
  emptyText: '（空）',
} as const;

/** 2025年度 */
export function yearWords(year: number): string {
  return `${year}年度`;
}

/** Why a text that stands in a field is not taken as a figure, a date or a title; `kept` tells what becomes of a text that is no figure. */
export function describeTrouble(trouble: FieldTrouble, text: string, kept = '；已原样保留，不计入合计'): string {
  switch (trouble) {
    case 'noNumber':
      return `“${text}”不是数字，只能填写数字${kept}。`;
    case 'tooLong':
      return `“${text}”位数过多，请核对${kept}。`;
    case 'inYuan':
      return `“${text}”以元为单位，此格以万元填写，请换算${kept}。`;
    case 'noDate':
      return `“${text}”不是日期，请写作 2026-01 或 2026-01-05。改正以前日期按原来的保存。`;
    case 'noTitle':
      return '标题不能为空。';
    default:
      return assertNever(trouble);
  }
}

/** The same for a text that stands nowhere yet. */
export function describeRefusedText(trouble: FieldTrouble, text: string): string {
  return describeTrouble(trouble, text, '');
}

export function inCell(name: string, sentence: string): string {
  return `${name}：${sentence}`;
}

export const said = {
  undone: (place: string, count: number): string => `已撤销：${place}${count > 1 ? ` 等 ${count} 处` : ''}`,
  redone: (place: string, count: number): string => `已重做：${place}${count > 1 ? ` 等 ${count} 处` : ''}`,
  nothingToUndo: '没有可以撤销的操作',
  nothingToRedo: '没有可以重做的操作',
  hintTaken: (cell: string, value: string): string => `已将${cell}改为 ${value}，可按 Ctrl+Z 撤销`,
  saved: '已保存',
  notSaved: '没有保存成功，将自动重试',
  noFindings: '没有发现问题',
  finding: (index: number, count: number, sentence: string): string => `第 ${index} 项，共 ${count} 项：${sentence}`,
  merged: (count: number): string => `他人更新了 ${count} 处，已并入；你的改动都保留着`,
  titleSet: '已改用规范标题，可按 Ctrl+Z 撤销',
  notReturned: '这一处没有退回，不能修改，已恢复原样',
  totalKept: '已以计算值为准，可按 Ctrl+Z 撤销',
} as const;

/** 改为 34 */
export function changeTo(value: string): string {
  return `改为 ${value}`;
}

/** 等 5 格 */
export function andMoreCells(count: number): string {
  return `等 ${count} 格`;
}

/** What a field is called in lists and dialogs. */
export function fieldName(template: Template, field: Field): string {
  switch (field.kind) {
    case 'title':
      return editorWords.title;
    case 'date':
      return editorWords.date;
    case 'preface':
      return editorWords.preface;
    case 'cell':
      return cellNameAt(template, field.address);
    case 'printed':
      return `${cellNameAt(template, field.address)}（原文所列）`;
    case 'narrative':
      return template.sections.find(({ id }) => id === field.section)?.heading ?? field.section;
    default:
      return assertNever(field);
  }
}
