import { assertNever } from '../base/assert-never';
import type { NoticeFacts, NoticeKind } from '../workflow/notice';

/** The words of the page of notices. */
export const noticeWords = {
  title: '通知',
  list: '通知列表',
  none: '还没有通知。',
  noneHint: '报告提交、退回、签发或有人批注时，会在这里告诉您。',
  unread: '未读',
  markRead: '标为已读',
  markReadOf: (title: string) => `标为已读：${title}`,
  markAllRead: '全部标为已读',
  markFailed: '没有成功，请稍后再试。',
  page: (page: number, pages: number) => `第 ${page} 页，共 ${pages} 页`,
  newer: '较新的',
  older: '较早的',
} as const;

/** What happened to the report, as one sentence that follows its title. */
export function describeNotice(kind: NoticeKind, { byName, text }: NoticeFacts): string {
  const said = text === '' ? '。' : `：${text}`;
  switch (kind) {
    case 'submitted':
      return `${byName}送来，待您审核${said}`;
    case 'approved':
      return `${byName}审核同意${said}`;
    case 'awaitingIssue':
      return `${byName}审核同意，待您签发${said}`;
    case 'returned':
      return `${byName}退回修改${said}`;
    case 'withdrawn':
      return `${byName}已撤回${said}`;
    case 'issued':
      return `${byName}已签发${said}`;
    case 'published':
      return `${byName}已登记发布${said}`;
    case 'correcting':
      return `${byName}发起更正${said}`;
    case 'correctionAbandoned':
      return `${byName}放弃更正，仍以原签发的为准${said}`;
    case 'commented':
      return `${byName}批注${said}`;
    case 'replied':
      return `${byName}回复批注${said}`;
    case 'suggestionAccepted':
      return `${byName}采纳了您的建议${said}`;
    case 'suggestionDeclined':
      return `${byName}没有采纳您的建议${said}`;
    default:
      return assertNever(kind);
  }
}
