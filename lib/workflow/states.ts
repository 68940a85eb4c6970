/** 草稿 → 待审 → 待签发 → 已签发 → 已发布; 退回 leads back to the drafter. */
export const reportStates = ['draft', 'inReview', 'awaitingIssue', 'issued', 'published', 'returned'] as const;
export type ReportState = (typeof reportStates)[number];

/** The states in which a report can be written in. */
export const openStates = ['draft', 'returned'] as const satisfies readonly ReportState[];

/** Whether a report in this state can be written in. */
export function isOpen(state: ReportState): boolean {
  return state === 'draft' || state === 'returned';
}
