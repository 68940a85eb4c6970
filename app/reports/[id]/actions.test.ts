import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ownDatabase } from '../../../scripts/test-database';
import { makePerson, makeUnit } from '../../../lib/fixtures/people';
import { newReport } from '../../../lib/report/new-report';
import { disconnect } from '../../../lib/store/connection';
import { loadReportFile } from '../../../lib/store/report-file';
import { createReport, saveReport } from '../../../lib/store/reports';
import { openThread } from '../../../lib/store/threads';
import { template2021 as template } from '../../../templates/2021';
import { changesOf, explain, reply, resolve, settle, submit, vouchForZero } from './actions';

ownDatabase();
afterAll(disconnect);

/** Who asks, by the cookie that the browser sends. */
let cookie = '';
vi.mock('next/headers', () => ({ headers: () => Promise.resolve(new Headers({ cookie })) }));
beforeEach(() => {
  cookie = '';
});

const agency = { name: '云岭市水务局', kind: 'department' } as const;
const zeros = Object.fromEntries(
  [...template.cells.values()]
    .filter(({ computed }) => !computed)
    .map(({ address, column }) => [address, column.type === 'amount' ? '0' : 0]),
);
const tables = template.sections.filter(({ kind }) => kind === 'table').map(({ id }) => id);

/** An office whose report is all zero, saved as version 2. */
async function begin() {
  const unit = await makeUnit(agency.name, { parentId: await makeUnit(`云岭市${Math.random()}`) });
  const drafter = await makePerson({ drafter: unit }, '张伟');
  const reviewer = await makePerson({ reviewer: unit }, '李红');
  const created = await createReport(drafter.person, unit, newReport(template, agency, 2025));
  if (!created.ok) throw new Error(created.error.kind);
  const { id, report } = created.value;
  const cells = { ...report, cells: zeros };
  await saveReport(drafter.person, { id, seenVersion: 1, template, report: cells, hows: {} });
  cookie = drafter.cookie;
  return { id, unit, drafter, reviewer, opened: { id, personId: drafter.person.id } };
}

const done = { kind: 'done', value: null };
const unknown = { kind: 'refused', sentence: '没有找到这份报告。' };

describe('what a drafter does beside typing', () => {
  it('leads from the statements that the tables are zero to the submission', async () => {
    const { id, drafter, opened } = await begin();
    const early = await submit(opened, 2);
    expect(early.kind === 'notReady' && early.obstacles.unstated.map((section) => section.id)).toEqual(tables);
    for (const section of tables) expect(await vouchForZero(opened, section)).toEqual(done);
    expect(await submit(opened, 1)).toMatchObject({ kind: 'stale' });
    expect(await submit(opened, 2)).toEqual(done);
    expect((await loadReportFile(drafter.person, id))?.stored.state).toBe('inReview');
    expect(await submit(opened, 3)).toMatchObject({ kind: 'refused', sentence: expect.stringContaining('待审核') });
  });

  it('answers comments and gives all of them as they are then', async () => {
    const { id, drafter, opened } = await begin();
    const place = { kind: 'title' } as const;
    const begun = await openThread(drafter.person, {
      reportId: id,
      template,
      place,
      text: '对吗？',
    });
    if (!begun.ok) throw new Error(begun.error.kind);
    const { id: threadId } = begun.value;
    const replied = await reply(opened, threadId, '已核对。');
    expect(replied.kind === 'done' && replied.value[0]?.messages.map(({ text }) => text)).toEqual([
      '对吗？',
      '已核对。',
    ]);
    // Nothing was put forward that could be settled.
    expect(await settle(opened, threadId, false)).toMatchObject({ kind: 'stale' });
    const resolved = await resolve(opened, threadId, true);
    expect(resolved.kind === 'done' && resolved.value[0]?.resolvedBy).toBe('张伟');
    expect(await reply(opened, threadId, ' ')).toMatchObject({ kind: 'refused' });
  });

  it('shows who changed a field', async () => {
    const { opened } = await begin();
    const changes = await changesOf(opened, 'cells.requests/newRequests/naturalPerson');
    expect(
      changes.kind === 'done' && changes.value.map(({ before, after, byName }) => [before, after, byName]),
    ).toEqual([['', '0', '张伟']]);
  });

  it('is done for nobody who has not signed in, and not through somebody else’s page', async () => {
    const { opened, reviewer } = await begin();
    for (const other of ['', reviewer.cookie]) {
      cookie = other;
      const answers = [
        await submit(opened, 2),
        await explain(opened, { key: 'T2-4', facts: '{}', text: '说明' }),
        await vouchForZero(opened, 'requests'),
        await reply(opened, 'thread', '话'),
        await resolve(opened, 'thread', true),
        await settle(opened, 'thread', true),
        await changesOf(opened, 'title'),
      ];
      expect(new Set(answers.map(({ kind }) => kind))).toEqual(new Set(['signedOut']));
    }
  });

  it('tells a stranger nothing, and a reviewer that it is not theirs to do', async () => {
    const { id, reviewer } = await begin();
    const stranger = await makePerson({ drafter: await makeUnit(`云岭市林业局${Math.random()}`) });
    cookie = stranger.cookie;
    const asStranger = { id, personId: stranger.person.id };
    expect(await submit(asStranger, 2)).toEqual(unknown);
    expect(await vouchForZero(asStranger, 'requests')).toEqual(unknown);
    expect(await explain(asStranger, { key: 'T2-4', facts: '{}', text: '说明' })).toEqual(unknown);
    expect(await changesOf(asStranger, 'title')).toEqual(unknown);
    cookie = reviewer.cookie;
    expect(await submit({ id, personId: reviewer.person.id }, 2)).toMatchObject({
      kind: 'refused',
      sentence: '您在本单位的职责不能提交审核。',
    });
  });

  it('refuses what no page sends', async () => {
    const { opened } = await begin();
    expect(await submit(opened, 0.5)).toMatchObject({ kind: 'refused' });
    expect(await explain(opened, { key: 'T2-4', facts: '{}', text: '长'.repeat(5001) })).toMatchObject({
      kind: 'refused',
    });
  });
});
