import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { temporaryFolder } from '../scripts/set-up/temporary-folder.mjs';
import { startScript, type Program } from './program';

/** What may pass between the signal and the end. */
const longestStop = 5000;

let folder: string;
const started: ChildProcess[] = [];

test.describe.configure({ mode: 'serial', timeout: 120_000 });
test.beforeAll(async () => {
  folder = await temporaryFolder();
});
test.afterAll(async () => {
  for (const program of started.filter(({ exitCode }) => exitCode === null)) {
    program.kill('SIGTERM');
    await once(program, 'exit');
  }
  rmSync(folder, { recursive: true, force: true });
});

test('the demo starts with its samples, refuses a second program, and leaves nothing behind', async ({ request }) => {
  const port = 3921;
  const demo = start('demo.mjs', port);
  const address = await demo.printed(/http:\/\/\S+/);
  expect(address).toBe(`http://127.0.0.1:${port}`);
  const signIn = await (await request.get(address)).text();
  expect(signIn).toContain('岭南市云山区人民政府');
  expect(signIn).toContain('演示账号');
  expect(signIn).toContain('chenjing');
  const database = databasePort();

  const sameFolder = start('demo.mjs', port + 1);
  expect(await sameFolder.end).toBe(1);
  expect(sameFolder.output()).toContain('正被另一个勾稽程序使用');

  const samePort = start('start.mjs', port);
  expect(await samePort.end).toBe(1);
  expect(samePort.output()).toContain(`端口 ${port} 已被别的程序占用`);

  expect((await request.get(address)).status()).toBe(200);
  const begin = performance.now();
  demo.program.kill('SIGTERM');
  expect(await demo.end).toBe(0);
  expect(performance.now() - begin).toBeLessThan(longestStop);
  expect(await listening(port)).toBe(false);
  expect(await listening(database)).toBe(false);
});

test('a demo that is stopped before it is ready leaves nothing behind', async () => {
  const demo = start('demo.mjs', 3923);
  await demo.printed(/启动数据库/);
  const begin = performance.now();
  demo.program.kill('SIGINT');
  expect(await demo.end).toBe(0);
  expect(performance.now() - begin).toBeLessThan(longestStop);
  expect(await listening(databasePort())).toBe(false);
});

test('a server that others can reach names its addresses and is set up once, against the code it prints', async ({
  request,
}) => {
  const port = 3924;
  const open = start('start.mjs', port, {
    HOST: '0.0.0.0',
    GOUJI_HOSTS: 'https://zwgk.lingnan.example',
    GOUJI_DEMO_ACCOUNTS: JSON.stringify({ password: 'x', people: [{ username: 'a', name: 'a', post: 'a' }] }),
  });
  const code = (await open.printed(/首次启用码：[A-Z2-9-]{14}/)).slice(-14);
  expect(open.output()).toContain(`http://127.0.0.1:${port}`);
  expect(open.output()).toContain('https://zwgk.lingnan.example');
  expect(open.output()).toContain('其他计算机可以访问');
  const address = `http://127.0.0.1:${port}`;
  const page = (path: string, headers: Record<string, string> = {}) => request.get(`${address}${path}`, { headers });
  expect((await page('/', { host: 'zwgk.lingnan.example' })).status()).toBe(200);
  expect((await page('/', { host: 'evil.example' })).status()).toBe(421);

  for (const path of ['/', '/sign-in', '/reports/new']) expect((await page(path)).url()).toBe(`${address}/set-up`);
  const setUp = (with_: string) =>
    request.post(`${address}/set-up/complete`, {
      data: {
        code: with_,
        unit: { name: '岭南市云山区人民政府', kind: 'government', level: 'county' },
        administrator: { name: '林岚', username: 'linlan', password: 'Lingnan-2026' },
      },
    });
  expect((await setUp('AAAA-AAAA-AAAA')).status()).toBe(403);
  expect((await setUp(code)).status()).toBe(200);
  expect((await setUp(code)).status()).toBe(409);
  expect((await page('/set-up')).url()).toBe(`${address}/sign-in`);
  const signIn = await (await page('/sign-in')).text();
  expect(signIn).toContain('岭南市云山区人民政府');
  expect(signIn).not.toContain('演示账号');

  open.program.kill('SIGTERM');
  expect(await open.end).toBe(0);
});

test('a host name that is none is refused before anything starts', async () => {
  const wrong = start('start.mjs', 3925, { GOUJI_HOSTS: 'http://zwgk.example/' });
  expect(await wrong.end).toBe(1);
  expect(wrong.output()).toContain('GOUJI_HOSTS');
});

function start(script: string, port: number, more: Record<string, string> = {}): Program {
  const program = startScript(script, { PORT: String(port), GOUJI_DATA: folder, ...more });
  started.push(program.program);
  return program;
}

/** The port that the database of the demo was last given. */
function databasePort(): number {
  const options = readFileSync(join(folder, 'demo', 'postgres', 'cluster', 'postmaster.opts'), 'utf8');
  return Number(/"-p" "(\d+)"/.exec(options)?.[1]);
}

function listening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => socket.destroy());
  });
}
