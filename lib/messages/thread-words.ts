/** The words of comments (批注) in the editor. */
export const threadWords = {
  tab: '批注',
  none: '没有批注。',
  open: '待处理',
  resolved: '已解决',
  returned: '退回原因',
  nowhere: '原文已不在报告中',
  quoted: '当时写的是',
  blank: '未填',
  reply: '回复',
  replyHint: '写下回复',
  send: '回复',
  resolve: '标记为已解决',
  reopen: '重新打开',
  suggestion: '建议改为',
  accept: '采纳',
  decline: '不采纳',
  accepted: '已采纳',
  declined: '未采纳',
  marked: '有批注',
} as const;

export const threadSaid = {
  accepted: (place: string): string => `已采纳建议：${place}，可按 Ctrl+Z 撤销`,
  declined: '已注明不采纳，可在回复中说明理由',
  replied: '已回复',
  resolved: '已标记为已解决',
  reopened: '已重新打开',
} as const;
