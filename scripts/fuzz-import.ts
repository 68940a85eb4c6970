/**
 * Feeds mutated files to a reader: `tsx scripts/fuzz-import.ts READER [minutes] [seed]`. It must neither throw nor
 * take long, nor read a figure otherwise than in the sound file and not flag it. What it fails on is kept in a folder.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { damagedReport } from '../lib/fixtures/damaged/corpus';
import { randomFrom } from '../lib/fixtures/damaged/random';
import { importFile } from '../lib/import/import-file';
import type { ImportedFile } from '../lib/import/imported-file';
import type { CellValues, Report } from '../lib/report/report';
import type { CellAddress } from '../lib/template/template';
import { templates } from '../templates/choose';
import { readers } from './fuzz/readers';

/** Milliseconds of the processor that no file may take. */
const longest = 5_000;

const [name = '', minutes = '1', givenSeed = String(Date.now() % 1_000_000_000)] = process.argv.slice(2);
const reader = readers[name];
if (reader === undefined) throw new Error(`One of ${Object.keys(readers).join(', ')} is wanted`);
const { files, mutations, absentIsBlank } = reader;
const folder = mkdtempSync(join(tmpdir(), 'fuzz-import-'));
const seed = Number(givenSeed);
console.log(`种子 ${seed}，${minutes} 分钟，失败的文件放在 ${folder}`);

const random = randomFrom(seed);
const pool: { readonly bytes: Uint8Array; readonly sound: ImportedFile }[] = [];
for (let index = 0; index < 12; index += 1) {
  const template = random.pick(templates);
  const { damages } = damagedReport(template, seed + index);
  // Without its tag, what a change deletes is text like any other.
  const kept = index % 2 === 0 ? [] : damages.filter((each) => each !== 'trackedChanges');
  const damaged = damagedReport(template, seed + index, kept);
  for (const bytes of await files(damaged, seed + index)) {
    const sound = await importFile(templates, bytes, `report.${name}`);
    if (sound.ok) pool.push({ bytes, sound: sound.value });
  }
}

const counts = { tried: 0, refused: 0, failed: 0 };
let slowest = 0;
const end = Date.now() + Number(minutes) * 60_000;
while (Date.now() < end) {
  const { bytes, sound } = random.pick(pool);
  const mutated = random.pick(mutations)(bytes, random);
  counts.tried += 1;
  const started = process.cpuUsage();
  const fault = await faultOf(mutated, sound);
  const used = process.cpuUsage(started);
  const took = (used.user + used.system) / 1000;
  slowest = Math.max(slowest, took);
  const told = took > longest ? `用时 ${took.toFixed(0)} 毫秒` : fault;
  if (told === null) continue;
  counts.failed += 1;
  const file = join(folder, `${counts.failed}.${name}`);
  writeFileSync(file, mutated);
  writeFileSync(`${file}.sound`, bytes);
  console.log(`${file}：${told}`);
}
console.log(
  `试 ${counts.tried} 个，拒收 ${counts.refused} 个，失败 ${counts.failed} 个，最慢 ${slowest.toFixed(0)} 毫秒`,
);
process.exitCode = counts.failed === 0 ? 0 : 1;

/** What is wrong with reading a mutated file, or null. */
async function faultOf(mutated: Uint8Array, sound: ImportedFile): Promise<string | null> {
  let read: Awaited<ReturnType<typeof importFile>>;
  try {
    read = await importFile(templates, mutated, `report.${name}`);
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  if (!read.ok) {
    counts.refused += 1;
    return null;
  }
  const unseen = unflaggedChanges(read.value, sound);
  const [first] = unseen;
  if (first === undefined) return null;
  const [wanted, found] = [sound, read.value].map(({ report }) => figuresOf(report)[first] ?? null);
  return `${unseen.length} 格不同而没有提示，如 ${first}：${wanted} 读作 ${found}`;
}

/** Cells read otherwise than in the sound file that nothing flags. */
function unflaggedChanges({ report, findings, sources }: ImportedFile, sound: ImportedFile): CellAddress[] {
  const [found, wanted] = [figuresOf(report), figuresOf(sound.report)];
  const flagged = new Set([
    ...sources.filter(({ confidence }) => confidence === 'flagged').map(({ address }) => address),
    ...findings.filter(({ severity }) => severity !== 'info').flatMap(({ cells }) => cells),
  ]);
  const addresses = [...(templates.find(({ edition }) => edition === report.edition)?.cells.keys() ?? [])];
  return addresses.filter((address) => {
    if (absentIsBlank === true && (found[address] ?? null) === null) return false;
    const changed = (found[address] ?? null) !== (wanted[address] ?? null);
    return changed && !flagged.has(address);
  });
}

function figuresOf({ cells, printedTotals }: Report): CellValues {
  return { ...cells, ...printedTotals };
}
