import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownDatabase } from '../../scripts/test-database';
import { template2021 } from '../../templates/2021';
import { makePerson, makeUnit } from '../fixtures/people';
import { newReport } from '../report/new-report';
import type { CellValues } from '../report/report';
import type { Person } from '../workflow/roles';
import { database, disconnect } from './connection';
import { changesAPage, listChanges } from './list-changes';
import { createReport, saveReport, viewReport } from './reports';
import { listSnapshots, restoreVersion, takeSnapshot } from './snapshots';

ownDatabase();
afterAll(disconnect);

const template = template2021;
const address = 'requests/newRequests/naturalPerson';
const forged = 'f4c2b0f0-0000-4000-8000-000000000000';
const unknown = { error: { kind: 'refused', refusal: { kind: 'unknown' } } };

let drafter: Person, reviewer: Person, stranger: Person;
let unitId: string;
let year = 2021;

beforeAll(async () => {
  unitId = await makeUnit('云山区水务局');
  ({ person: drafter } = await makePerson({ drafter: unitId }, '陈静'));
  ({ person: reviewer } = await makePerson({ reviewer: unitId }, '李红'));
  ({ person: stranger } = await makePerson({ drafter: await makeUnit('云山区财政局') }, '孙伟'));
});

async function makeReport(): Promise<string> {
  const blank = newReport(template, { name: '云山区水务局', kind: 'department' }, year++);
  const made = await createReport(drafter, unitId, blank);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value.id;
}

async function current(id: string) {
  const stored = await viewReport(drafter, id);
  if (stored === null) throw new Error('gone');
  return stored;
}

async function fill(id: string, cells: CellValues, person = drafter) {
  const { version, report } = await current(id);
  const saved = await saveReport(person, {
    id,
    seenVersion: version,
    template,
    report: { ...report, cells: { ...report.cells, ...cells } },
    hows: {},
  });
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
}

async function snapshotOf(id: string, name = '送审前') {
  const taken = await takeSnapshot(drafter, { reportId: id, name });
  if (!taken.ok) throw new Error(JSON.stringify(taken.error));
  return taken.value;
}

describe('snapshots', () => {
  test('keep a report as it was and bring it back as a new version, told as restored', async () => {
    const id = await makeReport();
    await fill(id, { [address]: 3 });
    const snapshot = await snapshotOf(id);
    const then = await current(id);
    await fill(id, { [address]: 5, 'requests/disclosed/naturalPerson': 2 });
    const { version } = await current(id);
    const from = { kind: 'snapshot', id: snapshot.id } as const;
    const restored = await restoreVersion(drafter, { id, seenVersion: version, template, from });
    expect(restored).toMatchObject({ ok: true, value: { version: version + 1 } });
    expect((await current(id)).report).toEqual(then.report);
    expect((await listSnapshots(drafter, id))?.map(({ name, byName }) => [name, byName])).toEqual([['送审前', '陈静']]);
    const [last] = (await listChanges(drafter, id, `cells.${address}`)) ?? [];
    expect(last).toMatchObject({ before: '5', after: '3', how: 'restored', byName: '陈静' });
    const events = await database().auditEvent.findMany({ where: { subject: `report/${id}` } });
    expect(events.map(({ action }) => action)).toEqual(['create', 'snapshot', 'restore']);
  });

  test('want a name, which is cut where it is too long', async () => {
    const id = await makeReport();
    expect(await takeSnapshot(drafter, { reportId: id, name: ' ' })).toMatchObject({
      error: { kind: 'reasonMissing' },
    });
    expect((await snapshotOf(id, '稿'.repeat(300))).name).toBe('稿'.repeat(100));
  });

  test('are not restored over a version that was not seen, nor by whom it is not to do', async () => {
    const id = await makeReport();
    const { id: snapshot } = await snapshotOf(id);
    await fill(id, { [address]: 1 });
    const from = { kind: 'snapshot', id: snapshot } as const;
    const restore = (person: Person, seenVersion: number) =>
      restoreVersion(person, { id, seenVersion, template, from });
    expect(await restore(drafter, 1)).toMatchObject({ error: { kind: 'stale', version: 2, by: '陈静' } });
    expect(await restore(reviewer, 2)).toMatchObject({ error: { refusal: { kind: 'role' } } });
    expect(await restore(stranger, 2)).toMatchObject(unknown);
    await database().report.update({ where: { id }, data: { state: 'inReview', reviewLevel: 1 } });
    expect(await restore(drafter, 2)).toMatchObject({ error: { refusal: { kind: 'state' } } });
    expect(await takeSnapshot(stranger, { reportId: id, name: '甲' })).toMatchObject(unknown);
    expect(await listSnapshots(stranger, id)).toBeNull();
    expect(await listSnapshots(reviewer, id)).toHaveLength(1);
  });

  test('of another report are as if they did not exist', async () => {
    const [id, other] = [await makeReport(), await makeReport()];
    const { id: foreign } = await snapshotOf(other);
    for (const source of [foreign, forged, 'x']) {
      for (const kind of ['snapshot', 'submission'] as const) {
        const from = { kind, id: source };
        expect(await restoreVersion(drafter, { id, seenVersion: 1, template, from })).toMatchObject(unknown);
      }
    }
  });
});

describe('listChanges', () => {
  test('tells who changed what, the latest first, to everybody who may view the report and nobody else', async () => {
    const id = await makeReport();
    const { person: colleague } = await makePerson({ drafter: unitId }, '周婷');
    await fill(id, { [address]: 3 });
    await fill(id, { [address]: 4 }, colleague);
    const changes = await listChanges(reviewer, id, `cells.${address}`);
    expect(changes?.map(({ before, after, byName, how }) => [before, after, byName, how])).toEqual([
      ['3', '4', '周婷', 'typed'],
      ['', '3', '陈静', 'typed'],
    ]);
    const all = await listChanges(drafter, id);
    expect(new Set(all?.map(({ field }) => field))).toContain(`cells.${address}`);
    expect(await listChanges(stranger, id)).toBeNull();
    expect(await listChanges(drafter, forged)).toBeNull();
  });

  test('gives one page after the other', async () => {
    const id = await makeReport();
    await database().change.createMany({
      data: Array.from({ length: changesAPage + 5 }, (_, index) => ({
        reportId: id,
        field: 'title',
        before: String(index),
        after: String(index + 1),
        how: 'typed',
        byId: drafter.id,
        byName: drafter.name,
      })),
    });
    const first = (await listChanges(drafter, id, 'title')) ?? [];
    const second = (await listChanges(drafter, id, 'title', first.at(-1)?.id)) ?? [];
    expect([...first, ...second].map(({ before }) => Number(before))).toEqual(
      Array.from({ length: changesAPage + 5 }, (_, index) => changesAPage + 4 - index),
    );
  });
});
