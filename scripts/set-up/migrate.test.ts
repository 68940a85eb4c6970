import { randomUUID } from 'node:crypto';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { beforeEach, expect, inject, onTestFinished, test } from 'vitest';
import { migrate, readMigrations } from './migrate.mjs';
import { root } from './root.mjs';
import { schemaDifference } from './schema-difference.mjs';
import { Trouble } from './trouble.mjs';

const own = path.join(root, 'prisma', 'migrations');
let url: string;
let folder: string;

beforeEach(async () => {
  const database = new URL(inject('testServer'));
  database.pathname = `test_${randomUUID().replaceAll('-', '')}`;
  await query(inject('testServer'), `CREATE DATABASE ${database.pathname.slice(1)}`);
  url = database.href;
  folder = await mkdtemp(path.join(tmpdir(), 'gouji-migrations-'));
  await cp(own, folder, { recursive: true });
  const made = folder;
  onTestFinished(async () => {
    await rm(made, { recursive: true });
    await query(inject('testServer'), `DROP DATABASE ${database.pathname.slice(1)} WITH (FORCE)`);
  });
});

test('the migrations make what the schema says', async () => {
  await migrate(url, own);
  expect(await schemaDifference(url)).toBe('');
});

test('of six programs that start at once, one applies', async () => {
  const applied = await Promise.all(Array.from({ length: 6 }, () => migrate(url, folder)));
  const names = (await readMigrations(folder)).map(({ name }) => name);
  expect(applied.filter(({ length }) => length > 0)).toEqual([names]);
  expect(await migrate(url, folder)).toEqual([]);
});

test('a migration changed since it was applied is refused, and nothing of it applied', async () => {
  await migrate(url, folder);
  const [first] = await readMigrations(folder);
  await writeFile(path.join(folder, String(first?.name), 'migration.sql'), 'CREATE TABLE "Changed" ();');
  await expect(migrate(url, folder)).rejects.toThrow(Trouble);
  expect(await query(url, `SELECT to_regclass('"Changed"') AS found`)).toEqual([{ found: null }]);
});

test('a database of a newer program is refused', async () => {
  await add('29990101000000_future', 'CREATE TABLE "Future" ();');
  await migrate(url, folder);
  await expect(migrate(url, own)).rejects.toThrow('29990101000000_future');
});

test('a migration that fails leaves no half of itself, and is tried again', async () => {
  await add('29990101000000_half', 'CREATE TABLE "Half" (); SELECT 1 / 0;');
  await expect(migrate(url, folder)).rejects.toThrow('29990101000000_half');
  expect(await query(url, `SELECT to_regclass('"Half"') AS found`)).toEqual([{ found: null }]);
  await add('29990101000000_half', 'CREATE TABLE "Half" ();');
  expect(await migrate(url, folder)).toEqual(['29990101000000_half']);
});

test.each([
  ['nobody answers', 'postgresql://gouji:secret@127.0.0.1:1/gouji'],
  ['the address is none', 'postgresql://gouji:secret@:x/'],
])('where %s, a sentence says so and keeps the password to itself', async (_, address) => {
  const refused = migrate(address, own);
  await expect(refused).rejects.toThrow(Trouble);
  await expect(refused).rejects.toThrow(/^连不上数据库（(?!.*secret).+）。请检查环境变量 DATABASE_URL/);
});

test('a body between $$ may hold semicolons', async () => {
  await add('29990101000000_body', 'DO $$ BEGIN PERFORM 1; PERFORM 2; END $$; CREATE TABLE "After" ();');
  expect(await migrate(url, folder)).toContain('29990101000000_body');
});

async function add(name: string, sql: string): Promise<void> {
  await mkdir(path.join(folder, name), { recursive: true });
  await writeFile(path.join(folder, name, 'migration.sql'), sql);
}

async function query(address: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
