import { afterAll, expect, it } from 'vitest';
import { makePerson, makeUnit } from '../../../../../lib/fixtures/people';
import { readList } from '../../../../../lib/people/list/read-list';
import { disconnect } from '../../../../../lib/store/connection';
import { ownDatabase } from '../../../../../scripts/test-database';
import { GET } from './route';

ownDatabase();
afterAll(disconnect);

const ask = (format: string, cookie?: string) =>
  GET(new Request('http://127.0.0.1/', { headers: cookie === undefined ? {} : { cookie } }), {
    params: Promise.resolve({ format }),
  });

it('gives the blank form to an administrator, who can fill it in and send it back', async () => {
  const { cookie } = await makePerson({ administrator: await makeUnit('云山区人民政府') });
  for (const format of ['xlsx', 'csv']) {
    const response = await ask(format, cookie);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Disposition')).toContain(format);
    const read = await readList(new Uint8Array(await response.arrayBuffer()));
    expect(read).toEqual({ ok: false, error: { kind: 'noRows' } });
  }
  expect((await ask('pdf', cookie)).status).toBe(404);
});

it('gives it to nobody else', async () => {
  const { cookie } = await makePerson({ coordinator: await makeUnit('青禾区人民政府') });
  expect((await ask('xlsx', cookie)).status).toBe(404);
  expect((await ask('xlsx')).status).toBe(401);
});
