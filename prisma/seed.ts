import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { disconnect } from '../lib/store/connection';
import { loadOffice, officeSchema } from './office';
import { loadReport } from './office-reports';

/** Loads the office of the file that is named as argument into the empty database named by `DATABASE_URL`. */
const [, , file] = process.argv;
if (file === undefined) throw new Error('Name the file of an office');
const office = officeSchema.parse(JSON.parse(await readFile(file, 'utf8')));
const loaded = await loadOffice(office);
for (const report of office.reports) await loadReport(report, loaded, path.dirname(file));
await disconnect();
