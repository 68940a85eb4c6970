import { afterAll, describe, expect, it, vi } from 'vitest';
import { ownDatabase } from '../../../../scripts/test-database';
import { newReport } from '../../../../lib/report/new-report';
import type { Report } from '../../../../lib/report/report';
import { database, disconnect } from '../../../../lib/store/connection';
import { makePerson, makeUnit } from '../../../../lib/fixtures/people';
import { stateZero } from '../../../../lib/store/statements';
import { returnReport, submitReport } from '../../../../lib/store/steps';
import { createReport, deleteReport, viewReport } from '../../../../lib/store/reports';
import { listChanges } from '../../../../lib/store/list-changes';
import { templateOf, templates } from '../../../../templates/choose';
import { PUT } from './route';

ownDatabase();
afterAll(disconnect);

const [template] = templates;
if (template === undefined) throw new Error('No edition');
const blank = newReport(template, { name: '云岭市水务局', kind: 'department' }, template.years.first);

/** A new office with its drafter and a report that nobody has written in. */
async function begin() {
  const unit = await makeUnit('云岭市水务局', { parentId: await makeUnit(`云岭市${Math.random()}`) });
  const drafter = await makePerson({ drafter: unit }, '张伟');
  const created = await createReport(drafter.person, unit, blank);
  if (!created.ok) throw new Error(created.error.kind);
  const { id, report } = created.value;
  return {
    id,
    unit,
    drafter,
    report,
    put: (body: string, cookie = drafter.cookie) => put(id, body, cookie),
    save: (seenVersion: number, change: Partial<Report>, hows: object = {}) =>
      put(id, bodyOf(drafter.person.id, seenVersion, { ...report, ...change }, hows), drafter.cookie),
    title: async () => (await viewReport(drafter.person, id))?.report.title,
  };
}

function bodyOf(person: string, seenVersion: number, report: Report, hows: object = {}): string {
  return JSON.stringify({ person, seenVersion, report, hows });
}

async function put(id: string, body: string, cookie: string): Promise<{ status: number; outcome: unknown }> {
  const request = new Request(`http://127.0.0.1/reports/${id}/save`, { method: 'PUT', body, headers: { cookie } });
  const response = await PUT(request, { params: Promise.resolve({ id }) });
  return { status: response.status, outcome: await response.json() };
}

