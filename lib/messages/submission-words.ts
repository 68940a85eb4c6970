import { isOpen, type ReportState } from '../workflow/states';
import { workflowStateWords } from './workflow-words';

/** The words of handing a report in: the dialog of submission, 说明, what a return left closed. */
export const submissionWords = {
  submit: '提交审核',
  title: '提交审核',
  continue: '继续填写',
  receiversUnknown: '提交审核',
  noReceivers: '本单位还没有一级审核人，提交后无人办理。请先请管理员在“单位与账号”中任命审核人。',
  unexplained: '需说明的，改正或填写说明后才能提交：',
  unstated: '整张表为 0 或未填的，经核实后须确认：',
  note: '提交后内容锁定；审核人处理前可撤回。草稿随时可存，不受阻断影响。',
  ready: '没有阻断，需说明和零值均已处理，可以提交。',
  saving: '正在保存并提交…',
  notReady: '服务器复核时还有未处理的事项，没有提交，见下。',
  notSaved: '最近的改动还没有保存成功，没有提交。请等保存成功后再试。',
  conflict: '他人刚改动过这份报告，请先选择保留哪些内容，再提交。',
  signedOut: '登录已过期，没有提交。请重新登录后再试，内容都保留着。',
  failed: '没有办成，可能是网络或数据库暂时连不上。内容都保留着，请稍后再试。',
  reasonMissing: '请先写明内容。',
  versions: '版本',
  exportDraft: '报告尚未签发，导出的 PDF、DOCX 和网页带“草稿”字样，文件名注明“（草稿）”。',

  explain: '说明',
  explainHint: '写明原因，审核人可见；数字变动后需重新说明',
  explained: '已说明',
  outdated: '数字已变动，请重新说明',
  saveExplanation: '保存说明',
  changeExplanation: '修改说明',
  explanationEmpty: '请先写明原因。',

  returnedTitle: '退回修改',
  returnedWhole: '整份报告都可修改。',
  returnedPlaces: '只能修改退回的各处及其勾稽所涉单元格，其余锁定。',
  opinion: '退回意见',
  places: '退回各处',
  changedPlace: '已改',
  openThreads: '查看批注',
  closedCell: '未退回，不能修改',
  closedTitle: '审核人退回修改时没有退回这一处，重新提交前不能修改。',
  closedProse: '本部分没有退回，不能修改。',
  openParagraphs: '只能修改左侧标有“可改”的段落。',
  openMark: '可改',
} as const;

/** 提交给 李红（科室负责人）; several are joined by 、. */
export function submitTo(receivers: readonly { readonly name: string; readonly duty: string | null }[]): string {
  if (receivers.length === 0) return submissionWords.receiversUnknown;
  const names = receivers.map(({ name, duty }) => (duty === null ? name : `${name}（${duty}）`));
  return `提交给 ${names.join('、')}`;
}

/** 还有 2 项阻断，改正后才能提交 */
export function errorsLeft(count: number): string {
  return `还有 ${count} 项阻断，改正后才能提交`;
}

/** 需说明 2 项 */
export function unexplainedCount(count: number): string {
  return `需说明 ${count} 项`;
}

/** 零值确认 1 张表 */
export function unstatedCount(count: number): string {
  return `零值确认 ${count} 张表`;
}

/** 草稿; 退回修改 · 第2稿; 更正版 · 草稿. `number` is that of the submission being written, from 1. */
export function standingPill(state: ReportState, number: number, isCorrection: boolean): string {
  const word = state === 'returned' ? '退回修改' : '草稿';
  return [...(isCorrection ? ['更正版'] : []), word, ...(number > 1 ? [`第${number}稿`] : [])].join(' · ');
}

/** 李红 2026-01-13 10:41 说明 */
export function explainedBy(name: string, minute: string): string {
  return `${name} ${minute} 说明`;
}

/** 退回 3 处 */
export function returnedCount(count: number): string {
  return `退回 ${count} 处`;
}

/** 李红 2026-01-13 10:41 退回第 1 稿 */
export function returnedBy(name: string, minute: string, number: number): string {
  return `${name} ${minute} 退回第 ${number} 稿`;
}

/** That somebody was first: nothing was done, what was typed is kept. */
export function describeOvertaken(state: ReportState, by: string | null): string {
  const who = by ?? '他人';
  return isOpen(state)
    ? `${who}刚改动过这份报告，没有办成。请核对最新内容后再试。`
    : `${who}已先行办理，报告现为“${workflowStateWords[state].word}”，没有办成。请刷新页面查看。`;
}

/** 还有 3 条批注未处理，不影响提交，审核人会看到。 */
export function threadsLeft(count: number): string {
  return `还有 ${count} 条批注未处理，不影响提交，审核人会看到。`;
}
