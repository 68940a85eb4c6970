import { describe, expect, it } from 'vitest';
import { success } from '../../../../lib/base/result';
import { newReport } from '../../../../lib/report/new-report';
import type { Report } from '../../../../lib/report/report';
import { findingFacts, findingKey } from '../../../../lib/rules/explanation';
import { allowedTo, type ReportFile } from '../../../../lib/store/report-file';
import { countChanges } from '../../../../lib/workflow/compare-reports';
import type { Subject } from '../../../../lib/workflow/may';
import type { Person } from '../../../../lib/workflow/roles';
import type { ReportState } from '../../../../lib/workflow/states';
import type { DecisionRecord, SubmissionRecord } from '../../../../lib/workflow/submission-record';
import type { ThreadRecord } from '../../../../lib/workflow/thread';
import { template2021 } from '../../../../templates/2021';
import { reviewOf } from './review-of';

const licenses = 'proactiveDisclosure/administrativeLicenses/decisions';
const blank = newReport(template2021, { name: '云岭市水务局', kind: 'department' }, 2024);
const holding = (figure: number, text: string): Report => ({
  ...blank,
  cells: { [licenses]: figure },
  narrative: { ...blank.narrative, overview: [{ kind: 'paragraph', text }] },
});
const minute = (at: number): Date => new Date(Date.UTC(2026, 0, 13, 2, at));
const nobody: Person = { id: 'li', name: '李红', username: 'lihong', appointments: [] };
const subject: Subject = {
  lineage: ['unit'],
  abolished: false,
  relaxed: false,
  state: 'inReview',
  reviewLevel: 1,
  everIssued: false,
  authors: [],
  deciders: [],
};

function submission(number: number, report: Report, decisions: readonly DecisionRecord[] = []): SubmissionRecord {
  return {
    id: `submission ${number}`,
    number,
    at: minute(10 * number),
    byId: 'chen',
    byName: '陈静',
    report,
    hash: '',
    explanations: [],
    zeroStatements: [{ section: 'requests', byName: `第${number}稿`, at: minute(number).toISOString() }],
    correctionReason: null,
    decisions,
  };
}

const returned: DecisionRecord = {
  id: 'return',
  action: 'return',
  reviewLevel: 0,
  opinion: '请核对',
  relaxed: false,
  byId: 'li',
  byName: '李红',
  duty: '科室负责人',
  at: minute(15),
};

function thread(id: string, change: Partial<ThreadRecord>): ThreadRecord {
  const message = { id: `${id} 1`, text: '许可数与台账不符', byId: 'li', byName: '李红', at: minute(15) };
  return {
    id,
    place: { kind: 'cell', address: licenses },
    quoted: '43',
    submissionId: 'submission 1',
    returned: true,
    suggestion: '34',
    suggestionState: 'open',
    byId: 'li',
    byName: '李红',
    at: minute(15),
    resolvedAt: null,
    resolvedBy: null,
    messages: [message],
    ...change,
  };
}

function fileOf(state: ReportState, change: Partial<ReportFile> = {}): ReportFile {
  const submissions = [
    submission(1, holding(43, '主动公开信息120条。'), [returned]),
    submission(2, holding(34, '主动公开信息132条。')),
  ];
  return {
    stored: {
      id: 'report',
      unitId: 'unit',
      version: 9,
      updatedAt: minute(20),
      state,
      reviewLevel: state === 'inReview' ? 1 : 0,
      reopened: null,
      correctionReason: null,
      report: holding(34, '主动公开信息132条。'),
    },
    unit: {
      id: 'unit',
      parentId: null,
      name: '云岭市水务局',
      kind: 'department',
      level: null,
      reviewLevels: 2,
      relaxed: false,
      abolishedOn: null,
    },
    posts: [
      { role: 'drafter', reviewLevel: 0, personId: 'chen', name: '陈静', duty: '科员' },
      { role: 'reviewer', reviewLevel: 2, personId: 'wang', name: '王强', duty: null },
      { role: 'issuer', reviewLevel: 0, personId: 'zhao', name: '赵敏', duty: null },
    ],
    submissions,
    issues: [],
    threads: [],
    explanations: [],
    zeroStatements: [{ section: 'requests', byName: '现在', at: minute(30).toISOString() }],
    allowed: allowedTo(nobody, subject),
    ...change,
  };
}

