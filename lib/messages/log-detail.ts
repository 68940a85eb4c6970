import { z } from 'zod';
import { reportStates } from '../workflow/states';
import { roles } from '../workflow/roles';
import { logWords } from './log-words';
import { roleWords, workflowStateWords } from './workflow-words';

/** What the particulars of an entry are called; one without a name here is shown by its own. */
const names: Readonly<Record<string, string>> = {
  title: logWords.reportTitle,
  year: '年度',
  version: '保存序号',
  state: '状态',
  submission: '第几稿',
  reviewLevel: '审核级次',
  opinion: '意见',
  relaxed: '两人单位放宽',
  marks: '退回之处',
  place: '位置',
  reason: '原因',
  suggestion: '建议',
  thread: '批注号',
  message: '回复号',
  issue: '第几次签发',
  publishedTo: '发布地址',
  files: '文件',
  hash: '校验值',
  key: '问题',
  facts: '问题的数字',
  text: '说明',
  section: '部分',
  sections: '部分',
  name: '名称',
  snapshot: '版本号',
  from: '自',
  to: '至',
  until: '至',
  on: '日期',
  unit: '单位',
  administrator: '管理员',
  parentId: '上级单位号',
  kind: '性质',
  level: '级别',
  reviewLevels: '审核级数',
  abolishedOn: '撤销日期',
  username: '账号',
  posts: '职责',
  role: '职责',
  duty: '职务',
  sessions: '结束的登录数',
  address: '来自地址',
  left: '剩余次数',
  tries: '次数',
  format: '格式',
  actorName: '人员姓名',
  unitId: '单位号',
  action: '操作',
  subject: '对象',
  before: '原',
  after: '现',
};

/** One particular of an entry. */
export interface DetailLine {
  readonly label: string;
  readonly text: string;
}

/** The particulars of an entry, one by one, in words as far as they are known; those that are empty are left out. */
export function describeDetail(detail: string): DetailLine[] {
  const parsed = z.record(z.string(), z.unknown()).safeParse(parseJson(detail));
  if (!parsed.success) return [{ label: '', text: detail }];
  return Object.entries(parsed.data)
    .map(([key, value]) => ({ label: names[key] ?? key, text: describeValue(key, value) }))
    .filter(({ text }) => text !== '');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function describeValue(key: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) return value.map((each) => describeValue(key, each)).join('；');
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([member, of]) => [names[member] ?? member, describeValue(member, of)] as const)
      .filter(([, text]) => text !== '')
      .map(([label, text]) => `${label} ${text}`)
      .join('，');
  const state = reportStates.find((each) => key === 'state' && each === value);
  if (state !== undefined) return workflowStateWords[state].word;
  const role = roles.find((each) => key === 'role' && each === value);
  return role === undefined ? String(value) : roleWords[role];
}
