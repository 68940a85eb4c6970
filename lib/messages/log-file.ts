import type { AuditEvent } from '../workflow/audit-event';
import { describeAuditAction, logWords } from './log-words';

/** In which shapes the log is taken out. `jsonl`: every fact of every entry, so that the seals can be checked again. `csv`: for people. */
export const logFormats = ['jsonl', 'csv'] as const;
export type LogFormat = (typeof logFormats)[number];

/** The log as the text of a file, piece by piece; UTF-8, of a CSV with the mark by which spreadsheets know it. */
export async function* logFile(
  format: LogFormat,
  events: AsyncIterable<AuditEvent> | Iterable<AuditEvent>,
): AsyncGenerator<string> {
  if (format === 'csv') yield `\uFEFF${csvRow(headings)}`;
  for await (const event of events) yield format === 'csv' ? csvRow(cellsOf(event)) : jsonLine(event);
}

const { columns } = logWords;
const headings = [
  columns.sequence,
  columns.at,
  columns.actor,
  columns.action,
  columns.subject,
  columns.unit,
  columns.detail,
  logWords.hash,
];

function jsonLine({ sequence, ...facts }: AuditEvent): string {
  return `${JSON.stringify({ sequence: Number(sequence), ...facts })}\n`;
}

/** Official time, as it is read in the office. */
const officialTime = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** When an entry was made, to the second: 2026-01-13 18:00:05. */
export function describeInstant(at: Date): string {
  return officialTime.format(at);
}

function cellsOf({ sequence, at, actorName, action, subject, unitId, detail, hash }: AuditEvent): string[] {
  return [
    sequence.toString(),
    describeInstant(at),
    actorName,
    describeAuditAction(action),
    subject,
    unitId ?? '',
    detail,
    hash,
  ];
}

function csvRow(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${harmless(cell).replaceAll('"', '""')}"`).join(',')}\r\n`;
}

/** Spreadsheets take what begins so for a formula, and reckon it. */
function harmless(cell: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell;
}
