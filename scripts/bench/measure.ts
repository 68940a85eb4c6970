/** Measures one piece of work in a process of its own: `measure.ts NAME` prints a line of JSON. */
import type { FontSet } from '../../lib/render/pdf/find-fonts';
import { sampleReport } from './sample';

interface Measurement {
  readonly runs: number;
  /** Of the process, user and system, for one run; the first runs, which warm up, are left out. */
  readonly cpuMs: { readonly median: number; readonly p95: number };
  readonly peakMb: number;
  /** Of the last result, 0 where it is none. */
  readonly kilobytes: number;
}

const { template, report, document } = sampleReport();

/** Each loads no more than it needs, so that its peak of memory is its own. */
const works: Record<string, { runs: number; prepare: () => Promise<() => unknown> }> = {
  check: {
    runs: 2000,
    prepare: async () => {
      const { checkReport } = await import('../../lib/rules/check-report');
      return () => checkReport(template, report, { stage: 'final', editionOfYear: template.edition });
    },
  },
  layout: {
    runs: 100,
    prepare: async () => {
      const { layOut } = await import('../../lib/layout/lay-out');
      const { metrics } = await fonts();
      return () => layOut(document, metrics);
    },
  },
  pdf: {
    runs: 100,
    prepare: async () => {
      const { renderPdf } = await import('../../lib/render/pdf/render-pdf');
      const found = await fonts();
      return () => renderPdf(document, found);
    },
  },
  reactPdf: {
    runs: 8,
    prepare: async () => {
      const { drawWithReactPdf } = await import('./react-pdf-peer');
      const found = await fonts();
      return () => drawWithReactPdf(document, found);
    },
  },
  pdfmake: {
    runs: 10,
    prepare: async () => {
      const { drawWithPdfmake } = await import('./pdfmake-peer');
      const found = await fonts();
      return () => drawWithPdfmake(document, found);
    },
  },
  typst: {
    runs: 40,
    prepare: async () => {
      const { typstDrawer } = await import('./typst-peer');
      const draw = typstDrawer(await fonts());
      return () => draw(document);
    },
  },
  docx: {
    runs: 40,
    prepare: async () => {
      const { renderDocx } = await import('../../lib/render/docx/render-docx');
      return () => renderDocx(document);
    },
  },
  html: {
    runs: 200,
    prepare: async () => {
      const { renderHtml } = await import('../../lib/render/html/render-html');
      return () => renderHtml(document);
    },
  },
};

async function fonts(): Promise<FontSet> {
  const { findFonts } = await import('../../lib/render/pdf/find-fonts');
  return findFonts();
}

const work = works[process.argv[2] ?? ''];
if (work === undefined) throw new Error(`One of ${Object.keys(works).join(', ')} is wanted`);
const once = await work.prepare();
const warmUp = Math.ceil(work.runs / 4);
const times: number[] = [];
let last: unknown;
for (let run = 0; run < warmUp + work.runs; run += 1) {
  const begin = process.cpuUsage();
  last = await once();
  const { user, system } = process.cpuUsage(begin);
  if (run >= warmUp) times.push((user + system) / 1000);
}
times.sort((left, right) => left - right);
const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
const size = typeof last === 'string' || last instanceof Uint8Array ? last.length : 0;
const measurement: Measurement = {
  runs: work.runs,
  cpuMs: { median: at(0.5), p95: at(0.95) },
  peakMb: process.resourceUsage().maxRSS / 1024,
  kilobytes: size / 1024,
};
console.log(JSON.stringify(measurement));
