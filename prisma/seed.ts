import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readExchange } from '../lib/report/exchange';
import { disconnect } from '../lib/store/connection';
import { createReport } from '../lib/store/reports';
import { templateOfEdition } from '../templates/choose';

/** Loads the sample reports into the database named by `DATABASE_URL`. */
const folder = path.join(import.meta.dirname, 'seed-reports');

for (const name of (await readdir(folder)).sort()) {
  const read = readExchange(templateOfEdition, JSON.parse(await readFile(path.join(folder, name), 'utf8')));
  if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.error)}`);
  await createReport(read.value);
}
await disconnect();
