import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownDatabase } from '../../scripts/test-database';
import { templateOf } from '../../templates/choose';
import { begin, files, look, makeOffice, template, type Office } from '../fixtures/office';
import { makeUnit } from '../fixtures/people';
import { somebody } from '../fixtures/standing';
import type { Result } from '../base/result';
import type { Person } from '../workflow/roles';
import { database, disconnect } from './connection';
import { contentHash } from './frozen';
import { abandonCorrection, issueReport, publishReport, startCorrection } from './issues';
import { verifyLog } from './read-log';
import { loadIssuedFile, loadReportFile } from './report-file';
import { saveReport } from './reports';
import { approveReport, returnReport, submitReport, withdrawReport } from './steps';

ownDatabase();
afterAll(disconnect);

const stepsOfAWalk = 1000;
const levels = 2;

const kinds = [
  'save',
  'submit',
  'withdraw',
  'approve',
  'return',
  'returnMarked',
  'issue',
  'publish',
  'correct',
  'abandonCorrection',
] as const;
type Kind = (typeof kinds)[number];

/** So that the walk comes round often: what leads on weighs more than what leads back. */
const wanted: readonly Kind[] = [
  ...kinds,
  ...Array.from({ length: 4 }, () => ['submit', 'approve', 'issue'] as const).flat(),
];

/** What somebody tries: mostly what the report waits for, now and then on an older version or at once with somebody else. */
const attempt = fc.record({
  apt: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
  pick: fc.nat(),
  who: fc.nat(7),
  figure: fc.nat(3),
  late: fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, fc.constant(1)),
});
const move = fc.record({ first: attempt, second: fc.option(attempt, { freq: 2 }) });

interface Attempt {
  readonly kind: Kind;
  readonly who: number;
  readonly figure: number;
  /** How many versions behind. */
  readonly late: number;
}

/** Where each step may begin and where it leads, by hand: state and review level as one word. */
const leads: Readonly<Record<Exclude<Kind, 'save'>, Readonly<Record<string, readonly string[]>>>> = {
  submit: { draft0: ['inReview1'], returned0: ['inReview1'] },
  withdraw: { inReview1: ['draft0', 'returned0'] },
  approve: { inReview1: ['inReview2'], inReview2: ['awaitingIssue0'] },
  return: { inReview1: ['returned0'], inReview2: ['returned0'], awaitingIssue0: ['returned0'] },
  returnMarked: { inReview1: ['returned0'], inReview2: ['returned0'], awaitingIssue0: ['returned0'] },
  issue: { awaitingIssue0: ['issued0'] },
  publish: { issued0: ['published0'] },
  correct: { issued0: ['draft0'], published0: ['draft0'] },
  abandonCorrection: { draft0: ['issued0', 'published0'], returned0: ['issued0', 'published0'] },
};

let office: Office;
let cast: readonly Person[];
let auditor: Person;

beforeAll(async () => {
  office = await makeOffice('云山区水务局', { reviewLevels: levels });
  const { unitId, drafter, reviewers, issuer } = office;
  cast = [
    drafter,
    reviewers[0],
    reviewers[1],
    issuer,
    await somebody('兼填报审核', [
      [unitId, 'drafter'],
      [unitId, 'reviewer', 1],
    ]),
    await somebody('兼审核签发', [
      [unitId, 'reviewer', 2],
      [unitId, 'issuer'],
    ]),
    await somebody('样样都兼', [
      [unitId, 'drafter'],
      [unitId, 'reviewer', 1],
      [unitId, 'reviewer', 2],
      [unitId, 'issuer'],
    ]),
    await somebody('旁人', [[await makeUnit('云山区财政局'), 'drafter']]),
  ];
  auditor = await somebody('审计', [[unitId, 'auditor']]);
});

async function attemptIt(
  id: string,
  seenVersion: number,
  { kind, who, figure }: Attempt,
): Promise<Result<unknown, { kind: string }>> {
  const person = cast[who % cast.length] ?? office.drafter;
  const seen = { id, seenVersion };
  switch (kind) {
    case 'save': {
      const { report } = await look(office, id);
      const cells = {
        ...report.cells,
        'requests/newRequests/naturalPerson': 2 + figure,
        'requests/disclosed/naturalPerson': 2 + figure,
      };
      return saveReport(person, { ...seen, template, report: { ...report, cells }, hows: {} });
    }
    case 'submit':
      return submitReport(person, { ...seen, template, editionOfYear: '2021', templateOf });
    case 'withdraw':
      return withdrawReport(person, seen);
    case 'approve':
      return approveReport(person, { ...seen, opinion: '同意' });
    case 'return':
      return returnReport(person, { ...seen, template, opinion: '请核对', marks: [] });
    case 'returnMarked': {
      const place = { kind: 'cell', address: 'requests/disclosed/naturalPerson' } as const;
      return returnReport(person, { ...seen, template, opinion: '', marks: [{ place, reason: '与台账不符' }] });
    }
    case 'issue':
      return issueReport(person, { ...seen, opinion: '', files });
    case 'publish':
      return publishReport(person, { ...seen, publishedTo: '网站' });
    case 'correct':
      return startCorrection(person, { ...seen, reason: '数字有误' });
    case 'abandonCorrection':
      return abandonCorrection(person, { ...seen, template });
  }
}

