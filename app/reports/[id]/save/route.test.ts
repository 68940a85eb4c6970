import { afterAll, describe, expect, it, vi } from 'vitest';
import { ownDatabase } from '../../../../scripts/test-database';
import { newReport } from '../../../../lib/report/new-report';
import type { Report } from '../../../../lib/report/report';
import { disconnect } from '../../../../lib/store/connection';
import { createReport, deleteReport, loadReport } from '../../../../lib/store/reports';
import { templates } from '../../../../templates/choose';
import { PUT } from './route';

ownDatabase();
afterAll(disconnect);

const [template] = templates;
if (template === undefined) throw new Error('No edition');
const blank = newReport(template, { name: '云岭市水务局', kind: 'department' }, template.years.first);

async function put(id: string, body: string): Promise<{ status: number; outcome: unknown }> {
  const request = new Request(`http://127.0.0.1/reports/${id}/save`, { method: 'PUT', body });
  const response = await PUT(request, { params: Promise.resolve({ id }) });
  return { status: response.status, outcome: await response.json() };
}

function save(id: string, seenVersion: number, report: Report) {
  return put(id, JSON.stringify({ seenVersion, report }));
}

describe('PUT', () => {
  it('saves over the version that was seen and tells the next', async () => {
    const { id } = await createReport(blank);
    const first = await save(id, 1, { ...blank, title: '第一稿' });
    expect(first).toMatchObject({ status: 200, outcome: { kind: 'saved', version: 2 } });
    expect(await save(id, 2, { ...blank, title: '第二稿' })).toMatchObject({ status: 200 });
    expect((await loadReport(id))?.report.title).toBe('第二稿');
  });

  it('saves a figure that is wrong and text that is none', async () => {
    const { id } = await createReport(blank);
    const cell = 'requests/newRequests/naturalPerson';
    const wrong: Report = { ...blank, cells: { [cell]: -3.5 } };
    expect(await save(id, 1, wrong)).toMatchObject({ status: 200 });
    const unreadable: Report = { ...blank, unreadable: { [cell]: '约三件' } };
    expect(await save(id, 2, unreadable)).toMatchObject({ status: 200 });
    expect((await loadReport(id))?.report.unreadable).toEqual({ [cell]: '约三件' });
  });

  it('refuses a stale save with what stands, and writes nothing', async () => {
    const { id } = await createReport(blank);
    await save(id, 1, { ...blank, title: '先存的' });
    const { status, outcome } = await save(id, 1, { ...blank, title: '后存的' });
    expect(status).toBe(409);
    expect(outcome).toMatchObject({ kind: 'stale', version: 2, current: { title: '先存的' } });
    expect((await loadReport(id))?.report.title).toBe('先存的');
  });

  it('says where a report is gone', async () => {
    const { id } = await createReport(blank);
    await deleteReport(id);
    expect(await save(id, 1, blank)).toEqual({ status: 410, outcome: { kind: 'gone' } });
    expect(await save('no-such-report', 1, blank)).toEqual({ status: 410, outcome: { kind: 'gone' } });
  });

  it('says failed where the database is out of reach, for the editor to try again', async () => {
    const { id } = await createReport(blank);
    const url = process.env['DATABASE_URL'] ?? '';
    await disconnect();
    process.env['DATABASE_URL'] = Object.assign(new URL(url), { port: '1' }).href;
    const refused = await save(id, 1, blank);
    await disconnect();
    process.env['DATABASE_URL'] = url;
    expect(refused).toEqual({ status: 503, outcome: { kind: 'failed', reason: 'unreachable' } });
    expect(vi.mocked(console.error).mock.lastCall).toEqual([expect.stringContaining('连不上数据库')]);
    vi.mocked(console.error).mockClear();
    expect(await save(id, 1, blank)).toMatchObject({ status: 200 });
  });

  it.each([
    ['no JSON', '{"seenVersion":1,'],
    ['no report', '{"seenVersion":1}'],
    ['no version', JSON.stringify({ report: blank })],
    ['an unknown edition', JSON.stringify({ seenVersion: 1, report: { ...blank, edition: '1999' } })],
    ['an unknown cell', JSON.stringify({ seenVersion: 1, report: { ...blank, cells: { 'a/b/c': 1 } } })],
    ['text for a figure', JSON.stringify({ seenVersion: 1, report: { ...blank, cells: [] } })],
    ['an unknown key', JSON.stringify({ seenVersion: 1, report: { ...blank, extra: 1 } })],
  ])('refuses %s', async (_what, body) => {
    const { id } = await createReport(blank);
    expect(await put(id, body)).toEqual({ status: 400, outcome: { kind: 'failed', reason: 'refused' } });
    expect((await loadReport(id))?.version).toBe(1);
  });

  it('refuses a body that no report could fill', async () => {
    const { id } = await createReport(blank);
    expect((await put(id, 'x'.repeat(2_000_001))).status).toBe(413);
  });
});
