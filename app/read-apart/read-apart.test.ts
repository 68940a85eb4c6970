import { expect, test } from 'vitest';
import { writeExchange } from '../../lib/report/exchange';
import { newReport } from '../../lib/report/new-report';
import { template2021 } from '../../templates/2021';
import { readApart } from './read-apart';

const report = newReport(template2021, { name: '云岭市水务局', kind: 'department' }, 2025);
const bytes = new TextEncoder().encode(JSON.stringify(writeExchange(report)));
const file = { fileName: '报告.json', bytes };

test('a file read apart says what it says', async () => {
  expect(await readApart('report', file)).toEqual({
    ok: true,
    value: { ok: true, value: { report, findings: [], sources: [] } },
  });
});

test('a file that takes too long is given up, and the next is read', async () => {
  expect(await readApart('report', file, { seconds: 0.02, megabytes: 768 })).toMatchObject({
    error: { kind: 'tookTooLong' },
  });
  expect((await readApart('report', file)).ok).toBe(true);
});

test('a file that takes too much memory ends its own reading alone', async () => {
  expect(await readApart('report', file, { seconds: 30, megabytes: 12 })).toMatchObject({
    error: { kind: 'tooComplex' },
  });
  expect((await readApart('report', file)).ok).toBe(true);
});

test('of many files at once all are read, and of too many some are told to wait', async () => {
  const answers = await Promise.all(Array.from({ length: 24 }, () => readApart('report', file)));
  const busy = answers.filter((answer) => !answer.ok && answer.error.kind === 'busy');
  expect(busy).toHaveLength(2);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(22);
}, 60_000);

test('a list of units and accounts is read apart too', async () => {
  const text = '单位,上级单位,账号,姓名,角色\n云岭市水务局,,zhangwei,张伟,填报\n';
  const list = await readApart('people', { fileName: '名单.csv', bytes: new TextEncoder().encode(text) });
  expect(list).toMatchObject({
    value: { ok: true, value: { entries: [{ unit: '云岭市水务局', account: { username: 'zhangwei' } }] } },
  });
  const refused = await readApart('people', { fileName: '名单.csv', bytes: new TextEncoder().encode('今天天气很好') });
  expect(refused).toMatchObject({ value: { ok: false, error: { kind: 'noHeads' } } });
});
