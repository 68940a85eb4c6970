/** Measures the reading of one kind of file: `measure-import.ts FOLDER EXTENSION FILES whole|damaged` prints a line of JSON. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { scoreOf } from '../../lib/fixtures/damaged/score';
import { importFile } from '../../lib/import/import-file';
import type { ImportedFile } from '../../lib/import/imported-file';
import { fillTotals } from '../../lib/report/fill-totals';
import { templates } from '../../templates/choose';
import { reportOfFile } from './report-of-file';

const [folder = '', extension = '', files = '', state = ''] = process.argv.slice(2);
const count = Number(files);
const sum = { right: 0, named: 0, flagged: 0, wrong: 0, refused: 0, refusedFiles: 0 };
const times: number[] = [];
const warmUp = Math.ceil(count / 4);
for (let turn = 0; turn < warmUp + count; turn += 1) {
  const index = turn < warmUp ? turn : turn - warmUp;
  const bytes = await readFile(path.join(folder, `${index}.${extension}`));
  const started = process.cpuUsage();
  const read = await importFile(templates, bytes, `report.${extension}`);
  const { user, system } = process.cpuUsage(started);
  if (turn < warmUp) continue;
  times.push((user + system) / 1000);
  const { template, expected } = reportOfFile(index, state === 'damaged');
  const { right, flagged, wrong, refused } = scoreOf(template, expected, read.ok ? scored(read.value) : null);
  sum.right += right;
  sum.flagged += flagged;
  sum.wrong += wrong.length;
  sum.refused += refused;
  if (!read.ok) sum.refusedFiles += 1;
  else sum.named += new Set(read.value.findings.flatMap(({ cells }) => cells)).size;
}
times.sort((left, right) => left - right);
const cpuMs = { median: times[Math.floor(times.length / 2)] ?? 0, slowest: times.at(-1) ?? 0 };
console.log(JSON.stringify({ ...sum, cpuMs, peakMb: process.resourceUsage().maxRSS / 1024 }));

/** The exchange format holds no totals: they are reckoned. */
function scored(read: ImportedFile): ImportedFile {
  const template = templates.find(({ edition }) => edition === read.report.edition);
  if (extension !== 'json' || template === undefined) return read;
  return { ...read, report: { ...read.report, printedTotals: fillTotals(template, read.report.cells) } };
}
