import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownDatabase } from '../../scripts/test-database';
import { template2021 } from '../../templates/2021';
import { makePerson, makeUnit } from '../fixtures/people';
import { newReport } from '../report/new-report';
import type { Place } from '../report/place';
import type { Person } from '../workflow/roles';
import type { ReportState } from '../workflow/states';
import { database, disconnect } from './connection';
import { listNotices } from './notices';
import { createReport } from './reports';
import { listThreads, openThread, replyToThread, resolveThread, settleSuggestion } from './threads';

ownDatabase();
afterAll(disconnect);

const template = template2021;
const cell: Place = { kind: 'cell', address: 'requests/newRequests/total' };
const forged = 'f4c2b0f0-0000-4000-8000-000000000000';
const unknown = { ok: false, error: { kind: 'refused', refusal: { kind: 'unknown' } } };

let drafter: Person, reviewer: Person, issuer: Person, coordinator: Person, stranger: Person;
let unitId: string;

beforeAll(async () => {
  const above = await makeUnit('云山区人民政府');
  unitId = await makeUnit('云山区水务局', { parentId: above });
  ({ person: drafter } = await makePerson({ drafter: unitId }, '陈静'));
  ({ person: reviewer } = await makePerson({ reviewer: unitId }, '李红'));
  ({ person: issuer } = await makePerson({ issuer: unitId }, '王强'));
  ({ person: coordinator } = await makePerson({ coordinator: above }, '赵敏'));
  ({ person: stranger } = await makePerson({ drafter: above, reviewer: above, issuer: above }, '孙伟'));
});

let year = 2021;
async function reportIn(state: ReportState, reviewLevel = state === 'inReview' ? 1 : 0): Promise<string> {
  const blank = newReport(template, { name: '云山区水务局', kind: 'department' }, year++);
  const requests = [...template.cells.values()].filter(({ line, computed }) => line.id === 'newRequests' && !computed);
  const made = await createReport(drafter, unitId, {
    ...blank,
    cells: Object.fromEntries(requests.map(({ address }) => [address, 2])),
    narrative: { ...blank.narrative, overview: [{ kind: 'paragraph', text: '全年公开信息三百条。' }] },
  });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  await database().report.update({ where: { id: made.value.id }, data: { state, reviewLevel } });
  return made.value.id;
}

