import type { Step } from '../workflow/permissions';
import type { ReportState } from '../workflow/states';
import { isOpen } from '../workflow/states';
import { reviewLevelWords } from './workflow-words';

/** The words of the review screen. */
export const reviewWords = {
  versions: '版本与修改记录',
  approvalSheet: '打印审批单',
  brief: '审核简报',
  openEditor: '打开填写页',
  locked: '内容已锁定',
  unlocked: '尚在填报，内容可能变动',
  correcting: '更正版',

  tabs: '审核内容',
  changesTab: '与上一稿相比',
  lastYearTab: '与上年相比',
  findingsTab: '需说明',
  threadsTab: '批注',
  pagesTab: '全文预览',
  formTab: '表格与正文',

  firstSubmission: '这是第一稿，没有上一稿可比。下面是填报情况。',
  firstDraft: '尚未提交过，没有上一稿可比。下面是填报情况。',
  factTable: '表格',
  factTyped: '应填',
  factZero: '填 0',
  factBlank: '未填',
  factZeroStatement: '零值确认',
  factProse: '正文',
  notNeeded: '不需要',
  notStated: '尚未确认',
  noProse: '未填写',

  cells: '表格',
  frontLines: '标题与日期',
  cell: '单元格',
  now: '本稿',
  lastYearShort: '上年',
  rate: '增减',
  reason: '退回原因',
  check: '核对',
  noCellChanges: '表格没有改动。',
  noProseChanges: '正文没有改动。',
  blank: '未填',
  none: '—',
  notChanged: '未改动',
  totalsFollow: '随之变动的合计',
  added: '新增段落',
  removed: '删去段落',
  changed: '改动段落',
  kept: '未改动段落',
  deletedSaid: '删去：',
  insertedSaid: '改为：',

  mark: '标记退回',
  marked: '已标记退回',
  editMark: '改退回标记',
  comment: '批注',
  removeMark: '取消标记',

  noWarnings: '没有需说明的事项。',
  otherFindings: '提示，请留意',
  errorFindings: '阻断，须退回改正',
  explanation: '说明',
  explanationMissing: '没有说明',
  explanationOutdated: '数字在说明之后变动过，须重新说明',
  explanationHolds: '数字与说明时一致',

  noThreads: '还没有批注。',
  unresolvedOnly: '只看未处理',
  returnedFor: '退回原因',
  suggestion: '建议改为',
  suggestionStates: { open: '等待填报人处理', accepted: '填报人已采纳', declined: '填报人未采纳' },
  placeGone: '原处已删去',
  quoted: '当时内容',
  reply: '回复',
  replyLabel: '回复内容',
  resolve: '标为已处理',
  reopen: '重新打开',
  showOnPages: '在全文中查看',
  commentOnWhole: '对整份报告批注',

  pagesHint: '点按数字或段落，可以批注或标记退回。不用鼠标时请用“表格与正文”。',
  pagesHintViewing: '按将来印制的样子显示。',
  formHint: '每格、每段后面的按钮可以批注或标记退回。',
  formHintViewing: '表格与正文的文字版。',
  speakOf: '批注或标记退回',

  points: '审核要点',
  errors: '阻断',
  warnings: '需说明',
  zeroStatement: '零值确认',
  changes: '与上一稿不同',
  lastYearChanges: '与上年不同',
  lastYearLarge: '比上年变动较大的格',
  lastYearSame: '与往年雷同的段落',
  openThreads: '未处理批注',
  relaxedUnit: '本单位已设为允许审核人同时签发',
  relaxedUsed: '审核与签发为同一人',
  correctionReason: '更正原因',

  chain: '办理过程',
  toDo: '办理',
  edit: '修改',
  opinionOf: { inReview: '审核意见', awaitingIssue: '签发意见' },
  opinionHint: '同意时选填；退回时，未标记具体位置须填写。',
  marks: '退回标记',
  noMarks: '还没有标记。在各页中选“标记退回”，写明原因。',
  marksWhole: '没有标记位置，退回后全文开放修改。',
  marksUnsent: '还有退回标记没有送出。要退回请按“退回修改”；确实同意，请先取消标记。',
  reasonNeeded: '请至少在一处写明退回原因，或填写意见。',
  sendBack: '退回修改',
  issue: '签发',
  publish: '登记发布',
  withdraw: '撤回',
  correct: '发起更正',
  abandonCorrection: '放弃更正',
  nothingToDo: '这份报告现在没有需要您办理的事项。',
  working: '正在办理…',
  failed: '没有办成，可能是网络或服务器暂时不通。填写的内容还在，请稍后再试。',
  cancel: '取消',

  approved: '已同意。',
  sentBack: '已退回。',
  issuedDone: '已签发，签发文件已封存。',
  publishedDone: '已登记发布。',
  withdrawn: '已撤回，可以继续修改。',
  correctionStarted: '已发起更正。',
  correctionAbandoned: '已放弃更正，内容恢复为上次签发的内容。',
  threadOpened: '批注已保存。',

  placeTitle: '批注或标记退回',
  placeKind: '作为',
  asMark: '退回标记：退回时一并送出，退回后开放修改',
  asComment: '批注：不退回，立即可见',
  markReason: '退回原因',
  commentText: '批注内容',
  suggestedValue: '建议值（选填）',
  suggestedText: '建议文字（选填）',
  suggestionHint: '填报人可一键采纳。',
  textNeeded: '请写明内容。',
  badSuggestion: '建议值只能填写 0 或正数，留空表示不提建议。',
  save: '确定',
  current: '当前内容',

  issueTitle: '签发这份报告？',
  issueBody: '签发时生成 PDF、DOCX、网页片段和数据四个文件并封存，此后报告不能再改，只能发起更正。',
  withdrawTitle: '撤回这一稿？',
  withdrawBody: '撤回后可以继续修改，改好再提交。这一稿仍保留在版本记录里。',
  publishTitle: '登记发布',
  publishBody: '报告在门户网站发布后，在这里登记发布的网址。',
  publishedTo: '发布网址',
  publishedToNeeded: '请填写发布网址。',
  correctTitle: '发起更正',
  correctBody: '更正另成一稿，重新审核、签发；已签发的版本继续保留，仍可查阅。',
  correctReason: '更正原因',
  correctReasonNeeded: '请写明更正原因。',
  abandonTitle: '放弃这次更正？',
  abandonBody: '更正中的改动不再保留在报告里，内容恢复为上次签发的内容；修改记录仍可查阅。',
  issuedFiles: '签发文件',
} as const;