describe('what the review screen shows', () => {
  it('compares a submission under review with the one before, with the reasons that one was returned for', () => {
    const threads = [
      thread('returned', {}),
      thread('comment', { returned: false }),
      thread('later', { submissionId: null }),
    ];
    const { earlier } = reviewOf(fileOf('inReview', { threads }), []);
    expect(earlier?.number).toBe(1);
    expect(earlier?.comparison.cells).toEqual([{ address: licenses, before: '43', after: '34', computed: false }]);
    expect(earlier?.reasons).toEqual([
      { place: { kind: 'cell', address: licenses }, reason: '许可数与台账不符', suggestion: '34' },
    ]);
  });

  it('compares what is being written with the last submission', () => {
    expect(reviewOf(fileOf('returned'), []).earlier?.number).toBe(2);
  });

  it('compares with what was decided on, not with what was handed in and taken back', () => {
    const [first, second] = fileOf('inReview').submissions;
    if (first === undefined || second === undefined) throw new Error('No submissions');
    const taken = { ...second, decisions: [{ ...returned, id: 'withdrawal', action: 'withdraw' as const }] };
    const third = submission(3, holding(35, '主动公开信息133条。'));
    expect(reviewOf(fileOf('inReview', { submissions: [first, taken, third] }), []).earlier?.number).toBe(1);
    expect(reviewOf(fileOf('inReview', { submissions: [taken, third] }), []).earlier?.number).toBe(2);
  });

  it('shows of an issued report what was issued, also where a correction was handed in and given up', () => {
    const [first, second] = fileOf('inReview').submissions;
    if (first === undefined || second === undefined) throw new Error('No submissions');
    const unpublished = { publishedAt: null, publishedBy: null, publishedTo: null };
    const issue = { number: 1, submissionId: second.id, at: minute(25), byName: '赵敏', files: [], ...unpublished };
    const givenUp = submission(3, holding(35, '主动公开信息133条。'), [returned]);
    const shown = reviewOf(fileOf('issued', { submissions: [first, second, givenUp], issues: [issue] }), []);
    expect([shown.submission?.number, shown.earlier?.number, shown.report.cells[licenses]]).toEqual([2, 1, 34]);
  });

  it('has nothing to compare a first submission with', () => {
    const [first] = fileOf('inReview').submissions;
    if (first === undefined) throw new Error('No submission');
    expect(reviewOf(fileOf('inReview', { submissions: [first] }), []).earlier).toBeNull();
  });

  it('takes what was stated with a submission while that is locked, and what stands now while it is written', () => {
    const by = (state: ReportState) => reviewOf(fileOf(state), []).zeroStatements.map(({ byName }) => byName);
    expect(by('inReview')).toEqual(['第2稿']);
    expect(by('draft')).toEqual(['现在']);
  });

  it('tells what happened in its order, with the duty of whoever did it', () => {
    const { chain } = reviewOf(fileOf('inReview'), []);
    expect(chain.map(({ step, number, byName, duty }) => [step, number, byName, duty])).toEqual([
      ['submit', 1, '陈静', '科员'],
      ['return', 1, '李红', '科室负责人'],
      ['submit', 2, '陈静', '科员'],
    ]);
  });

  it('names who takes it on: the next level, after the last one the issuer', () => {
    const at = (reviewLevel: number) => {
      const file = fileOf('inReview');
      return reviewOf({ ...file, stored: { ...file.stored, reviewLevel } }, []).receivers;
    };
    expect([at(1), at(2)]).toEqual([['王强'], ['赵敏']]);
  });

  it('finds a paragraph where it stands now, and puts what is settled last', () => {
    const place = { kind: 'paragraph', section: 'overview', index: 0, text: '主动公开信息120条。' } as const;
    const gone = { ...place, text: '完全是另外的话' };
    const threads = [
      thread('settled', { resolvedAt: minute(40), resolvedBy: '陈静' }),
      thread('moved', { place }),
      thread('gone', { place: gone, submissionId: 'submission 2' }),
    ];
    const shown = reviewOf(fileOf('inReview', { threads }), []).threads;
    expect(shown.map(({ id, number, place: now }) => [id, number, now === null])).toEqual([
      ['gone', 2, true],
      ['moved', 1, false],
      ['settled', 1, false],
    ]);
    expect(shown[1]?.place).toMatchObject({ text: '主动公开信息132条。' });
  });

  it('sets last year beside it, whichever other years there are', () => {
    const earlier = [
      { ...holding(30, '旧文。'), year: 2022 },
      { ...holding(31, '旧文。'), year: 2023 },
    ];
    const { lastYear } = reviewOf(fileOf('inReview'), earlier);
    expect([lastYear?.year, lastYear?.cells[licenses]]).toEqual([2023, 31]);
    expect(reviewOf(fileOf('inReview'), earlier.slice(0, 1)).lastYear).toBeNull();
  });

  it('counts no title as changed since last year, for it names its year', () => {
    const now = holding(31, '旧文。');
    const last = { ...now, year: 2023, title: now.title.replace(String(now.year), '2023'), date: '2024-01' };
    const { lastYear } = reviewOf(fileOf('inReview', { submissions: [submission(1, now)] }), [last]);
    if (lastYear == null) throw new Error('No last year');
    expect(last.title).not.toBe(now.title);
    expect(countChanges(lastYear.comparison)).toBe(0);
  });

  it('tells what is as it was last year, and whether that was confirmed with the submission', () => {
    const kept = '各科室按月更新栏目并逐条核对发布内容。';
    const report = holding(34, `${kept}主动公开信息132条，另有新的一句。`);
    const last = { ...holding(34, `${kept}主动公开信息132条。`), year: 2023 };
    const said = (text: string, name: string) => {
      const passage = { section: 'overview', index: 0, text };
      const facts = { kind: 'unchangedSentence', passage, year: 2023 } as const;
      const finding = { rule: 'Y-7', severity: 'info', section: 'overview', cells: [], facts } as const;
      const words = { text: '经核实，仍与上年一致。', byName: name, at: minute(9).toISOString() };
      return { key: findingKey(finding), facts: findingFacts(finding), finding, ...words };
    };
    const submissions = [{ ...submission(1, report), explanations: [said(kept, '陈静')] }];
    const { lastYear } = reviewOf(fileOf('inReview', { submissions, explanations: [] }), [last]);
    const marks = lastYear?.unchanged.flatMap((paragraph) => paragraph.marks) ?? [];
    expect(marks.map(({ finding: { facts }, explanation }) => [facts.passage.text, explanation.kind])).toEqual([
      [kept, 'holds'],
      ['主动公开信息132条', 'missing'],
    ]);
    expect(lastYear?.unchangedCells).toEqual([{ year: 2023, cell: licenses, value: 34 }]);
  });

  it('answers with what the store allows', () => {
    const allowed = { ...allowedTo(nobody, subject), approve: success({ relaxed: false }) };
    expect(reviewOf(fileOf('inReview', { allowed }), []).allowed.approve.ok).toBe(true);
  });
});
