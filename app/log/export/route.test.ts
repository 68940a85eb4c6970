import { afterAll, describe, expect, it } from 'vitest';
import { makePerson, makeUnit } from '../../../lib/fixtures/people';
import { disconnect } from '../../../lib/store/connection';
import { ownDatabase } from '../../../scripts/test-database';
import { GET } from './route';

ownDatabase();
afterAll(disconnect);

const get = (search: string, cookie?: string) =>
  GET(new Request(`http://127.0.0.1/log/export${search}`, cookie === undefined ? {} : { headers: { cookie } }));

describe('GET /log/export', () => {
  it('gives an auditor the log as a file, with the export in it', async () => {
    const { cookie, person } = await makePerson({ auditor: await makeUnit('云山区审计局') }, '吴审');
    await get('?format=jsonl', cookie);
    const response = await get('?format=csv&actor=吴', cookie);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Disposition')).toMatch(
      /^attachment; filename="report\.csv"; filename\*=UTF-8''%/,
    );
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    const lines = (await response.text()).trimEnd().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain('"导出审计日志"');
    const narrowed = await get('?format=jsonl&action=exportLog&until=2020-01-01', cookie);
    expect(await narrowed.text()).toBe('');
    const whole = await get('?format=jsonl', cookie);
    const last: unknown = JSON.parse((await whole.text()).trimEnd().split('\n').at(-1) ?? '');
    expect(last).toMatchObject({ action: 'exportLog', actorId: person.id, sequence: 4 });
  });

  it('is nothing to people who are no auditors, and asks others to sign in', async () => {
    const unit = await makeUnit('云山区水务局');
    const { cookie } = await makePerson({ administrator: unit, coordinator: unit, drafter: unit });
    expect((await get('?format=csv', cookie)).status).toBe(404);
    expect((await get('?format=csv')).status).toBe(401);
  });

  it('knows no other format', async () => {
    const { cookie } = await makePerson({ auditor: await makeUnit('云山区统计局') });
    expect((await get('?format=xlsx', cookie)).status).toBe(404);
    expect((await get('', cookie)).status).toBe(404);
  });
});
