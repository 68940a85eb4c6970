/** `npm test`: installs what it needs, then everything that must hold, in order, to the first failure. */
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { ensureBrowser } from './set-up/browser.mjs';
import { build } from './set-up/build.mjs';
import { install } from './set-up/install.mjs';
import { runInstalled, runProgram } from './set-up/programs.mjs';
import { root } from './set-up/root.mjs';
import { runCommand, Trouble } from './set-up/trouble.mjs';

const vitestResults = 'test-results/vitest.json';
const playwrightResults = 'test-results/results.json';

const end = new AbortController();
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => end.abort(new Trouble('测试被中断。')));

const options = { signal: end.signal, show: true };

const stages = [
  ['准备', prepare],
  ['类型', () => all(['next/dist/bin/next', 'typegen'], ['typescript/bin/tsc', '--noEmit'])],
  [
    '代码规范与格式',
    () =>
      Promise.all([
        all(['eslint/bin/eslint.js', '.', '--max-warnings=0']),
        all(['prettier/bin/prettier.cjs', '--check', '.']),
      ]),
  ],
  ['数据库迁移', () => succeed(runProgram(process.execPath, ['scripts/migration.mjs'], options))],
  [
    '单元与性质测试',
    () => all(['vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile=${vitestResults}`]),
  ],
  ['编译', () => build(end.signal)],
  ['浏览器测试', () => all(['@playwright/test/cli.js', 'test'])],
];
await runCommand(async () => {
  const times = [];
  let failedStages = 0;
  try {
    for (const [name, stage] of stages) {
      const begin = performance.now();
      console.log(`\n── ${name}`);
      failedStages = 1;
      try {
        await stage();
      } finally {
        times.push(`${((performance.now() - begin) / 1000).toFixed(1).padStart(7)} 秒  ${name}`);
      }
      failedStages = 0;
    }
  } finally {
    const { passed, failed } = await countTests();
    console.log(`\n${times.join('\n')}\n\n${passed} passed, ${Math.max(failed, failedStages)} failed`);
  }
});

async function prepare() {
  await rm(path.join(root, 'test-results'), { recursive: true, force: true });
  await install(end.signal);
  await ensureBrowser(end.signal);
}

/** Runs programs of installed packages one after the other, each of which must succeed. */
async function all(...programs) {
  for (const [script, ...args] of programs) await succeed(runInstalled(script, args, options));
}

async function succeed(running) {
  const { code } = await running;
  if (code !== 0) throw new Trouble('上面这一步没有通过。');
}

/** Of the stages that came so far; a test that is skipped counts as neither. */
async function countTests() {
  const unit = await results(vitestResults);
  const browser = await results(playwrightResults);
  return {
    passed: (unit?.numPassedTests ?? 0) + (browser?.stats.expected ?? 0) + (browser?.stats.flaky ?? 0),
    failed: (unit?.numFailedTests ?? 0) + (browser?.stats.unexpected ?? 0),
  };
}

async function results(file) {
  const text = await readFile(path.join(root, file), 'utf8').catch(() => null);
  return text === null ? null : JSON.parse(text);
}
