import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makePerson } from '../../lib/fixtures/people';
import { findFonts } from '../../lib/render/pdf/find-fonts';
import { disconnect } from '../../lib/store/connection';
import { ownDatabase } from '../../scripts/test-database';
import { GET as getFace } from './[set]/[face]/route';
import { facesMessageSchema } from './faces-message';
import { GET as getFaces } from './route';

ownDatabase();
afterAll(disconnect);

let cookie: string;
beforeAll(async () => {
  ({ cookie } = await makePerson());
});

const asked = (headers: Record<string, string> = {}) =>
  getFaces(new Request('http://127.0.0.1/fonts', { headers: { cookie, ...headers } }));
const face = (set: string, index: string, headers: Record<string, string> = { cookie }) =>
  getFace(new Request('http://127.0.0.1/', { headers }), { params: Promise.resolve({ set, face: index }) });

it('tells the faces of print and hands out the file of each, to be kept for good', async () => {
  const { table, urls } = facesMessageSchema.parse(await (await asked()).json());
  expect(urls).toHaveLength(table.faces.length);
  const [, , set = '', index = ''] = urls[table.orders.fangsong.others[0] ?? -1]?.split('/') ?? [];
  const response = await face(set, index);
  expect(response.headers.get('Cache-Control')).toContain('immutable');
  const file = await readFile((await findFonts()).fileOf('fangsong'));
  expect(Buffer.from(await response.arrayBuffer()).equals(file)).toBe(true);
});

it('tells a browser that has them that nothing has changed', async () => {
  const tag = (await asked()).headers.get('ETag') ?? '';
  expect((await asked({ 'If-None-Match': tag })).status).toBe(304);
  expect((await asked({ 'If-None-Match': '"another"' })).status).toBe(200);
});

it('hands out no other file', async () => {
  const { urls } = facesMessageSchema.parse(await (await asked()).json());
  const set = urls[0]?.split('/')[2] ?? '';
  for (const index of ['99', '-1', '1.5', '..', '0/../0', 'toString'])
    expect((await face(set, index)).status).toBe(404);
  expect((await face('another', '0')).status).toBe(404);
});

it('hands out nothing to somebody who has not signed in', async () => {
  const { urls } = facesMessageSchema.parse(await (await asked()).json());
  const [, , set = '', index = ''] = urls[0]?.split('/') ?? [];
  expect((await getFaces(new Request('http://127.0.0.1/fonts'))).status).toBe(401);
  expect((await face(set, index, {})).status).toBe(401);
});