/** 审核：2025年度报告（第2稿）; who cannot decide reads 查看：…. */
export function reviewTitle(year: number, submission: number | null, deciding: boolean): string {
  const version = submission === null ? '草稿' : `第${submission}稿`;
  return `${deciding ? '审核' : '查看'}：${year}年度报告（${version}）`;
}

/** What the chain says of the submission of a correction. */
export function correctionWords(reason: string): string {
  return `更正原因：${reason}`;
}

/** 2026-01-14 09:00 签发; of a correction 更正版1，…. Issue 1 is the report itself. */
export function issueWords(number: number, byName: string, moment: string): string {
  const signed = `${byName} ${moment} 签发`;
  return number === 1 ? signed : `更正版${number - 1}，${signed}`;
}

/** Where and when an issue was published. */
export function publishedWords(publishedTo: string, moment: string): string {
  return `${moment} 登记发布：${publishedTo}`;
}

/** 第2稿. */
export function submissionName(number: number): string {
  return `第${number}稿`;
}

/** 陈静 2026-01-13 10:41 提交. */
export function submittedWords(byName: string, moment: string): string {
  return `${byName} ${moment} 提交`;
}

/** The tab that compares with the submission before: 与第1稿相比（4）. */
export function comparedTab(number: number | null, count: number): string {
  return number === null ? reviewWords.changesTab : `与第${number}稿相比（${count}）`;
}

/** 与上年相比（11）. */
export function countedTab(name: string, count: number): string {
  return `${name}（${count}）`;
}

