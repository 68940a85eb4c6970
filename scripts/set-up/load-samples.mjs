import { runProgram } from './programs.mjs';
import { step } from './say.mjs';

/** Loads the sample reports into a database that has none yet. */
export async function loadSamples(url, signal) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rowCount } = await client.query('SELECT 1 FROM "Report" LIMIT 1');
  await client.end();
  if (rowCount === 0) await step('载入示例报告', () => load(url, signal));
}

async function load(url, signal) {
  // The condition lets a plain program import what is marked server-only.
  const args = ['--conditions=react-server', '--import=tsx', 'prisma/seed.ts'];
  const { code, output } = await runProgram(process.execPath, args, { signal, env: { DATABASE_URL: url } });
  if (code !== 0) throw new Error(`prisma/seed.ts: ${output}`);
}
