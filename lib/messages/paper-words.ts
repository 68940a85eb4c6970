import type { Section, Template } from '../template/template';
import type { ReportState } from '../workflow/states';
import { sectionName, sectionNumber } from './names';

/** The words of the papers that go with a report: 发布审批单 and 审核简报. */
export const paperWords = {
  approvalTitle: '政府信息公开工作年度报告发布审批单',
  briefTitle: '政府信息公开工作年度报告审核简报',
  approvalFoot: (hash: string) => `本单由填报系统按审批记录生成，内容指纹 ${hash.slice(0, 16)}`,
  report: '报告',
  version: '稿次',
  stateName: '状态',
  correctionReason: '更正原因',
  contentHash: '内容指纹（SHA-256）',
  relaxedName: '放宽说明',
  relaxed: '本单位人员较少，已设为允许审核人同时签发。下表标明由同一人办理的环节。',
  relaxedMark: '（审核与签发为同一人）',
  states: {
    draft: '草稿',
    inReview: '待审核',
    awaitingIssue: '待签发',
    issued: '已签发',
    published: '已发布',
    returned: '退回修改',
  } satisfies Record<ReportState, string>,
  decisions: '办理过程',
  decisionHead: ['环节', '办理人', '时间', '意见'],
  submitted: '提交',
  published: '登记发布',
  explanations: '需说明事项',
  explanationHead: ['校验结果', '说明', '说明人、时间'],
  noExplanations: '没有需说明的事项。',
  zeroStatements: '零值确认',
  zeroHead: ['范围', '确认人', '时间'],
  noZeroStatements: '没有全表为零的表格，无须确认。',
  files: '签发文件',
  fileHead: ['格式', '文件名', '大小', '文件指纹（SHA-256）'],
  noFiles: '尚未签发，没有签发文件。',
  signatures: ['填报人', '审核人', '签发人', '单位（盖章）'],
  checks: '校验',
  checkCounts: (errors: number, warnings: number, explained: number) =>
    `阻断 ${errors} 项；需说明 ${warnings} 项，已说明 ${explained} 项`,
  prose: '文字篇幅',
  keyFigures: '主要数字',
  keyHead: ['项目', '数字'],
  blank: '未填',
  changesSinceSubmission: '与上一稿相比',
  changesSinceLastYear: '与上年相比变动较大的格',
  changeHead: ['位置', '原', '现'],
  firstSubmission: '本稿为第 1 稿，没有上一稿。',
  noLastYear: '系统中没有本单位上一年度的报告。',
  noChanges: '没有变化。',
  notSubmitted: '报告还没有提交过，没有审批单和简报。',
  count: (count: number) => `（${count} 处）`,
} as const;

/** What a paper is called as a file. */
export function paperFileName(paper: 'approval' | 'brief', agency: string, year: number, submission: number): string {
  const plain = agency.replace(/[\\/:*?"<>|\p{Cc}]/gu, '');
  return `${plain}${year}年度报告第${submission}稿${paper === 'approval' ? '发布审批单' : '审核简报'}.pdf`;
}

/** 第2稿; with its issue 第2稿（更正版1）. Issue 1 is the report itself. */
export function submissionWords(submission: number, issue: number | null): string {
  const version = `第${submission}稿`;
  if (issue === null) return version;
  return issue === 1 ? `${version}（正式版）` : `${version}（更正版${issue - 1}）`;
}

const levels = ['一', '二', '三'];

/** What a decision is called; an approval by its review level. */
export function decisionWords(action: string, reviewLevel: number): string {
  switch (action) {
    case 'approve':
      return `${levels[reviewLevel - 1] ?? reviewLevel}级审核同意`;
    case 'return':
      return '退回修改';
    case 'issue':
      return '签发';
    case 'withdraw':
      return '撤回';
    case 'publish':
      return '登记发布';
    default:
      throw new Error(`No words for the decision ${action}`);
  }
}

/** 第三部分全表为零，经核实为零. */
export function zeroWords(template: Template, section: string): string {
  return `${sectionName(template, section)}全表为零，经核实为零`;
}

/** 一：4段386字. */
export function proseSize(section: Section, paragraphs: number, characters: number): string {
  return paragraphs === 0
    ? `${sectionNumber(section)}：未填`
    : `${sectionNumber(section)}：${paragraphs}段${characters}字`;
}

/** What a list says of those it does not show; null where it shows all. */
export function andMore(count: number): string | null {
  return count > 0 ? `另有 ${count} 项，见系统审核页。` : null;
}

/** 87.4 KB. */
export function sizeInWords(bytes: number): string {
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

const momentFormat = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** 2026年1月13日 10:41, in Chinese official time. */
export function paperMoment(moment: Date): string {
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    momentFormat.formatToParts(moment).find((each) => each.type === type)?.value ?? '';
  return `${part('year')}年${part('month')}月${part('day')}日 ${part('hour')}:${part('minute')}`;
}
