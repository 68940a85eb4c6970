import { assertNever } from '../base/assert-never';
import type { FieldTrouble } from '../form/form-schema';
import type { Field } from '../form/fields';
import type { IdentityState, SideState } from '../form/identity-state';
import type { SaveState } from '../form/autosave';
import type { SaveFailure } from '../form/save-outcome';
import type { Progress } from '../form/progress';
import type { ZeroScope } from '../form/zero-scopes';
import type { Section, Template } from '../template/template';
import { cellNameAt, figureText, sizeText } from './names';

/** The words of the report editor. */
export const editorWords = {
  draft: '草稿',
  skipToWork: '跳到填写区',
  nav: '报告各部分',
  work: '填写区',
  panel: '检查',
  front: '标题与引言',
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

/** The keys of the editor, zone by zone, as the list under F1 shows them. */
export const keyList: readonly { readonly zone: string; readonly keys: readonly (readonly [string, string])[] }[] = [
  {
    zone: '单元格内',
    keys: [
      ['↑ ↓ ← →', '移动，跳过计算格'],
      ['Enter / Shift+Enter', '下移 / 上移'],
      ['Tab / Shift+Tab', '下一格 / 上一格，到表尾离开表格'],
      ['Home / End', '行首 / 行尾'],
      ['Ctrl+Home / Ctrl+End', '第一格 / 最后一格'],
      ['Ctrl+↑ / Ctrl+↓', '本列首 / 本列尾'],
      ['直接键入', '替换原值'],
      ['F2', '在原值上修改（方向键移动光标）'],
      ['Esc', '恢复为移入时的值'],
      ['Delete', '清为未填'],
      ['Shift+F1', '本行填报口径'],
    ],
  },
  {
    zone: '整份报告',
    keys: [
      ['Ctrl+Z / Ctrl+Y', '撤销 / 重做'],
      ['Ctrl+S', '立即保存'],
      ['F6 / Shift+F6', '切换区域：各部分、填写区、检查'],
      ['F8 / Shift+F8', '下一个 / 上一个问题'],
      ['Alt+0', '标题与引言'],
      ['Alt+1 … Alt+6', '第一至第六部分'],
      ['F1', '全部按键'],
    ],
  },
];

/** The hints at the foot of the screen: key and what it does. */
export const keyHints: readonly (readonly [string, string])[] = [
  ['Enter', '下移'],
  ['Tab', '右移'],
  ['F2', '改字'],
  ['Delete', '清为未填'],
  ['Ctrl+Z', '撤销'],
  ['F6', '切换区域'],
  ['F8', '下一问题'],
  ['F1', '全部按键'],
];

const failureWords: Readonly<Record<SaveFailure, string>> = {
  network: '',
  diskFull: '服务器磁盘已满，',
  unreachable: '连不上数据库，',
  tooLarge: '内容过长，请删减，',
  refused: '服务器不接受这份内容，',
};

/** 2025年度 */
export function yearWords(year: number): string {
  return `${year}年度`;
}

export function describeSaveState(state: SaveState): string {
  switch (state.kind) {
    case 'saved':
      return `✓ 已保存 ${clockTime(state.savedAt)}`;
    case 'changed':
      return '有改动，即将自动保存';
    case 'saving':
      return '正在保存…';
    case 'failed':
      return `${failureWords[state.reason]}保存失败，将自动重试（第 ${state.attempt} 次）`;
    case 'stale':
      return '他人已改动，等待你选择';
    case 'gone':
      return '报告已被删除，未保存';
    default:
      return assertNever(state);
  }
}

const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Hour and minute of an ISO instant in the country's one official time. */
export function clockTime(instant: string): string {
  return clock.format(new Date(instant));
}

/** The sign, word and standing of a section in the list of sections. */
export function describeStanding(
  progress: Progress | null,
  errors: number,
  warnings: number,
): { readonly sign: string; readonly word: string; readonly tone: 'red' | 'amber' | 'green' | 'plain' } {
  if (errors > 0) return { sign: '■', word: `阻断 ${errors}`, tone: 'red' };
  if (warnings > 0) return { sign: '▲', word: `需说明 ${warnings}`, tone: 'amber' };
  if (progress === null) return { sign: '✓', word: '已完成', tone: 'green' };
  const [done, all] =
    progress.kind === 'table'
      ? [progress.filled, progress.typed]
      : [progress.paragraphs, Math.min(1, progress.paragraphs)];
  if (done === 0) return { sign: '○', word: '未填写', tone: 'plain' };
  return done >= all ? { sign: '✓', word: '已完成', tone: 'green' } : { sign: '◔', word: '填写中', tone: 'plain' };
}

/** 139/144, or 4 段 · 386 字. */
export function describeProgress(progress: Progress): string {
  if (progress.kind === 'table') return `${progress.filled}/${progress.typed}`;
  return progress.paragraphs === 0 ? '' : `${progress.paragraphs} 段 · ${progress.characters} 字`;
}

export function characterCount(characters: number): string {
  return `${characters} 字`;
}

/** 已填 139/144，未填 5 */
export function describeFilled(filled: number, typed: number): string {
  return filled === typed ? `已填 ${filled}/${typed}` : `已填 ${filled}/${typed}，未填 ${typed - filled}`;
}

/** The verdict of an identity in its column: nothing is called unbalanced before the column is complete. */
export function describeVerdict({ blanks, difference }: IdentityState): {
  readonly text: string;
  readonly tone: 'red' | 'amber' | 'green';
} {
  if (blanks > 0) return { text: `余${blanks}格`, tone: 'amber' };
  const size = String(difference);
  if (size === '0') return { text: '✓ 平', tone: 'green' };
  return { text: `差 ${size.startsWith('-') ? figureText(size) : `+${size}`}`, tone: 'red' };
}

/** 自然人：一 102＋二 6＝108；三（七）111＋四 6＝117；左右相差 9，不平 */
export function describeIdentity(column: string, { left, right, difference, blanks }: IdentityState): string {
  const sides = `${column}：${sumText(left)}；${sumText(right)}`;
  if (blanks > 0) return `${sides}；还有 ${blanks} 格未填，填完后判断`;
  return String(difference) === '0' ? `${sides}；左右相等，平` : `${sides}；左右相差 ${sizeText(difference)}，不平`;
}

function sumText({ terms, sum }: SideState): string {
  const parts = terms.map(({ as, value }) => {
    const figure = value === null ? editorWords.blankCell : figureText(value);
    return as.endsWith('）') ? as + figure : `${as} ${figure}`;
  });
  return `${parts.join('＋')}＝${figureText(sum)}`;
}

/** Why a text is not taken as a figure, a date or a title. */
export function describeTrouble(trouble: FieldTrouble, text: string): string {
  switch (trouble) {
    case 'noNumber':
      return `“${text}”不是数字，只能填写数字；已原样保留，不计入合计。`;
    case 'tooLong':
      return `“${text}”位数过多，请核对；已原样保留，不计入合计。`;
    case 'inYuan':
      return `“${text}”以元为单位，此格以万元填写，请换算；已原样保留，不计入合计。`;
    case 'noDate':
      return `“${text}”不是日期，请写作 2026-01 或 2026-01-05。改正以前日期按原来的保存。`;
    case 'noTitle':
      return '标题不能为空。';
    default:
      return assertNever(trouble);
  }
}

export function inCell(name: string, sentence: string): string {
  return `${name}：${sentence}`;
}

/** The heads of the menu 其余填 0. */
export const zeroScopeKinds: Readonly<Record<ZeroScope['kind'], string>> = {
  column: '按列',
  lines: '按组',
  block: '按项',
};

/** How an item of the menu 其余填 0 reads. */
export function describeZeroScope({ name }: ZeroScope, blanks: number): string {
  return blanks === 0 ? `${name}（已填完）` : `${name}（余 ${blanks} 格）`;
}

function zeroScopeName({ kind, name }: ZeroScope): string {
  return kind === 'column' ? `“${name}”列` : `“${name}”`;
}

export function askZeroFill(scope: ZeroScope, blanks: number): { title: string; body: string; action: string } {
  return {
    title: `${zeroScopeName(scope)}其余填 0`,
    body: `将把其中 ${blanks} 个未填的格子填为 0，已填的不变。填 0 表示本年确无此类情形，请先与台账核对。`,
    action: `填 0（${blanks} 格）`,
  };
}

export function saidZeroFill(scope: ZeroScope, filled: number): string {
  return `${zeroScopeName(scope)}已填 0：${filled} 格，可按 Ctrl+Z 撤销`;
}

export const said = {
  undone: (place: string, count: number): string => `已撤销：${place}${count > 1 ? ` 等 ${count} 处` : ''}`,
  redone: (place: string, count: number): string => `已重做：${place}${count > 1 ? ` 等 ${count} 处` : ''}`,
  nothingToUndo: '没有可以撤销的操作',
  nothingToRedo: '没有可以重做的操作',
  blockPasteRefused: (rows: number, columns: number): string =>
    `粘贴的内容是 ${rows} 行 ${columns} 列，目前一次只能粘贴一格；没有改动任何数字。`,
  hintTaken: (cell: string, value: string): string => `已将${cell}改为 ${value}，可按 Ctrl+Z 撤销`,
  saved: '已保存',
  notSaved: '没有保存成功，将自动重试',
  noFindings: '没有发现问题',
  finding: (index: number, count: number, sentence: string): string => `第 ${index} 项，共 ${count} 项：${sentence}`,
  merged: (count: number): string => `他人更新了 ${count} 处，已并入；你的改动都保留着`,
  titleSet: '已改用规范标题，可按 Ctrl+Z 撤销',
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

/** 第三部分已填 139/144 stands for the section before the eyes. */
export function statusPlace(section: Section): string {
  return `第${section.heading.split('、')[0]}部分`;
}
