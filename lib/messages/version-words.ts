import type { SnapshotRecord } from '../workflow/version-record';
import { submissionWords } from './paper-words';

/** The words of the page of versions. */
export const versionWords = {
  title: '版本与比较',
  back: '返回报告',
  views: '查看方式',
  compareView: '版本比较',
  changesView: '修改记录',
  versions: '版本',
  older: '原版本',
  newer: '新版本',
  compare: '比较',
  current: '当前内容',
  currentNote: '最后一次保存的内容',
  columns: { place: '位置', how: '方式', who: '何人何时' },
  cells: '表格',
  totals: '随之变动的合计',
  prose: '正文',
  lines: '标题与日期',
  noCells: '表格没有不同。',
  noProse: '正文没有不同。',
  same: '两个版本的内容完全相同。',
  sameChosen: '请选择两个不同的版本。',
  onlyOne: '目前只有当前内容一个版本。提交审核时自动留存一稿，也可以随时在这里保存一个版本。',
  blank: '未填',
  added: '新增',
  removed: '删去',
  changed: '改动',
  snapshotHint: '把当前内容存为版本，之后可以比较和恢复。',
  snapshotName: '版本名称',
  snapshotExample: '例如：法规科核对前',
  snapshot: '保存版本',
  snapshotNameMissing: '请写一个名称，便于以后辨认。',
  snapshotDone: '已保存版本。',
  restore: '恢复为此版本',
  restoreHint: '恢复会把报告改为该版本的内容，作为一次新的修改；现有内容仍可从修改记录中查到。',
  restoreSure: '确定恢复',
  cancel: '取消',
  restored: '已恢复。',
  field: '位置',
  allFields: '全部位置',
  show: '显示',
  earlier: '更早的记录',
  latest: '回到最新记录',
  noChanges: '还没有修改记录。',
  changeColumns: { at: '时间', who: '修改人', where: '位置', before: '改前', after: '改后', how: '方式' },
} as const;

/** 第2稿提交; with its issue 第2稿（更正版1）. */
export function submissionTitle(number: number, issue: number | null): string {
  return issue === null ? `${submissionWords(number, null)}提交` : submissionWords(number, issue);
}

/** What the list calls a version that somebody named. */
export function snapshotTitle({ name }: Pick<SnapshotRecord, 'name'>): string {
  return `“${name}”`;
}

/** 原版本：第1稿提交 — what a radio button says of itself. */
export function chooseVersion(side: string, title: string): string {
  return `${side}：${title}`;
}

/** 第1稿提交 → 当前内容. */
export function comparisonTitle(older: string, newer: string): string {
  return `${older} → ${newer}`;
}

/** 表格（3 格）. */
export function cellCount(count: number): string {
  return `${versionWords.cells}（${count} 格）`;
}

/** 正文（2 处）. */
export function proseCount(count: number): string {
  return `${versionWords.prose}（${count} 处）`;
}

/** What a version is restored to, before it is done. */
export function restoreQuestion(title: string): string {
  return `把报告恢复为${title}？`;
}
