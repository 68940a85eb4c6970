import { assertNever } from '../base/assert-never';
import { auditActions, type AuditAction } from '../workflow/audit-actions';
import type { LogBreak, LogSeal } from '../workflow/audit-event';

/** The words of the log's page. */
export const logWords = {
  title: '审计日志',
  intro: '记录只增不改，每条都用校验值与前一条相连。看到的是谁在何时对什么做了什么。',
  list: '审计日志列表',
  columns: {
    sequence: '序号',
    at: '时间',
    actor: '人员',
    action: '操作',
    subject: '对象',
    unit: '单位',
    detail: '内容',
  },
  filters: {
    actor: '人员姓名',
    unit: '单位',
    action: '操作',
    from: '自',
    until: '至',
    anyUnit: '全部单位',
    anyAction: '全部操作',
  },
  search: '查询',
  clear: '清除条件',
  none: '没有符合条件的记录。',
  total: (count: number) => `共 ${count} 条`,
  nobody: '系统',
  unfold: '详情',
  fold: '收起',
  particularsOf: (sequence: string) => `第 ${sequence} 条的详情`,
  exportHint: '按下面的查询条件导出；导出会记入日志。',
  reportTitle: '报告',
  fileName: (day: string) => `审计日志-${day}`,
  unknownFormat: '没有这种导出格式。可用 csv、jsonl。',
  verify: '校验',
  verifying: '正在校验…',
  expected: '核对以前抄下的校验值（可不填）',
  expectedWrong: '校验值应为 64 位十六进制数字，请核对。',
  verifyFailed: '校验没有完成，请稍后再试。',
  advice: '请把最后校验值抄存在系统之外：只凭日志本身，看不出末尾的记录是否被截去。',
  hash: '校验值',
} as const;

/** The files in which the log is taken out. */
export const logExportWords = { csv: '导出表格（CSV）', jsonl: '导出原文（JSONL）' } as const;

/** What was done, of every action that is entered in the log. */
export const auditActionWords: Readonly<Record<AuditAction, string>> = {
  create: '新建报告',
  delete: '删除报告',
  undelete: '恢复删除的报告',
  submit: '提交审核',
  withdraw: '撤回',
  approve: '审核同意',
  return: '退回修改',
  issue: '签发',
  publish: '登记发布',
  correct: '发起更正',
  abandonCorrection: '放弃更正',
  explain: '填写说明',
  stateZero: '零值确认',
  voidZero: '零值确认失效',
  snapshot: '保存版本',
  restore: '恢复为以前的版本',
  openThread: '批注',
  reply: '回复批注',
  resolveThread: '批注已处理',
  reopenThread: '重新打开批注',
  acceptSuggestion: '采纳建议',
  declineSuggestion: '不采纳建议',
  setUp: '首次启用',
  createUnit: '新建单位',
  changeUnit: '修改单位',
  moveUnit: '调整隶属',
  abolishUnit: '撤销单位',
  createPerson: '新建账号',
  changePerson: '修改账号',
  appoint: '任职',
  dismiss: '免职',
  resetPassword: '重置口令',
  unlockPerson: '解除锁定',
  disablePerson: '停用账号',
  enablePerson: '启用账号',
  importUnits: '批量新建单位',
  importPeople: '批量新建账号',
  signIn: '登录',
  signInFailed: '登录失败',
  lockOut: '账号锁定',
  signOut: '退出',
  signOutEverywhere: '全部退出',
  changePassword: '修改口令',
  exportLog: '导出审计日志',
};

/** What was done; an action of another version of the program is named as it stands in the log. */
export function describeAuditAction(action: string): string {
  const known = auditActions.find((each) => each === action);
  return known === undefined ? action : auditActionWords[known];
}

const kindsOfSubject: Readonly<Record<string, string>> = {
  report: '报告',
  unit: '单位',
  user: '账号',
  log: '审计日志',
};

/** What an entry speaks of: its name, else its kind and the beginning of its id. */
export function describeSubject(subject: string, name: string): string {
  const [kind = '', id = ''] = subject.split('/');
  const word = kindsOfSubject[kind] ?? kind;
  if (name !== '') return kind === 'user' ? `${word} ${name}` : name;
  if (subject === 'user/unknown') return '不存在的账号';
  return id === '' ? word : `${word} ${id.slice(0, 8)}`;
}

/** What is wrong with the log, as one sentence. */
export function describeLogBreak({ sequence, kind }: LogBreak): string {
  switch (kind) {
    case 'missing':
      return `审计日志不完整：缺第 ${sequence} 条，它已被删除或改了编号。`;
    case 'surplus':
      return `审计日志不完整：编号 ${sequence} 的记录是后来塞入的。`;
    case 'changed':
      return `审计日志不完整：第 ${sequence} 条的内容与写入时不符，它已被改动。`;
    case 'unlinked':
      return `审计日志不完整：第 ${sequence} 条与前一条接不上，前一条已被改动或替换。`;
    case 'cutOff':
      return `审计日志与抄下的校验值不符：现存 ${sequence} 条中没有它，后面的记录已被截去，或全部记录已被重写。`;
    default:
      return assertNever(kind);
  }
}

/** That the log is whole, and the hash that stands for it. */
export function describeLogSeal({ events, lastHash }: LogSeal): string {
  return events === 0 ? '审计日志为空，还没有记录。' : `审计日志完整，共 ${events} 条。最后校验值 ${lastHash}`;
}

/** The words of `gouji audit`. */
export const auditCommandWords = {
  subcommandWanted: 'audit 之后应为 verify 或 export。',
  badHash: '--expect 应为 64 位十六进制的校验值。',
  outputWanted: '请用 -o 指明导出的文件。',
  exported: (count: number, file: string) => `已导出 ${count} 条到 ${file}。`,
  cannotConnect: (code: string, message: string) => `连不上数据库：${connectionTroubles[code] ?? (message || code)}`,
  noDatabase: (folder: string) =>
    `${folder} 中没有数据库。请用 GOUJI_DATA 指明数据文件夹，或用 DATABASE_URL 指明数据库。`,
  noLog: '这个数据库里没有审计日志，请核对 DATABASE_URL 或 GOUJI_DATA。',
} as const;

/** What keeps a database from being reached, by the code of the system or of PostgreSQL. */
const connectionTroubles: Readonly<Record<string, string>> = {
  ECONNREFUSED: '该地址没有数据库应答，请核对 DATABASE_URL 的主机和端口。',
  ENOTFOUND: '找不到主机，请核对 DATABASE_URL。',
  ETIMEDOUT: '数据库没有及时应答。',
  ERR_INVALID_URL: 'DATABASE_URL 不是有效的地址。',
  '28P01': '用户名或口令不对。',
  '28000': '数据库不接受这个用户。',
  '3D000': '没有这个名称的数据库。',
  '42501': '这个用户没有读取审计日志的权限。',
};
