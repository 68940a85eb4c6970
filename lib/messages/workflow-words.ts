import { assertNever } from '../base/assert-never';
import type { Refusal } from '../workflow/may';
import type { Obstacles } from '../workflow/readiness';
import type { Action } from '../workflow/permissions';
import type { Role } from '../workflow/roles';
import type { ReportState } from '../workflow/states';

/** The sign and the word of a report's state in the workflow; the colour follows it on the screen. */
export const workflowStateWords: Readonly<Record<ReportState, { readonly sign: string; readonly word: string }>> = {
  draft: { sign: '◔', word: '填报中' },
  inReview: { sign: '◑', word: '待审核' },
  awaitingIssue: { sign: '◕', word: '待签发' },
  issued: { sign: '●', word: '已签发' },
  published: { sign: '✓', word: '已发布' },
  returned: { sign: '↩', word: '退回修改' },
};

/** What a person may be in a unit. */
export const roleWords: Readonly<Record<Role, string>> = {
  drafter: '填报',
  reviewer: '审核',
  issuer: '签发',
  coordinator: '主管',
  administrator: '管理',
  auditor: '审计',
};

/** What is done, as the end of 不能…. */
export const actionWords: Readonly<Record<Action, string>> = {
  submit: '提交审核',
  withdraw: '撤回',
  approve: '审核',
  return: '退回',
  issue: '签发',
  publish: '登记发布',
  correct: '发起更正',
  abandonCorrection: '放弃更正',
  create: '新建报告',
  view: '查看',
  edit: '填写',
  explain: '填写说明',
  stateZero: '作零值确认',
  comment: '批注',
  suggest: '提出建议',
  settleSuggestion: '处理建议',
  resolveThread: '处理批注',
  snapshot: '保存版本',
  restoreSnapshot: '恢复版本',
  delete: '删除',
  undelete: '恢复报告',
  manageUnits: '管理单位',
  manageAccounts: '管理账号',
  readLog: '查看审计日志',
};

const numerals = ['一', '二', '三'];

/** 二级审核 of a unit with several review levels, 审核 of a unit with one. */
export function reviewLevelWords(level: number, reviewLevels: number): string {
  return reviewLevels > 1 ? `${numerals[level - 1] ?? level}级审核` : '审核';
}

/** 待审核; 待审核（二级） where the unit has several review levels. */
export function standingWords(state: ReportState, reviewLevel: number, reviewLevels: number): string {
  const { word } = workflowStateWords[state];
  return state === 'inReview' && reviewLevels > 1 ? `${word}（${numerals[reviewLevel - 1] ?? reviewLevel}级）` : word;
}

/** Why `action` is refused, as one sentence. */
export function describeActionRefusal(action: Action, refusal: Refusal): string {
  switch (refusal.kind) {
    case 'unknown':
      return '没有找到这份报告。';
    case 'role':
      return `您在本单位的职责不能${actionWords[refusal.action]}。`;
    case 'state':
      return `报告现为“${workflowStateWords[refusal.state].word}”，不能${actionWords[refusal.action]}。`;
    case 'level':
      return `现由${numerals[refusal.level - 1] ?? refusal.level}级审核人办理，不由您${actionWords[action]}。`;
    case 'ownWork':
      return refusal.as === 'author'
        ? `本人填报的报告不能由本人${actionWords[action]}。`
        : `您已办理过本稿的前一环节：填报、审核、签发须为不同的人，不能由您${actionWords[action]}。`;
    case 'decided':
      return '已有人审核，不能再撤回。';
    case 'issued':
      return '签发过的报告不能删除，只能发起更正。';
    case 'neverIssued':
      return '报告尚未签发过，没有可放弃的更正。';
    case 'abolished':
      return '本单位已撤销，不再新建报告。';
    default:
      return assertNever(refusal);
  }
}

/** That somebody was first with a decision; what was typed is kept. */
export function describeFirst(state: ReportState, by: string | null): string {
  return `${by ?? '他人'}已先行办理，报告现为“${workflowStateWords[state].word}”。已载入最新情况，您写的意见仍保留。`;
}

/** What still keeps a report from being submitted, in numbers. */
export function describeObstacles({ errors, unexplained, unstated }: Obstacles): string {
  const parts = [
    [errors.length, '项阻断'],
    [unexplained.length, '项需说明'],
    [unstated.length, '张表待零值确认'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return `还有${said.join('、')}，处理后才能提交。`;
}

/** What is said where a session has ended; nothing typed is lost. */
export const signedOutSentence = '登录已过期，操作没有执行。请在新标签页重新登录后再试，填写的内容仍在本页。';

const minuteFormat = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** `2026-01-13 10:41`, in the country's one official time. */
export function minuteWords(moment: Date): string {
  return minuteFormat.format(moment);
}
