import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ownDatabase } from '../test-database';
import { applicationRoleOf, grantToApplication } from './application-role.mjs';
import { Trouble } from './trouble.mjs';

ownDatabase();

const role = `app_${randomUUID().replaceAll('-', '')}`;
let client: pg.Client;

beforeAll(async () => {
  const owner = process.env['DATABASE_URL'] ?? '';
  await grantToApplication(owner, { role, password: 'first' });
  await grantToApplication(owner, { role, password: "it's another" });
  client = new pg.Client({
    connectionString: Object.assign(new URL(owner), { username: role, password: encodeURIComponent("it's another") })
      .href,
  });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  const owner = new pg.Client({ connectionString: process.env['DATABASE_URL'] ?? inject('testServer') });
  await owner.connect();
  await owner.query(`DROP OWNED BY ${role}`);
  await owner.query(`DROP ROLE ${role}`);
  await owner.end();
});

const denied = { code: '42501' };
const record = ['AuditEvent', 'Submission', 'Decision', 'IssuedFile', 'Message'];

test.each(record)('the application may read %s and add to it, by its rights nothing else', async (table) => {
  await client.query(`SELECT * FROM "${table}"`);
  const { rows } = await client.query(`SELECT has_table_privilege($1, 'INSERT') AS adds`, [`"${table}"`]);
  expect(rows).toEqual([{ adds: true }]);
  const column = table === 'AuditEvent' ? 'sequence' : 'id';
  await expect(client.query(`UPDATE "${table}" SET "${column}" = "${column}"`)).rejects.toMatchObject(denied);
  await expect(client.query(`DELETE FROM "${table}"`)).rejects.toMatchObject(denied);
  await expect(client.query(`TRUNCATE "${table}"`)).rejects.toMatchObject(denied);
});

test('it may not take the triggers away, nor anything from the tables and the migrations', async () => {
  await expect(client.query('ALTER TABLE "AuditEvent" DISABLE TRIGGER ALL')).rejects.toMatchObject(denied);
  await expect(client.query('DROP TRIGGER append_only ON "AuditEvent"')).rejects.toMatchObject(denied);
  await expect(client.query('DROP TABLE "Notice"')).rejects.toMatchObject(denied);
  await expect(client.query('CREATE TABLE mine ()')).rejects.toMatchObject(denied);
  await expect(client.query('DELETE FROM "Issue"')).rejects.toMatchObject(denied);
  await expect(client.query('DELETE FROM "_prisma_migrations"')).rejects.toMatchObject(denied);
  await expect(client.query("SET session_replication_role = 'replica'")).rejects.toMatchObject(denied);
});

test('it may do what it does every day', async () => {
  const { rows } = await client.query(
    `INSERT INTO "Unit" ("id", "name", "kind") VALUES (gen_random_uuid(), '云山区水务局', 'department') RETURNING "id"`,
  );
  await client.query('UPDATE "Unit" SET "name" = $1 WHERE "id" = $2', ['云山区水利局', rows[0].id]);
  await client.query('DELETE FROM "Unit" WHERE "id" = $1', [rows[0].id]);
});

test('the role is that of the address, and not the owner', () => {
  const owner = 'postgresql://owner@db.example/gouji';
  expect(applicationRoleOf('postgresql://gouji%5Fapp:x@db.example/gouji', owner)).toBe('gouji_app');
  expect(() => applicationRoleOf('postgresql://db.example/gouji', owner)).toThrow(Trouble);
  expect(() => applicationRoleOf(owner, owner)).toThrow(Trouble);
});
