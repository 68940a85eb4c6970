import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';

/** Gives the tests of a file a migrated database of their own, named by `DATABASE_URL` while they run. */
export function ownDatabase(): void {
  const url = new URL(inject('testServer'));
  const name = `test_${randomUUID().replaceAll('-', '')}`;

  beforeAll(async () => {
    await administer(url, `CREATE DATABASE ${name} TEMPLATE gouji`);
    const own = new URL(url);
    own.pathname = name;
    process.env['DATABASE_URL'] = own.href;
  });

  afterAll(async () => {
    delete process.env['DATABASE_URL'];
    await administer(url, `DROP DATABASE ${name} WITH (FORCE)`);
  });
}

/** Files that begin at once wait for each other: a database that is being copied cannot be copied again. */
async function administer(url: URL, statement: string): Promise<void> {
  const server = new URL(url);
  server.pathname = 'postgres';
  const client = new pg.Client({ connectionString: server.href });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(1)');
    await client.query(statement);
  } finally {
    await client.end();
  }
}
