/**
 * What reading files costs and how much of them is read: for each kind of file the cells that are right, flagged, wrong
 * without a finding and refused, the processor's time and the peak of memory. `tsx scripts/bench/import.ts [files]`.
 */
import { z } from 'zod';
import { printReport } from '../../lib/document/print-report';
import { damagedReport, type DamagedReport } from '../../lib/fixtures/damaged/corpus';
import { scoreOf } from '../../lib/fixtures/damaged/score';
import { draftToDocx } from '../../lib/fixtures/damaged/to-docx';
import { draftToHtml } from '../../lib/fixtures/damaged/to-html';
import { importFile } from '../../lib/import/import-file';
import { templates } from '../../templates/choose';
import { runProgram } from '../set-up/programs.mjs';

interface Kind {
  readonly title: string;
  readonly damaged: boolean;
  readonly write: (report: DamagedReport, seed: number) => Promise<Uint8Array>;
}

const measuredSchema = z.object({
  right: z.number(),
  flagged: z.number(),
  wrong: z.number(),
  refused: z.number(),
  /** The median for one file. */
  cpuMs: z.number(),
  peakMb: z.number(),
});
type Measured = z.infer<typeof measuredSchema>;

const printed = ({ template, report }: DamagedReport) => printReport(template, report, { draft: false });
const kinds: Readonly<Record<string, Kind>> = {
  damagedDocx: { title: '受损 DOCX', damaged: true, write: async ({ draft }) => draftToDocx(draft) },
  damagedHtml: {
    title: '受损网页',
    damaged: true,
    write: async ({ draft }, seed) => new TextEncoder().encode(draftToHtml(draft, seed)),
  },
  docx: {
    title: '本系统 DOCX',
    damaged: false,
    write: async (report) => (await import('../../lib/render/docx/render-docx')).renderDocx(printed(report)),
  },
  html: {
    title: '本系统网页',
    damaged: false,
    write: async (report) =>
      new TextEncoder().encode((await import('../../lib/render/html/render-html')).renderHtml(printed(report))),
  },
  pdf: {
    title: '本系统 PDF',
    damaged: false,
    write: async (report) => {
      const { findFonts } = await import('../../lib/render/pdf/find-fonts');
      const { renderPdf } = await import('../../lib/render/pdf/render-pdf');
      return renderPdf(printed(report), await findFonts());
    },
  },
};

const [first = '40', second] = process.argv.slice(2);
const kind = kinds[first];
if (kind === undefined) await printAll(Number(first));
else console.log(JSON.stringify(await measure(kind, Number(second ?? 40))));

/** Each kind in a process of its own, so that its peak of memory is its own. */
async function printAll(files: number): Promise<void> {
  console.log(`每种 ${files} 份，先热身：\n`);
  for (const [name, { title }] of Object.entries(kinds)) {
    const script = ['--import', 'tsx', 'scripts/bench/import.ts', name, String(files)];
    const { code, output } = await runProgram(process.execPath, script);
    const line = output.trim().split('\n').at(-1) ?? '';
    if (code !== 0 || !line.startsWith('{')) throw new Error(`${name}:\n${output}`);
    const { right, flagged, wrong, refused, cpuMs, peakMb } = measuredSchema.parse(JSON.parse(line));
    const cells = right + flagged + wrong + refused;
    console.log(
      `${title}：${cells} 格，正确 ${((100 * right) / cells).toFixed(3)}%，有提示 ${flagged}，错而无提示 ${wrong}，拒收 ${refused}；` +
        `每份 CPU 中位 ${cpuMs.toFixed(1)} ms，峰值内存 ${peakMb.toFixed(0)} MB`,
    );
  }
}

async function measure({ damaged, write }: Kind, files: number): Promise<Measured> {
  const sum = { right: 0, flagged: 0, wrong: 0, refused: 0 };
  const times: number[] = [];
  const warmUp = Math.ceil(files / 4);
  for (let index = -warmUp; index < files; index += 1) {
    const template = templates[Math.abs(index) % templates.length];
    if (template === undefined) throw new Error('No edition');
    const seed = 5_000 + index;
    const report = damagedReport(template, seed, damaged ? undefined : []);
    const bytes = await write(report, seed);
    const started = process.cpuUsage();
    const read = await importFile(templates, bytes);
    const { user, system } = process.cpuUsage(started);
    if (index < 0) continue;
    times.push((user + system) / 1000);
    const score = scoreOf(template, report.expected, read.ok ? read.value : null);
    sum.right += score.right;
    sum.flagged += score.flagged;
    sum.wrong += score.wrong.length;
    sum.refused += score.refused;
  }
  times.sort((left, right) => left - right);
  return { ...sum, cpuMs: times[Math.floor(times.length / 2)] ?? 0, peakMb: process.resourceUsage().maxRSS / 1024 };
}
