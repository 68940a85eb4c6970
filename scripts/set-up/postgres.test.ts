import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { startPostgres } from './postgres.mjs';
import { root } from './root.mjs';
import { temporaryFolder } from './temporary-folder.mjs';
import { Trouble } from './trouble.mjs';

let folder: string;

beforeEach(async () => {
  folder = await temporaryFolder();
  const made = folder;
  onTestFinished(() => rm(made, { recursive: true, force: true }));
});

test(
  'a data folder serves one program at a time, and the next finds what the first kept',
  { timeout: 60_000 },
  async () => {
    const first = await startPostgres(folder);
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await expect(startPostgres(folder)).rejects.toThrow(Trouble);
    expect(await query(first.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    await first.stop();
    await expect(query(first.url, 'SELECT 1')).rejects.toThrow();

    const second = await startPostgres(folder);
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    await second.stop();
  },
);

test('two programs that start a new folder at once: one has it', { timeout: 60_000 }, async () => {
  const starts = await Promise.allSettled([startPostgres(folder), startPostgres(folder)]);
  const running = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
  const refused = starts.flatMap((start) => (start.status === 'rejected' ? [start.reason] : []));
  for (const server of running) await server.stop();
  expect(running).toHaveLength(1);
  expect(refused).toEqual([expect.any(Trouble)]);
  expect(await readdir(folder)).toEqual(['postgres']);
});

test('what a killed program left running is taken over', { timeout: 60_000 }, async () => {
  const program = spawn(process.execPath, [path.join(root, 'scripts', 'dev-database.mjs'), folder]);
  const [line] = await once(program.stdout, 'data');
  const left = /postgresql:\S+/.exec(String(line))?.[0] ?? '';
  await query(left, 'CREATE TABLE kept AS SELECT 42 AS answer');
  program.kill('SIGKILL');
  await once(program, 'exit');

  const next = await startPostgres(folder);
  expect(await query(next.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  await next.stop();
});

test('the number of a dead server that a stranger bears now does not stop the start', { timeout: 60_000 }, async () => {
  const first = await startPostgres(folder);
  const pidFile = path.join(folder, 'postgres', 'cluster', 'postmaster.pid');
  const left = await readFile(pidFile, 'utf8');
  await first.stop();
  await writeFile(pidFile, left.replace(/^\d+/, String(process.pid)));
  const second = await startPostgres(folder);
  await second.stop();
});

test('only the account of the server reads password and files', { timeout: 60_000 }, async () => {
  const server = await startPostgres(folder);
  const home = path.join(folder, 'postgres');
  await server.stop();
  if (process.platform === 'win32') return;
  expect((await stat(path.join(home, 'password'))).mode & 0o777).toBe(0o600);
  expect((await stat(home)).mode & 0o777).toBe(0o700);
});

test('a cluster of another version is refused', { timeout: 60_000 }, async () => {
  await (await startPostgres(folder)).stop();
  await writeFile(path.join(folder, 'postgres', 'cluster', 'PG_VERSION'), '15\n');
  await expect(startPostgres(folder)).rejects.toThrow(/PostgreSQL 15/);
});

async function query(address: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: address });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
