/** The words with which a report begins, is deleted and is brought back. */
export const newReportWords = {
  intro: '选择机关和年度即可，其余内容在编辑页逐部分填写，随填随存。',
  agency: '机关名称',
  agencyHint: '您担任填报人的单位。名称、性质和级别取自单位设置，用于标题和核对。',
  chooseAgency: '请选择',
  noUnits: '您还不是任何单位的填报人，不能建立报告。请联系本单位的系统管理员，为您添加“填报”角色。',
  notYourUnit: '您不是这个单位的填报人，或者这个单位已经撤销，不能为它建立报告。请刷新页面后重新选择。',
  year: '报告年度',
  openExisting: '打开已有报告',
  deletionDone: '这份报告的状态刚被他人改变，请刷新页面查看。',
  otherExists: '这个机关这一年度已有另一份报告，不能恢复。需要恢复时，请先删除现有的报告。',
  notDone: '数据库暂时不可用，没有执行。请稍后再试。',
  troubles: { unitId: '请选择机关。', exists: '这个机关这一年度已有报告。请改填年度，或打开已有的报告。' },
} as const;

/** That the unit has a report of that year; `name` as `reportName` gives it. */
export function describeExistingReport(name: string): string {
  return `已有${name}。一个机关一个年度只有一份报告，请打开已有的报告；已经签发的，可在其中发起更正。`;
}

/** That a file speaks of another agency than the one whose report it is to become. */
export function describeOtherAgency(named: string, chosen: string): string {
  return `文件中的机关是“${named}”，将作为“${chosen}”的报告建立。请核对标题和正文。`;
}
