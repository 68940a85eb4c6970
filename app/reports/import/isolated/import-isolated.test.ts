import { expect, test } from 'vitest';
import { writeExchange } from '../../../../lib/report/exchange';
import { newReport } from '../../../../lib/report/new-report';
import { template2021 } from '../../../../templates/2021';
import { importIsolated } from './import-isolated';

const report = newReport(template2021, { name: '云岭市水务局', kind: 'department' }, 2025);
const bytes = new TextEncoder().encode(JSON.stringify(writeExchange(report)));

test('a file read apart says what it says', async () => {
  expect(await importIsolated('报告.json', bytes)).toEqual({ ok: true, value: { report, findings: [], sources: [] } });
});

test('a file that takes too long is given up, and the next is read', async () => {
  expect(await importIsolated('报告.json', bytes, { seconds: 0.02, megabytes: 768 })).toMatchObject({
    error: { kind: 'tookTooLong' },
  });
  expect((await importIsolated('报告.json', bytes)).ok).toBe(true);
});

test('a file that takes too much memory ends its own reading alone', async () => {
  expect(await importIsolated('报告.json', bytes, { seconds: 30, megabytes: 12 })).toMatchObject({
    error: { kind: 'tooComplex' },
  });
  expect((await importIsolated('报告.json', bytes)).ok).toBe(true);
});

test('of many files at once all are read, and of too many some are told to wait', async () => {
  const answers = await Promise.all(Array.from({ length: 24 }, () => importIsolated('报告.json', bytes)));
  const busy = answers.filter((answer) => !answer.ok && answer.error.kind === 'busy');
  expect(busy).toHaveLength(2);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(22);
}, 60_000);
