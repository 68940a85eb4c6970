/**
 * What reading files costs and how much of them is read: for each kind of file the cells that are right, flagged, wrong
 * without a finding and refused, the processor's time and the peak of memory. `tsx scripts/bench/import.ts [files]`.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { runProgram } from '../set-up/programs.mjs';
import { convertFiles, hasConverter } from './convert-files';
import { kinds, type Kind } from './import-kinds';
import { reportOfFile } from './report-of-file';
import { asTable } from './text-table';

const measuredSchema = z.object({
  right: z.number(),
  /** Cells that findings name, read right or not. */
  named: z.number(),
  flagged: z.number(),
  wrong: z.number(),
  refused: z.number(),
  refusedFiles: z.number(),
  /** For one file. */
  cpuMs: z.object({ median: z.number(), slowest: z.number() }),
  peakMb: z.number(),
});

const heads = [
  '来源',
  '格数',
  '正确',
  '读错而有提示',
  '读错而无提示',
  '拒收',
  '有提示',
  'CPU 中位',
  '最慢',
  '内存峰值',
];

const files = Number(process.argv[2] ?? 40);
const folder = await mkdtemp(path.join(tmpdir(), 'gouji-bench-'));
try {
  const rows: string[][] = [];
  const leftOut: string[] = [];
  for (const kind of kinds) {
    if (await writeFiles(kind)) rows.push([kind.title, ...(await measure(kind))]);
    else leftOut.push(`${kind.title}：本机没有转换程序，未测。`);
  }
  console.log(`每种 ${files} 份，各在自己的进程中，热身之后。CPU 为每份的毫秒数，内存为 MB。\n`);
  console.log([asTable([heads, ...rows]), ...leftOut].join('\n'));
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Writes the files of a kind; false where the program that makes them is not there. */
async function writeFiles(kind: Kind): Promise<boolean> {
  const { source } = kind;
  if (typeof source !== 'function') {
    if (!(await hasConverter(source.by))) return false;
    const made = kinds.find(({ name }) => name === source.of);
    if (made === undefined) throw new Error(`No kind is called ${source.of}`);
    const from = Array.from({ length: files }, (_, index) => fileOf(made, index));
    await convertFiles(source.by, from, kind.extension, path.join(folder, kind.name));
    return true;
  }
  await mkdir(path.join(folder, kind.name));
  for (let index = 0; index < files; index += 1) {
    const report = reportOfFile(index, kind.damaged);
    await writeFile(fileOf(kind, index), await source(report, report.seed));
  }
  return true;
}

function fileOf({ name, extension }: Kind, index: number): string {
  return path.join(folder, name, `${index}.${extension}`);
}

/** In a process of its own, so that its peak of memory is its own. */
async function measure({ name, extension, damaged }: Kind): Promise<string[]> {
  const task = [path.join(folder, name), extension, String(files), damaged ? 'damaged' : 'whole'];
  const script = ['--import', 'tsx', 'scripts/bench/measure-import.ts', ...task];
  const { code, output } = await runProgram(process.execPath, script);
  const line = output.trim().split('\n').at(-1) ?? '';
  if (code !== 0 || !line.startsWith('{')) throw new Error(`${name}:\n${output}`);
  const { right, named, flagged, wrong, refused, refusedFiles, cpuMs, peakMb } = measuredSchema.parse(JSON.parse(line));
  const cells = right + flagged + wrong + refused;
  const share = (count: number): string => `${((100 * count) / cells).toFixed(2)}%`;
  return [
    String(cells),
    share(right),
    String(flagged),
    String(wrong),
    refused === 0 ? '0' : `${refused} 格，${refusedFiles} 份`,
    share(named),
    cpuMs.median.toFixed(1),
    cpuMs.slowest.toFixed(1),
    peakMb.toFixed(0),
  ];
}
