import { runProgram } from './programs.mjs';
import { step } from './say.mjs';

/**
 * Loads an office, its people and reports, from a file into a database that knows no account yet.
 * @param {string} url
 * @param {string} file as `prisma/seed.ts` reads it
 * @param {AbortSignal} signal
 */
export async function loadOffice(url, file, signal) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rowCount } = await client.query('SELECT 1 FROM "User" LIMIT 1');
  await client.end();
  if (rowCount === 0) await step('载入示例单位、人员和报告', () => load(url, file, signal));
}

async function load(url, file, signal) {
  // The condition lets a plain program import what is marked server-only.
  const args = ['--conditions=react-server', '--import=tsx', 'prisma/seed.ts', file];
  const { code, output } = await runProgram(process.execPath, args, { signal, env: { DATABASE_URL: url } });
  if (code !== 0) throw new Error(`prisma/seed.ts: ${output}`);
}
