/** `npm run bench`: what the program costs, beside a peer in the same run. Machines are noisy: read ratios. */
import { install } from './set-up/install.mjs';
import { ensureBrowser } from './set-up/browser.mjs';
import { runProgram } from './set-up/programs.mjs';
import { withDemo } from './with-demo.mjs';

await install();
await ensureBrowser();

const works = [
  ['check', '校验一份报告'],
  ['layout', '排版（不输出）'],
  ['pdf', 'PDF'],
  ['typst', 'PDF，用 Typst'],
  ['pdfmake', 'PDF，用 pdfmake'],
  ['reactPdf', 'PDF，用 @react-pdf/renderer'],
  ['docx', 'DOCX'],
  ['html', 'HTML'],
];
const peers = ['typst', 'pdfmake', 'reactPdf'];
const measured = new Map();
console.log('每份报告，各在自己的进程中，热身之后：\n');
for (const [name, title] of works) {
  const result = await measure('measure.ts', name).catch((error) => error);
  if (result instanceof Error) {
    console.log(`${title}：本机不能测（${result.message.trim().split('\n').at(-1)}）`);
    continue;
  }
  measured.set(name, result);
  const { runs, cpuMs, peakMb, kilobytes } = result;
  const size = kilobytes === 0 ? '' : `，${kilobytes.toFixed(0)} KB`;
  console.log(
    `${title}：CPU 中位 ${cpuMs.median.toFixed(2)} ms，p95 ${cpuMs.p95.toFixed(2)} ms，峰值内存 ${peakMb.toFixed(0)} MB${size}（${runs} 次）`,
  );
}
for (const peer of peers.filter((name) => measured.has(name))) {
  const ratio = measured.get('pdf').cpuMs.median / measured.get(peer).cpuMs.median;
  console.log(`PDF 的 CPU 是 ${peer} 的 ${ratio.toFixed(2)} 倍。`);
}

const keystrokes = await withDemo(3919, (address) => measure('keystrokes.ts', address));
console.log(
  `\n编辑页按键到屏幕显示结果（Chromium，CPU 减速 4 倍，${keystrokes.keys} 次）：中位 ${keystrokes.median.toFixed(0)} ms，p95 ${keystrokes.p95.toFixed(0)} ms`,
);

/** Runs a measurement in a process of its own; it prints one line of JSON. */
async function measure(script, argument) {
  const { code, output } = await runProgram(process.execPath, ['--import', 'tsx', `scripts/bench/${script}`, argument]);
  const line = output.trim().split('\n').at(-1) ?? '';
  if (code !== 0 || !line.startsWith('{')) throw new Error(`${script} ${argument}:\n${output}`);
  return JSON.parse(line);
}
