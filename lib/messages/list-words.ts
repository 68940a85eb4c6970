import type { ReportState as DraftState } from '../rules/report-status';
import type { ReportState } from '../workflow/states';
import type { TaskKind } from '../workflow/tasks';
import { stateWords } from './app-words';
import { reviewLevelWords, workflowStateWords } from './workflow-words';

/** What lists say of a report: of a draft how far it has come, else where it stands in the workflow. */
export const listStates = [
  'returned',
  'blocked',
  'untouched',
  'inProgress',
  'complete',
  'inReview',
  'awaitingIssue',
  'issued',
  'published',
] as const;
export type ListState = (typeof listStates)[number];

/** Where a report stands, for a list. */
export function listStateOf(state: ReportState, draft: DraftState): ListState {
  return state === 'draft' ? draft : state;
}

const { draft: _draft, ...decided } = workflowStateWords;

/** The sign and the word of a state in a list; the colour follows it on the screen. */
export const listStateWords: Readonly<Record<ListState, { readonly sign: string; readonly word: string }>> = {
  ...stateWords,
  ...decided,
};

/** The words of the list of reports and of what there is to do. */
export const listWords = {
  tasks: '待我处理',
  noTasks: '没有待您处理的报告。',
  correcting: '更正版',
  view: '查看',
  versions: '版本',
  correct: '发起更正',
  filters: '按状态筛选',
  all: '全部',
  unitFilter: '按单位名称筛选',
  noMatch: '没有符合筛选条件的报告。',
  issuedFiles: '已签发的文件',
  draftFiles: '当前内容（草稿）',
  exportCorrecting: '报告正在更正。已签发的版本仍然有效；当前内容尚未签发，导出文件带“草稿”字样。',
  emptyDecider: { title: '还没有可看的报告', hint: '填报人提交后，需要您审核或签发的报告会出现在这里。' },
  emptyCoordinator: { title: '还没有年度报告', hint: '本单位和下级单位建立报告后，会出现在这里。' },
  emptyAdministrator: { title: '没有可看的报告', hint: '您负责单位和账号管理，请从上方进入“单位与账号”。' },
} as const;

/** The button of a task. */
export const taskButtons: Readonly<Record<TaskKind, string>> = {
  repair: '继续修改',
  review: '审核',
  issue: '签发',
  publish: '登记发布',
  correct: '继续更正',
  fillIn: '继续填写',
};

/** What a task is made known by. */
export interface TaskFacts {
  readonly kind: TaskKind;
  /** 第几稿 was submitted last. */
  readonly submission: number | null;
  readonly reviewLevel: number;
  readonly reviewLevels: number;
  /** How many places of a returned report were marked; null where all of it is open. */
  readonly marked: number | null;
  readonly errors: number;
  readonly blanks: number;
  /** Since when it has waited, in words. */
  readonly since: string;
}

/** What there is to do, as one sentence. */
export function describeTask(task: TaskFacts): string {
  const { submission, reviewLevel, reviewLevels, marked, since } = task;
  switch (task.kind) {
    case 'repair':
      return marked === null
        ? `第${submission}稿于 ${since} 退回，全文开放修改。`
        : `第${submission}稿于 ${since} 退回，标明 ${marked} 处。`;
    case 'review':
      return `第${submission}稿待您${reviewLevelWords(reviewLevel, reviewLevels)}，${since} 送到。`;
    case 'issue':
      return `第${submission}稿待您签发，${since} 送到。`;
    case 'publish':
      return `${since} 签发，发布后请登记网址。`;
    case 'correct':
      return `更正中。${leftToDo(task)}`;
    case 'fillIn':
      return leftToDo(task);
  }
}

function leftToDo({ errors, blanks }: TaskFacts): string {
  const parts = [...(errors > 0 ? [`${errors} 处阻断`] : []), ...(blanks > 0 ? [`${blanks} 格未填`] : [])];
  return parts.length === 0 ? '表格已填完，可提交审核。' : `还有 ${parts.join('、')}。`;
}

/** 待我处理 2. */
export function tasksTitle(count: number): string {
  return `${listWords.tasks} ${count}`;
}

/** What the fold says of tasks that are not shown at first. */
export function furtherTasks(count: number): string {
  return `其余 ${count} 项`;
}

/** 待审核（3）: how a filter button reads. */
export function filterName(word: string, count: number): string {
  return `${word} ${count}`;
}
