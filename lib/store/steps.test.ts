import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownDatabase } from '../../scripts/test-database';
import { actAs, begin, done, look, makeOffice, template, type Office } from '../fixtures/office';
import { makePerson } from '../fixtures/people';
import type { Place } from '../report/place';
import { findingFacts, findingKey } from '../rules/explanation';
import { checkReport } from '../rules/check-report';
import type { Person } from '../workflow/roles';
import { database, disconnect } from './connection';
import { loadReportFile } from './report-file';
import { confirmUnchanged, explainFinding, stateZero } from './statements';
import { approveReport, type Mark } from './steps';

ownDatabase();
afterAll(disconnect);

let office: Office;
let year = 2021;
const cell: Place = { kind: 'cell', address: 'requests/disclosed/naturalPerson' };

beforeAll(async () => {
  office = await makeOffice('云山区水务局', { reviewLevels: 2 });
});

/** A report of a year of its own that was just submitted. */
async function submitted() {
  const { id } = await begin(office, year++);
  const act = actAs(office, id);
  done(await act.submit());
  return { id, act };
}

async function fileOf(id: string, person: Person = office.drafter) {
  const file = await loadReportFile(person, id);
  if (file === null) throw new Error('no file');
  return file;
}

describe('a submission', () => {
  test('is frozen with its hash, and what is under review can no longer be written in', async () => {
    const { id, act } = await submitted();
    const { stored, submissions } = await fileOf(id);
    expect(stored).toMatchObject({ state: 'inReview', reviewLevel: 1, version: 2 });
    expect(submissions).toMatchObject([{ number: 1, byName: '陈静', report: stored.report, correctionReason: null }]);
    expect(submissions[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await act.save(office.drafter, { title: '改过的标题' })).toEqual({
      ok: false,
      error: { kind: 'refused', refusal: { kind: 'state', action: 'edit', state: 'inReview' } },
    });
    await expect(database().submission.updateMany({ data: { hash: '' } })).rejects.toThrow('stays as it is');
  });

  test('has the same hash for the same content, and another for another', async () => {
    const { id, act } = await submitted();
    done(await act.withdraw());
    done(await act.submit());
    done(await act.withdraw());
    done(await act.save(office.drafter, { date: '2026-01' }));
    done(await act.submit());
    const [first, second, third] = (await fileOf(id)).submissions.map(({ hash }) => hash);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  test('is refused while an error stands, a warning is unexplained or a table all zero is not vouched for', async () => {
    const lawsuits = 'reconsiderationAndLitigation/reconsideration/upheld';
    const { id, report } = await begin(office, year++);
    const act = actAs(office, id);
    done(
      await act.save(office.drafter, {
        cells: { ...report.cells, 'requests/disclosed/naturalPerson': 1, [lawsuits]: 0 },
      }),
    );
    const refused = await act.submit();
    expect(refused).toMatchObject({
      ok: false,
      error: { kind: 'notReady', obstacles: { unstated: [{ id: 'reconsiderationAndLitigation' }] } },
    });
    if (refused.ok || refused.error.kind !== 'notReady') throw new Error('it was ready');
    expect(refused.error.obstacles.errors.length).toBeGreaterThan(0);
    expect(await look(office, id)).toMatchObject({ state: 'draft', version: 2 });

    done(await act.save(office.drafter, { cells: { ...report.cells, [lawsuits]: 0 } }));
    done(await stateZero(office.drafter, { reportId: id, section: 'reconsiderationAndLitigation', template }));
    // So large an amount is likely to be in yuan.
    const large = { 'proactiveDisclosure/administrativeFees/amount': '1230000' };
    done(await act.save(office.drafter, { cells: { ...report.cells, [lawsuits]: 0, ...large } }));
    expect(await act.submit()).toMatchObject({ error: { kind: 'notReady', obstacles: { errors: [], unstated: [] } } });
    const current = (await look(office, id)).report;
    const [warning] = checkReport(template, current, { stage: 'final', editionOfYear: '2021' });
    if (warning === undefined) throw new Error('no warning');
    const [key, facts] = [findingKey(warning), findingFacts(warning)];
    done(await explainFinding(office.drafter, { reportId: id, key, facts, text: '已核实，单位无误。' }));
    done(await act.submit());
    expect((await fileOf(id)).submissions[0]).toMatchObject({
      explanations: [{ key, facts, text: '已核实，单位无误。', byName: '陈静' }],
      zeroStatements: [{ section: 'reconsiderationAndLitigation', byName: '陈静' }],
    });
  });

  test('carries what was confirmed as last year’s, with whoever confirmed it', async () => {
    await begin(office, year++);
    const { id } = await begin(office, year++);
    const key = 'Y-7 otherMatters 下一步加强解读回应。';
    const text = '经核实，仍与上年一致。';
    done(await confirmUnchanged(office.drafter, { reportId: id, keys: [key], text, templateOf: () => template }));
    done(await actAs(office, id).submit());
    expect((await fileOf(id)).submissions[0]?.explanations).toMatchObject([
      { key, text, byName: '陈静', finding: { rule: 'Y-7', facts: { kind: 'unchangedSentence' } } },
    ]);
  });

  test('asks again for an explanation of other numbers, and for a statement of a table that was changed', async () => {
    const { id, report } = await begin(office, year++);
    const act = actAs(office, id);
    const change = (cells: object) => act.save(office.drafter, { cells: { ...report.cells, ...cells } });
    const fees = 'proactiveDisclosure/administrativeFees/amount';
    const lawsuits = 'reconsiderationAndLitigation/reconsideration/upheld';
    done(await change({ [fees]: '1230000', [lawsuits]: 0 }));
    const [warning] = checkReport(template, (await look(office, id)).report, { stage: 'final', editionOfYear: '2021' });
    if (warning === undefined) throw new Error('no warning');
    const said = { key: findingKey(warning), facts: findingFacts(warning), text: '已核实。' };
    done(await explainFinding(office.drafter, { reportId: id, ...said }));
    done(await stateZero(office.drafter, { reportId: id, section: 'reconsiderationAndLitigation', template }));

    done(await change({ [fees]: '4560000', [lawsuits]: 1 }));
    done(await change({ [fees]: '4560000', [lawsuits]: 0 }));
    expect(await act.submit()).toMatchObject({
      error: {
        kind: 'notReady',
        obstacles: { unexplained: [{ rule: warning.rule }], unstated: [{ id: 'reconsiderationAndLitigation' }] },
      },
    });
    const voided = await database().auditEvent.findMany({ where: { action: 'voidZero', subject: `report/${id}` } });
    expect(voided).toHaveLength(1);
  });
});

describe('a decision', () => {
  test('goes up level by level to the issuer, each on record with opinion and duty, each told', async () => {
    const { id, act } = await submitted();
    const [first, second] = office.reviewers;
    const duty = '办公室主任';
    const withDuty = { ...first, appointments: first.appointments.map((each) => ({ ...each, duty })) };
    expect(await act.approve(second)).toMatchObject({ error: { refusal: { kind: 'level', level: 1 } } });
    done(await act.approve(withDuty, ' 同意。 '));
    expect(await look(office, id)).toMatchObject({ state: 'inReview', reviewLevel: 2, version: 3 });
    expect(await act.approve(first)).toMatchObject({ error: { refusal: { kind: 'level', level: 2 } } });
    done(await act.approve(second));
    expect(await look(office, id)).toMatchObject({ state: 'awaitingIssue', reviewLevel: 0, version: 4 });
    expect((await fileOf(id)).submissions[0]?.decisions).toMatchObject([
      { action: 'approve', reviewLevel: 1, opinion: '同意。', byName: '李红', duty, relaxed: false },
      { action: 'approve', reviewLevel: 2, opinion: '', byName: '周敏', duty: null, relaxed: false },
    ]);
    const notices = await database().notice.findMany({ where: { reportId: id }, orderBy: { at: 'asc' } });
    const told = notices.map(({ kind, userId }) => `${kind} ${userId}`);
    expect(told).toContain(`submitted ${first.id}`);
    expect(told).toContain(`submitted ${second.id}`);
    expect(told).toContain(`awaitingIssue ${office.issuer.id}`);
    expect(told).toContain(`approved ${office.drafter.id}`);
    const entries = await database().auditEvent.findMany({
      where: { subject: `report/${id}` },
      orderBy: { sequence: 'asc' },
    });
    expect(entries.map(({ action }) => action)).toEqual(['create', 'submit', 'approve', 'approve']);
  });

  test('on another version than the one seen is refused, and who was first is named', async () => {
    const { id, act } = await submitted();
    const { version } = await look(office, id);
    done(await act.withdraw());
    expect(await approveReport(office.reviewers[0], { id, seenVersion: version, opinion: '' })).toEqual({
      ok: false,
      error: { kind: 'stale', version: version + 1, state: 'draft', by: '陈静' },
    });
  });

  test('is for nobody who wrote in the version, even before an earlier submission', async () => {
    const writing = { unitId: office.unitId, role: 'drafter', reviewLevel: 0, duty: null } as const;
    const both = { ...office.reviewers[0], appointments: [...office.reviewers[0].appointments, writing] };
    const { id, report } = await begin(office, year++);
    const act = actAs(office, id);
    done(await act.save(both, { title: report.title.replace(/$/, '（稿）') }));
    done(await act.submit());
    done(await act.withdraw());
    done(await act.submit());
    expect(await act.approve(both)).toMatchObject({ error: { refusal: { kind: 'ownWork', as: 'author' } } });
  });

  test('in an office of two may be the issue by who reviewed, which is shown', async () => {
    const small = await makeOffice('云山区档案馆', { relaxed: true });
    const issuing = { unitId: small.unitId, role: 'issuer', reviewLevel: 0, duty: null } as const;
    const chief = { ...small.reviewers[0], appointments: [...small.reviewers[0].appointments, issuing] };
    const { id } = await begin(small, 2024);
    const act = actAs(small, id);
    done(await act.submit());
    done(await act.approve(chief));
    done(await act.issue(chief));
    const decisions = (await fileOf(id, small.drafter)).submissions[0]?.decisions;
    expect(decisions).toMatchObject([{ relaxed: false }, { action: 'issue', relaxed: true }]);

    const strict = await makeOffice('云山区统计局');
    const alike = { ...issuing, unitId: strict.unitId };
    const other = { ...strict.reviewers[0], appointments: [...strict.reviewers[0].appointments, alike] };
    const next = actAs(strict, (await begin(strict, 2024)).id);
    done(await next.submit());
    done(await next.approve(other));
    expect(await next.issue(other)).toMatchObject({ error: { refusal: { kind: 'ownWork', as: 'decider' } } });
  });
});

describe('a return', () => {
  const mark: Mark = { place: cell, reason: '与台账不符', suggestion: '3' };

  test('wants a reason, for every mark of its own', async () => {
    const { act } = await submitted();
    const [reviewer] = office.reviewers;
    const missing = { ok: false, error: { kind: 'reasonMissing' } };
    expect(await act.sendBack(reviewer, ' ', [])).toEqual(missing);
    expect(await act.sendBack(reviewer, '请修改', [{ place: cell, reason: ' ' }])).toEqual(missing);
    for (const place of [
      { kind: 'cell', address: 'requests/no/such' },
      { kind: 'paragraph', section: 'overview', index: 9, text: '' },
    ] as const)
      expect(await act.sendBack(reviewer, '', [{ place, reason: '请核对' }])).toMatchObject({
        error: { kind: 'refused' },
      });
    done(await act.sendBack(reviewer, '', [mark]));
  });

  test('reopens the places it marks with what their repair needs, and nothing else', async () => {
    const { id, act } = await submitted();
    const paragraph: Place = { kind: 'paragraph', section: 'overview', index: 1, text: '下一步加强解读回应。' };
    done(await act.sendBack(office.reviewers[0], '', [mark, { place: paragraph, reason: '写具体' }]));
    const { stored, threads } = await fileOf(id);
    expect(stored).toMatchObject({ state: 'returned', reopened: [cell, paragraph] });
    expect(threads).toMatchObject([
      {
        place: cell,
        quoted: '2',
        returned: true,
        suggestion: '3',
        suggestionState: 'open',
        messages: [{ text: '与台账不符', byName: '李红' }],
      },
      { place: paragraph, quoted: paragraph.text, returned: true, suggestion: null, messages: [{ text: '写具体' }] },
    ]);
    const { cells, narrative, title } = stored.report;
    const [first] = narrative['overview'] ?? [];
    if (first === undefined) throw new Error('no prose');
    const locked = (places: Place[]) => ({ ok: false, error: { kind: 'locked', places } });
    const license = 'proactiveDisclosure/administrativeLicenses/decisions';
    expect(await act.save(office.drafter, { title: `${title}（稿）` })).toEqual(locked([{ kind: 'title' }]));
    expect(await act.save(office.drafter, { cells: { ...cells, [license]: 13 } })).toEqual(
      locked([{ kind: 'cell', address: license }]),
    );
    expect(await act.save(office.drafter, { narrative: { ...narrative, overview: [] } })).toMatchObject({
      error: { kind: 'locked', places: [{ kind: 'paragraph', section: 'overview', index: 0 }] },
    });
    expect(await look(office, id)).toEqual(stored);
    done(
      await act.save(office.drafter, {
        cells: { ...cells, 'requests/disclosed/naturalPerson': 1, 'requests/partlyDisclosed/naturalPerson': 1 },
        narrative: { ...narrative, overview: [first, { kind: 'paragraph', text: '下一步每月公开解读。' }] },
      }),
    );
    done(await act.submit());
    expect((await fileOf(id)).submissions.map(({ number }) => number)).toEqual([1, 2]);
  });

  test('without marks, or with one on the report, reopens all of it', async () => {
    for (const marks of [[], [{ place: { kind: 'report' }, reason: '请全面核对' }, mark]] as const) {
      const { id, act } = await submitted();
      done(await act.sendBack(office.reviewers[0], '请核对。', marks));
      expect(await look(office, id)).toMatchObject({ state: 'returned', reopened: null });
      done(await act.save(office.drafter, { title: '另一标题' }));
    }
  });

  test('by the issuer tells the reviewers too, and lets the same people decide on what is handed in next', async () => {
    const { id, act } = await submitted();
    const [first, second] = office.reviewers;
    done(await act.approve(first));
    done(await act.approve(second));
    done(await act.sendBack(office.issuer, '口径待核实。'));
    const told = await database().notice.findMany({ where: { reportId: id, kind: 'returned' } });
    expect(told.map(({ userId }) => userId).toSorted()).toEqual([office.drafter.id, first.id, second.id].toSorted());
    done(await act.submit());
    done(await act.approve(first));
    done(await act.approve(second));
    done(await act.issue());
  });

  test('of a return holds against the version it was of, not against what was saved since', async () => {
    const { id, act } = await submitted();
    done(await act.sendBack(office.reviewers[0], '', [mark]));
    const { report } = await look(office, id);
    done(await act.save(office.drafter, { cells: { ...report.cells, 'requests/disclosed/naturalPerson': 5 } }));
    done(await act.save(office.drafter, { cells: report.cells }));
  });
});

describe('a withdrawal', () => {
  test('is possible until somebody has acted', async () => {
    const { act } = await submitted();
    done(await act.approve(office.reviewers[0]));
    expect(await act.withdraw()).toMatchObject({ error: { refusal: { kind: 'decided' } } });
    const other = await submitted();
    done(await other.act.withdraw());
    expect(await look(office, other.id)).toMatchObject({ state: 'draft', reviewLevel: 0 });
  });

  test('opens nothing that a return left closed', async () => {
    const { id, act } = await submitted();
    done(await act.sendBack(office.reviewers[0], '', [{ place: cell, reason: '与台账不符' }]));
    done(await act.submit());
    done(await act.withdraw());
    expect(await look(office, id)).toMatchObject({ state: 'returned', reopened: [cell] });
    expect(await act.save(office.drafter, { title: '另一标题' })).toMatchObject({ error: { kind: 'locked' } });
  });
});

describe('the file of a report', () => {
  test('names who has a part in it and what this person may do', async () => {
    const { id } = await submitted();
    const file = await fileOf(id, office.reviewers[0]);
    expect(file.posts.map(({ role, reviewLevel, name }) => [role, reviewLevel, name])).toEqual([
      ['drafter', 0, '陈静'],
      ['issuer', 0, '王强'],
      ['reviewer', 1, '李红'],
      ['reviewer', 2, '周敏'],
      ['reviewer', 3, '吴刚'],
    ]);
    expect(file.allowed.approve).toEqual({ ok: true, value: { relaxed: false } });
    expect(file.allowed.edit).toEqual({ ok: false, error: { kind: 'role', action: 'edit' } });
    const { person: stranger } = await makePerson({});
    expect(await loadReportFile(stranger, id)).toBeNull();
    expect(await loadReportFile(office.drafter, 'no id')).toBeNull();
  });
});