test(`${stepsOfAWalk} steps by whoever, whenever, keep the laws`, { timeout: 300_000 }, async () => {
  let year = 2021;
  // The walk is drawn by its seed, so that a failure names a number and not a thousand steps.
  await fc.assert(
    fc.asyncProperty(fc.integer(), async (seed) => {
      const moves = fc.sample(move, { seed, numRuns: stepsOfAWalk });
      const { id } = await begin(office, year++);
      const taken = new Map<Kind, number>();
      for (const { first, second } of moves) {
        const before = await look(office, id);
        const standing = `${before.state}${before.reviewLevel}`;
        const attempts = (second === null ? [first] : [first, second]).map(({ apt, pick, ...rest }): Attempt => {
          const choice = apt ? wanted.filter((kind) => kind !== 'save' && standing in leads[kind]) : kinds;
          return { ...rest, kind: choice[pick % choice.length] ?? 'save' };
        });
        const answers = await Promise.all(attempts.map((each) => attemptIt(id, before.version - each.late, each)));
        const done = attempts.filter((_, index) => answers[index]?.ok === true);
        const after = await look(office, id);
        // Of two at once on one version at most one is done, and what is not done leaves no trace.
        expect(done.length).toBeLessThanOrEqual(1);
        expect(after.version).toBe(before.version + done.length);
        const [step] = done;
        if (step === undefined) {
          expect(after).toEqual(before);
          continue;
        }
        taken.set(step.kind, (taken.get(step.kind) ?? 0) + 1);
        const to = `${after.state}${after.reviewLevel}`;
        if (step.kind === 'save') expect(to).toBe(standing);
        else expect(leads[step.kind][standing]).toContain(to);
        // What is under decision or issued says what was submitted.
        if (!['save', 'abandonCorrection'].includes(step.kind)) expect(after.report).toEqual(before.report);
      }
      expect(taken.get('issue') ?? 0).toBeGreaterThan(0);
      console.info(`random walk: ${JSON.stringify(Object.fromEntries(taken))}`);
      await checkRecord(id);
    }),
    { numRuns: 1, endOnFailure: true },
  );
  const verdict = await verifyLog(auditor);
  expect(verdict).toMatchObject({ ok: true });
});

/** The laws of what is on record, whatever was done. */
async function checkRecord(id: string): Promise<void> {
  const file = await loadReportFile(office.drafter, id);
  if (file === null) throw new Error('no file');
  const { submissions, issues, stored } = file;
  expect(submissions.map(({ number }) => number)).toEqual(submissions.map((_, index) => index + 1));
  expect(issues.map(({ number }) => number)).toEqual(issues.map((_, index) => index + 1));
  expect(new Set(issues.map(({ submissionId }) => submissionId)).size).toBe(issues.length);
  const written = await database().submission.findMany({ where: { reportId: id } });
  for (const submission of submissions) {
    expect(contentHash(submission.report)).toBe(submission.hash);
    const authors = written.find((row) => row.id === submission.id)?.authors;
    const deciding = submission.decisions.filter(({ action }) => action !== 'withdraw');
    const people = deciding.map(({ byId }) => byId);
    // Who drafted, reviewed and issued differ.
    expect(authors).toContain(submission.byId);
    for (const person of people) expect(authors).not.toContain(person);
    expect(new Set(people).size).toBe(people.length);
    expect(deciding.every(({ relaxed }) => !relaxed)).toBe(true);
    const issue = issues.find(({ submissionId }) => submissionId === submission.id);
    const approvals = deciding.filter(({ action }) => action === 'approve').map(({ reviewLevel }) => reviewLevel);
    if (issue !== undefined) {
      expect(approvals).toEqual(Array.from({ length: levels }, (_, index) => index + 1));
      expect(deciding.at(-1)?.action).toBe('issue');
    } else expect(deciding.some(({ action }) => action === 'issue')).toBe(false);
  }
  for (const { number, files: kept } of issues) {
    for (const { format, hash } of kept) {
      const bytes = (await loadIssuedFile(office.drafter, id, number, format))?.bytes ?? new Uint8Array();
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash);
    }
  }
  const last = issues.at(-1);
  if (last !== undefined && ['issued', 'published'].includes(stored.state))
    expect(submissions.find((each) => each.id === last.submissionId)?.report).toEqual(stored.report);
}
