import { describe, expect, it } from 'vitest';
import { auditActions } from '../workflow/audit-actions';
import { sealOf, type AuditEvent } from '../workflow/audit-event';
import { describeDetail } from './log-detail';
import { logFile } from './log-file';
import { auditActionWords, describeAuditAction, describeLogBreak } from './log-words';

const facts = {
  sequence: 1n,
  at: new Date('2026-01-13T10:00:05.123Z'),
  actorId: null,
  actorName: '=HYPERLINK("x")',
  action: 'submit',
  subject: 'report/1',
  unitId: null,
  detail: '{"title":"甲,乙"}',
  previousHash: '',
};
const event: AuditEvent = { ...facts, hash: sealOf(facts) };

async function fileOf(format: 'csv' | 'jsonl'): Promise<string> {
  let text = '';
  for await (const piece of logFile(format, [event])) text += piece;
  return text;
}

describe('logFile', () => {
  it('writes every fact of an entry in JSONL, so that its seal can be checked again', async () => {
    const { sequence, at, ...rest } = JSON.parse(await fileOf('jsonl'));
    expect(sealOf({ ...rest, sequence: BigInt(sequence), at: new Date(at) })).toBe(event.hash);
  });

  it('writes CSV that spreadsheets open as it is and reckon nothing in', async () => {
    const [head, row, end] = (await fileOf('csv')).split('\r\n');
    expect(head).toBe('\uFEFF"序号","时间","人员","操作","对象","单位","内容","校验值"');
    expect(row).toBe(
      `"1","2026-01-13 18:00:05","'=HYPERLINK(""x"")","提交审核","report/1","","{""title"":""甲,乙""}","${event.hash}"`,
    );
    expect(end).toBe('');
  });
});

describe('the words of the log', () => {
  it('name each action differently, and one that is not known as it is', () => {
    expect(new Set(Object.values(auditActionWords)).size).toBe(auditActions.length);
    expect(describeAuditAction('archive')).toBe('archive');
  });

  it('say what is wrong with the number of the entry', () => {
    for (const kind of ['missing', 'surplus', 'changed', 'unlinked', 'cutOff'] as const)
      expect(describeLogBreak({ sequence: 417n, kind })).toContain('417');
  });

  it('tell the particulars in words, also those that are nested or not known', () => {
    const detail = JSON.stringify({
      title: '云岭市水务局2024年报告',
      state: 'inReview',
      relaxed: true,
      opinion: '',
      reason: null,
      posts: [{ role: 'reviewer', reviewLevel: 1, duty: null }],
      novelty: 3,
    });
    expect(describeDetail(detail).map(({ label, text }) => `${label}：${text}`)).toEqual([
      '报告：云岭市水务局2024年报告',
      '状态：待审核',
      '两人单位放宽：是',
      '职责：职责 审核，审核级次 1',
      'novelty：3',
    ]);
    expect(describeDetail('not json')).toEqual([{ label: '', text: 'not json' }]);
  });
});
