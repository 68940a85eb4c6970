import { Trouble } from './trouble.mjs';

/** What is on record: the application may add to it and read it, nothing else. The triggers refuse the same to everybody. */
const recordTables = ['AuditEvent', 'Submission', 'Decision', 'IssuedFile', 'Message'];

/** Of an issue one thing changes: that it was published. */
const keptTables = ['Issue'];

/**
 * Gives the role of the application its rights on the tables of the database at `ownerUrl`, and no others; called after every migration, for
 * tables that are new. Where `password` is given, the role is made, or its password set.
 * @param {string} ownerUrl
 * @param {{ role: string, password: string | null }} application
 */
export async function grantToApplication(ownerUrl, { role, password }) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query('BEGIN');
    // Programs that start at once wait for each other: rights of one table cannot be changed twice at a time.
    await client.query("SELECT pg_advisory_xact_lock(hashtext('grantToApplication'))");
    if (password !== null) await ensureRole(client, role, password);
    await grant(client, client.escapeIdentifier(role));
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}

async function ensureRole(client, role, password) {
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
  await client.query(
    `${verb} ROLE ${client.escapeIdentifier(role)} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD ${client.escapeLiteral(password)}`,
  );
}

async function grant(client, role) {
  const list = (tables) => tables.map((table) => client.escapeIdentifier(table)).join(', ');
  await client.query(`GRANT USAGE ON SCHEMA public TO ${role}`);
  await client.query(`REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${role}`);
  await client.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role}`);
  await client.query(`REVOKE UPDATE, DELETE ON ${list(recordTables)} FROM ${role}`);
  await client.query(`REVOKE DELETE ON ${list(keptTables)} FROM ${role}`);
  await client.query(`REVOKE INSERT, UPDATE, DELETE ON "_prisma_migrations" FROM ${role}`);
  await client.query(`GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${role}`);
}

/** The role that a database address signs in as. Throws a `Trouble` where it names none, or the owner's. */
export function applicationRoleOf(url, ownerUrl) {
  const role = decodeURIComponent(new URL(url).username);
  if (role === '') throw new Trouble('环境变量 DATABASE_URL 没有写数据库用户名，无法为它授权。');
  if (role === decodeURIComponent(new URL(ownerUrl).username))
    throw new Trouble(
      '环境变量 DATABASE_URL 与 GOUJI_DATABASE_OWNER_URL 的用户相同。请为程序另建一个数据库用户写入 DATABASE_URL，或去掉 GOUJI_DATABASE_OWNER_URL。',
    );
  return role;
}
