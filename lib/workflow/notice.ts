import { z } from 'zod';

/** What a person is told of. */
export const noticeKinds = [
  /** A report waits for the person's review. */
  'submitted',
  /** A reviewer agreed, and it goes on. */
  'approved',
  /** A report waits to be issued. */
  'awaitingIssue',
  'returned',
  'withdrawn',
  'issued',
  'published',
  /** A new version of an issued report is being made. */
  'correcting',
  'correctionAbandoned',
  /** Something was said about a place of the report. */
  'commented',
  'replied',
  'suggestionAccepted',
  'suggestionDeclined',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** What a notice says; the words are made when it is shown. */
export const noticeFactsSchema = z.object({
  /** Of the report. */
  title: z.string(),
  byName: z.string(),
  /** The opinion, reason or message, as far as there is one. */
  text: z.string().default(''),
});
export type NoticeFacts = z.infer<typeof noticeFactsSchema>;

/** A notice to one person. */
export interface Notice {
  readonly id: string;
  readonly kind: NoticeKind;
  /** Null where it is of no report. */
  readonly reportId: string | null;
  readonly facts: NoticeFacts;
  readonly at: Date;
  readonly readAt: Date | null;
}