/** 表格 2 格; 正文 2 处. */
export function changedCells(count: number): string {
  return `表格 ${count} 格`;
}

export function changedPlaces(count: number): string {
  return `正文 ${count} 处`;
}

/** 随之变动的合计 3 格. */
export function totalsFollowing(count: number): string {
  return `${reviewWords.totalsFollow} ${count} 格`;
}

/** What a step of the chain is called: 提交第2稿, 二级审核同意, 退回修改. */
export function stepWords(
  { step, reviewLevel, number }: { readonly step: Step; readonly reviewLevel: number; readonly number: number },
  reviewLevels: number,
): string {
  switch (step) {
    case 'submit':
      return `提交第${number}稿`;
    case 'approve':
      return `${reviewLevelWords(reviewLevel, reviewLevels)}同意`;
    case 'return':
      return '退回修改';
    case 'withdraw':
      return '撤回';
    case 'issue':
      return '签发';
    case 'publish':
      return '登记发布';
    case 'correct':
      return '发起更正';
    case 'abandonCorrection':
      return '放弃更正';
  }
}

/** 同意，送二级审核（王强）; 同意，送签发（赵敏、孙立). */
export function approveWords(reviewLevel: number, reviewLevels: number, receivers: readonly string[]): string {
  const next = reviewLevel < reviewLevels ? reviewLevelWords(reviewLevel + 1, reviewLevels) : '签发';
  return `同意，送${next}${receivers.length === 0 ? '' : `（${receivers.join('、')}）`}`;
}

/** That nobody can take it on: the step may be taken, and then it waits. */
export function noReceiver(reviewLevel: number, reviewLevels: number): string {
  const next = reviewLevel < reviewLevels ? reviewLevelWords(reviewLevel + 1, reviewLevels) : '签发';
  return `本单位还没有人负责${next}，同意后将一直等待，请联系管理员指定。`;
}

/** 1，已说明 1. */
export function explainedCount(warnings: number, explained: number): string {
  return warnings === 0 ? '0' : `${warnings}，已说明 ${explained}`;
}

/** What is said of a table that somebody has vouched for: 第二部分，陈静 2026-01-13 10:41. */
export function statedWords(section: string, byName: string, moment: string): string {
  return `${section}，${byName} ${moment} 确认`;
}

/** What a return will open: the places named, and what their repair needs. */
export function willOpen(places: number, further: number): string {
  return further === 0
    ? `退回后只开放标记的 ${places} 处。`
    : `退回后开放标记的 ${places} 处，以及与之有勾稽关系的 ${further} 格。`;
}

/** 退回标记（2）. */
export function marksTitle(count: number): string {
  return count === 0 ? reviewWords.marks : `${reviewWords.marks}（${count}）`;
}

/** Of a mark that was made on an earlier submission. */
export function markedOn(number: number): string {
  return `标记于第${number}稿，请核对位置`;
}

/** 批注（2）: threads that are not settled. */
export function threadsTab(open: number): string {
  return open === 0 ? reviewWords.threadsTab : `${reviewWords.threadsTab}（${open}）`;
}

/** What the chain says of a figure that has not been touched though it was returned. */
export function notChangedCount(count: number): string {
  return `退回的位置中有 ${count} 处没有改动`;
}

/** Where a report stands for those who look at it: 内容已锁定, or that it is still being written. */
export function lockWords(state: ReportState): string {
  return isOpen(state) ? reviewWords.unlocked : reviewWords.locked;
}

/** 标记退回 自然人—（一）予以公开: how a button says which place it speaks of. */
export function ofPlace(action: string, place: string): string {
  return `${action} ${place}`;
}

/** +12.5%; null where the earlier figure is no measure. */
export function rateWords(before: number, after: number): string | null {
  if (before === 0) return null;
  const rate = ((after - before) / before) * 100;
  return `${rate > 0 ? '+' : rate < 0 ? '−' : ''}${Math.abs(rate).toFixed(1)}%`;
}
