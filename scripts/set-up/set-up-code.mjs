import { createHash, randomInt } from 'node:crypto';

/** Without those that are taken for each other. */
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/**
 * Where the database knows no account, makes the one-time code with which the server is set up and stores its hash alone; a code of an earlier
 * start no longer holds. Gives null where there are accounts.
 * @param {string} url
 * @returns {Promise<string | null>}
 */
export async function makeSetUpCode(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM "User" LIMIT 1');
    if (rowCount !== 0) return null;
    const code = Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)]).join('');
    await client.query('DELETE FROM "SetUpCode"');
    await client.query('INSERT INTO "SetUpCode" ("hash") VALUES ($1)', [
      createHash('sha256').update(code).digest('hex'),
    ]);
    return code.replace(/(.{4})(?=.)/g, '$1-');
  } finally {
    await client.end();
  }
}
