/** Why something asked of a report was not done, beyond what the table of permissions says. */
export const troubleWords = {
  gone: '这份报告已被删除，可到“最近删除”中恢复。',
  locked: '这次退回只开放了被标记的位置，改动超出了开放范围，没有执行。',
  exists: '本单位这一年度已有报告，请打开已有的报告。',
  reasonMissing: '请写明原因或名称。',
} as const;
