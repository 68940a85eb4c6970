import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Trouble } from './trouble.mjs';

/** The lock and the table are Prisma's own, so that its command line can take over a database at any time. */
const migrationLock = 72707369;
const migrationTable = `
CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

/**
 * Brings the database at `url` to the newest migration of `folder`, each in a transaction of its own; programs that start at once wait for
 * each other. Throws a `Trouble` where the database does not answer, or holds a migration that is unknown here, was changed since, or never
 * ended.
 * @param {string} url
 * @param {string} folder
 * @returns {Promise<string[]>} the names of the migrations applied by this call
 */
export async function migrate(url, folder) {
  const client = await connect(url);
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await client.query(migrationTable);
    const known = await readMigrations(folder);
    const pending = await pendingMigrations(client, known);
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

async function connect(url) {
  const { default: pg } = await import('pg');
  try {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
    await client.connect();
    return client;
  } catch (error) {
    const reason = error.message || error.code;
    throw new Trouble(`连不上数据库（${reason}）。请检查环境变量 DATABASE_URL 和数据库服务器。`, { cause: error });
  }
}

/** The migrations of `folder` in order, each with its checksum as Prisma reckons it. */
export async function readMigrations(folder) {
  const names = (await readdir(folder)).filter((name) => existsSync(path.join(folder, name, 'migration.sql'))).sort();
  return Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(path.join(folder, name, 'migration.sql'));
      return { name, sql: bytes.toString(), checksum: createHash('sha256').update(bytes).digest('hex') };
    }),
  );
}

async function pendingMigrations(client, known) {
  const { rows } = await client.query(
    'SELECT "migration_name" AS name, checksum, "finished_at" AS finished FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL',
  );
  for (const row of rows) {
    const migration = known.find(({ name }) => name === row.name);
    if (migration === undefined) {
      throw new Trouble(`数据库由更新的版本建立（迁移 ${row.name} 在本程序中没有）。请改用那个版本，数据没有改动。`);
    }
    if (migration.checksum !== row.checksum) {
      throw new Trouble(`迁移 ${row.name} 的内容与数据库中已执行的不同，不能继续。请恢复原来的文件，数据没有改动。`);
    }
    if (row.finished === null) throw new Trouble(`迁移 ${row.name} 上次没有执行完，请先按 Prisma 的说明处理。`);
  }
  return known.filter(({ name }) => !rows.some((row) => row.name === name));
}

async function apply(client, { name, sql, checksum }) {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "applied_steps_count")
       VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    if (error.code === '53100') throw error;
    throw new Error(`Migration ${name} failed and was rolled back: ${error.message}`, { cause: error });
  }
}