describe('PUT', () => {
  it('saves over the version that was seen and tells the next', async () => {
    const { save, title } = await begin();
    const first = await save(1, { title: '第一稿' });
    expect(first).toMatchObject({ status: 200, outcome: { kind: 'saved', version: 2 } });
    expect(await save(2, { title: '第二稿' })).toMatchObject({ status: 200 });
    expect(await title()).toBe('第二稿');
  });

  it('puts on record who changed what and how', async () => {
    const { id, drafter, save } = await begin();
    const cell = 'requests/newRequests/naturalPerson';
    await save(1, { title: '第一稿', cells: { [cell]: 3 } }, { title: 'pasted', [`cells.${cell}`]: 'zeroFill' });
    const changes = (await listChanges(drafter.person, id)) ?? [];
    const told = changes.map(({ field, how, byName }) => ({ field, how, byName }));
    expect(told).toContainEqual({ field: 'title', how: 'pasted', byName: '张伟' });
    expect(told).toContainEqual({ field: `cells.${cell}`, how: 'zeroFill', byName: '张伟' });
  });

  it('saves a figure that is wrong and text that is none', async () => {
    const { id, drafter, save } = await begin();
    const cell = 'requests/newRequests/naturalPerson';
    expect(await save(1, { cells: { [cell]: -3.5 } })).toMatchObject({ status: 200 });
    expect(await save(2, { unreadable: { [cell]: '约三件' } })).toMatchObject({ status: 200 });
    expect((await viewReport(drafter.person, id))?.report.unreadable).toEqual({ [cell]: '约三件' });
  });

  it('refuses a stale save with what stands, and writes nothing', async () => {
    const { save, title } = await begin();
    await save(1, { title: '先存的' });
    const { status, outcome } = await save(1, { title: '后存的' });
    expect(status).toBe(409);
    expect(outcome).toMatchObject({ kind: 'stale', version: 2, current: { title: '先存的' } });
    expect(await title()).toBe('先存的');
  });

  it('says where a report is gone, or may not be known of', async () => {
    const { id, drafter, report, save } = await begin();
    const stranger = await makePerson({ drafter: await makeUnit(`云岭市林业局${Math.random()}`) });
    const gone = { status: 410, outcome: { kind: 'gone' } };
    expect(await put(id, bodyOf(stranger.person.id, 1, report), stranger.cookie)).toEqual(gone);
    await deleteReport(drafter.person, id);
    expect(await save(1, {})).toEqual(gone);
    expect(await put('no-such-report', bodyOf(drafter.person.id, 1, report), drafter.cookie)).toEqual(gone);
  });

  it('saves for nobody who has not signed in, and in nobody else’s name', async () => {
    const { id, unit, drafter, report, title } = await begin();
    const colleague = await makePerson({ drafter: unit });
    const body = bodyOf(drafter.person.id, 1, { ...report, title: '别人的' });
    const signedOut = { status: 401, outcome: { kind: 'signedOut' } };
    expect(await put(id, body, '')).toEqual(signedOut);
    expect(await put(id, body, colleague.cookie)).toEqual(signedOut);
    expect(await title()).toBe(report.title);
  });

  it('refuses who may only look, and a report that was passed on', async () => {
    const { id, unit, drafter, report, save } = await begin();
    const reviewer = await makePerson({ reviewer: unit });
    expect(await put(id, bodyOf(reviewer.person.id, 1, report), reviewer.cookie)).toEqual({
      status: 403,
      outcome: { kind: 'forbidden' },
    });
    await database().report.update({ where: { id }, data: { state: 'inReview', reviewLevel: 1 } });
    const locked = { status: 423, outcome: { kind: 'locked', reason: 'state', state: 'inReview' } };
    expect(await save(1, { title: '迟到的' })).toEqual(locked);
    expect(await put(id, bodyOf(drafter.person.id, 7, report), drafter.cookie)).toEqual(locked);
  });

  it('names the places that a return left closed', async () => {
    const { id, unit, drafter, report, save } = await begin();
    const reviewer = await makePerson({ reviewer: unit });
    const typed = [...template.cells.values()].filter(({ computed }) => !computed);
    const cells = Object.fromEntries(typed.map(({ address, column }) => [address, column.type === 'amount' ? '0' : 0]));
    await save(1, { cells });
    for (const { kind, id: section } of template.sections) {
      if (kind === 'table') await stateZero(drafter.person, { reportId: id, section, template });
    }
    const editionOfYear = template.edition;
    const submitted = await submitReport(drafter.person, { id, seenVersion: 2, template, editionOfYear, templateOf });
    if (!submitted.ok) throw new Error(submitted.error.kind);
    const marks = [{ place: { kind: 'title' as const }, reason: '标题不规范。' }];
    const returned = await returnReport(reviewer.person, { id, seenVersion: 3, template, opinion: '', marks });
    if (!returned.ok) throw new Error(returned.error.kind);
    expect(await save(4, { cells, date: '2022-01' })).toEqual({
      status: 423,
      outcome: { kind: 'locked', reason: 'places', places: [{ kind: 'date' }] },
    });
    expect(await save(4, { cells, title: `${report.title}。` })).toMatchObject({ status: 200 });
  });

  it('says failed where the database is out of reach, for the editor to try again', async () => {
    const { save } = await begin();
    const url = process.env['DATABASE_URL'] ?? '';
    await disconnect();
    process.env['DATABASE_URL'] = Object.assign(new URL(url), { port: '1' }).href;
    const refused = await save(1, {});
    await disconnect();
    process.env['DATABASE_URL'] = url;
    expect(refused).toEqual({ status: 503, outcome: { kind: 'failed', reason: 'unreachable' } });
    expect(vi.mocked(console.error).mock.lastCall).toEqual([expect.stringContaining('连不上数据库')]);
    vi.mocked(console.error).mockClear();
    expect(await save(1, {})).toMatchObject({ status: 200 });
  });

  it.each([
    ['no JSON', () => '{"seenVersion":1,'],
    ['no report', (person: string) => JSON.stringify({ person, seenVersion: 1, hows: {} })],
    ['no version', (person: string, report: Report) => JSON.stringify({ person, report, hows: {} })],
    ['nobody’s name', (_: string, report: Report) => JSON.stringify({ seenVersion: 1, report, hows: {} })],
    ['an unknown edition', (person: string, report: Report) => bodyOf(person, 1, { ...report, edition: '1999' })],
    ['an unknown cell', (person: string, report: Report) => bodyOf(person, 1, { ...report, cells: { 'a/b/c': 1 } })],
    ['an unknown key', (person: string, report: Report) => bodyOf(person, 1, { ...report, ...{ extra: 1 } })],
    ['an unknown way', (person: string, report: Report) => bodyOf(person, 1, report, { title: 'dreamt' })],
    ['another year', (person: string, report: Report) => bodyOf(person, 1, { ...report, year: report.year + 1 })],
  ])('refuses %s', async (_what, write) => {
    const { id, drafter, report, put: send } = await begin();
    const body = write(drafter.person.id, report);
    expect(await send(body)).toEqual({ status: 400, outcome: { kind: 'failed', reason: 'refused' } });
    expect((await viewReport(drafter.person, id))?.version).toBe(1);
  });

  it('refuses a body that no report could fill', async () => {
    const { put: send } = await begin();
    expect((await send('x'.repeat(2_000_001))).status).toBe(413);
  });
});