async function opened(person: Person, reportId: string, suggestion?: string) {
  const given = suggestion === undefined ? {} : { suggestion };
  const result = await openThread(person, { reportId, template, place: cell, text: '请核对。', ...given });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const lastEvent = () => database().auditEvent.findFirstOrThrow({ orderBy: { sequence: 'desc' } });

describe('openThread', () => {
  test('keeps what stood at the place, a total too, tells the drafter and enters it in the log', async () => {
    const id = await reportIn('inReview');
    const thread = await opened(reviewer, id);
    expect(thread).toMatchObject({ place: cell, quoted: '12', byName: '李红', resolvedAt: null, suggestion: null });
    expect(thread.messages.map(({ text, byName }) => [text, byName])).toEqual([['请核对。', '李红']]);
    expect(await listThreads(drafter, id)).toEqual([thread]);
    const [notice] = (await listNotices(drafter)).notices;
    expect(notice).toMatchObject({ kind: 'commented', reportId: id, facts: { byName: '李红', text: '请核对。' } });
    expect((await listNotices(reviewer)).total).toBe(0);
    expect(await lastEvent()).toMatchObject({ action: 'openThread', subject: `report/${id}`, actorId: reviewer.id });
  });

  test('finds a paragraph by what stands there and refuses one that has changed since', async () => {
    const reportId = await reportIn('inReview');
    const paragraph = (index: number, text: string): Place => ({ kind: 'paragraph', section: 'overview', index, text });
    const open = (place: Place) => openThread(reviewer, { reportId, template, place, text: '请补充。' });
    expect(await open(paragraph(4, '全年公开信息三百条。'))).toMatchObject({
      ok: true,
      value: { place: { index: 0 }, quoted: '全年公开信息三百条。' },
    });
    expect(await open(paragraph(0, '全年公开信息四百条。'))).toMatchObject({ ok: false, error: { kind: 'stale' } });
    expect(await open({ kind: 'cell', address: 'requests/no/such' })).toMatchObject({ error: { kind: 'stale' } });
    expect(await listThreads(reviewer, reportId)).toHaveLength(1);
  });

  test('wants something said', async () => {
    const reportId = await reportIn('inReview');
    const result = await openThread(reviewer, { reportId, template, place: cell, text: ' \n ' });
    expect(result).toEqual({ ok: false, error: { kind: 'reasonMissing' } });
  });

  test('is for those whom the table of permissions lets comment, as the report stands', async () => {
    const open = (person: Person, reportId: string) =>
      openThread(person, { reportId, template, place: cell, text: '请核对。' });
    const inReview = await reportIn('inReview');
    const published = await reportIn('published');
    expect(await open(coordinator, inReview)).toMatchObject({ error: { refusal: { kind: 'role' } } });
    expect(await open(stranger, inReview)).toMatchObject(unknown);
    expect(await open(drafter, published)).toMatchObject({ error: { refusal: { kind: 'state' } } });
    expect(await open(drafter, forged)).toMatchObject(unknown);
    expect(await open(drafter, 'no id at all')).toMatchObject(unknown);
    expect(await listThreads(coordinator, inReview)).toEqual([]);
    expect(await listThreads(stranger, inReview)).toBeNull();
    expect(await listThreads(drafter, forged)).toBeNull();
  });

  test('with a value put forward is for who decides on the report now', async () => {
    const reportId = await reportIn('inReview');
    const open = (person: Person) =>
      openThread(person, { reportId, template, place: cell, text: '', suggestion: '13' });
    expect(await open(drafter)).toMatchObject({ error: { refusal: { kind: 'role' } } });
    expect(await open(issuer)).toMatchObject({ error: { refusal: { kind: 'state' } } });
    expect(await open(reviewer)).toMatchObject({ ok: true, value: { suggestion: '13', suggestionState: 'open' } });
  });
});

describe('replyToThread', () => {
  test('goes on with a thread and tells whoever spoke in it, but not who replies', async () => {
    const id = await reportIn('inReview');
    const { id: threadId } = await opened(reviewer, id);
    const replied = await replyToThread(drafter, { threadId, text: ' 已核对无误。 ' });
    expect(replied).toMatchObject({ ok: true, value: { messages: [{ text: '请核对。' }, { text: '已核对无误。' }] } });
    const told = (await listNotices(reviewer)).notices.filter(({ reportId }) => reportId === id);
    expect(told).toMatchObject([{ kind: 'replied', facts: { byName: '陈静', text: '已核对无误。' } }]);
  });

  test('refuses strangers, forged ids and empty words', async () => {
    const { id: threadId } = await opened(reviewer, await reportIn('inReview'));
    expect(await replyToThread(stranger, { threadId, text: '好' })).toMatchObject(unknown);
    expect(await replyToThread(drafter, { threadId: forged, text: '好' })).toMatchObject(unknown);
    expect(await replyToThread(drafter, { threadId: "' OR 1=1", text: '好' })).toMatchObject(unknown);
    expect(await replyToThread(drafter, { threadId, text: '' })).toMatchObject({ error: { kind: 'reasonMissing' } });
  });
});

describe('resolveThread', () => {
  test('settles a thread and takes it up again, each once in the log', async () => {
    const { id: threadId } = await opened(reviewer, await reportIn('inReview'));
    const set = (resolved: boolean) => resolveThread(reviewer, { threadId, resolved });
    expect(await set(true)).toMatchObject({ ok: true, value: { resolvedBy: '李红' } });
    const { sequence } = await lastEvent();
    expect(await set(true)).toMatchObject({ ok: true, value: { resolvedBy: '李红' } });
    expect((await lastEvent()).sequence).toBe(sequence);
    expect(await set(false)).toMatchObject({ ok: true, value: { resolvedAt: null, resolvedBy: null } });
    expect(await lastEvent()).toMatchObject({ action: 'reopenThread', sequence: sequence + 1n });
    expect(await resolveThread(coordinator, { threadId, resolved: true })).toMatchObject({ ok: false });
  });
});

describe('settleSuggestion', () => {
  test('is the drafter’s, while the report is open, and once', async () => {
    const id = await reportIn('inReview');
    const { id: threadId } = await opened(reviewer, id, '13');
    const settle = (accepted: boolean) => settleSuggestion(drafter, { threadId, accepted });
    expect(await settle(true)).toMatchObject({ error: { refusal: { kind: 'state' } } });
    await database().report.update({ where: { id }, data: { state: 'returned', reviewLevel: 0 } });
    expect(await settleSuggestion(reviewer, { threadId, accepted: true })).toMatchObject({ ok: false });
    expect(await settle(true)).toMatchObject({ ok: true, value: { suggestionState: 'accepted', resolvedBy: '陈静' } });
    expect(await settle(false)).toMatchObject({ error: { kind: 'stale' } });
    expect(await lastEvent()).toMatchObject({ action: 'acceptSuggestion' });
  });

  test('of two at once, one settles it and the other is told', async () => {
    const id = await reportIn('inReview');
    const { id: threadId } = await opened(reviewer, id, '13');
    await database().report.update({ where: { id }, data: { state: 'returned', reviewLevel: 0 } });
    const both = await Promise.all([true, false].map((accepted) => settleSuggestion(drafter, { threadId, accepted })));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { kind: 'stale' } });
  });
});
