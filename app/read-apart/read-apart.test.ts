import { deflateSync } from 'node:zlib';
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

test('a file that swells where the heap does not count it ends its own reading alone', async () => {
  const swollen = swellingPdf(400);
  expect(swollen.length).toBeLessThan(10_000);
  const limits = { seconds: 30, megabytes: 320 };
  expect(await readApart('report', { fileName: '报告.pdf', bytes: swollen }, limits)).toMatchObject({
    error: { kind: 'tooComplex' },
  });
  expect((await readApart('report', file, limits)).ok).toBe(true);
});

/** A page whose drawing is compressed twice, and takes so many megabytes when it no longer is. */
function swellingPdf(megabytes: number): Uint8Array {
  const drawing = deflateSync(deflateSync(Buffer.alloc(megabytes * 1024 * 1024, ' '), { level: 9 }), { level: 9 });
  const objects = [
    '<</Type /Catalog /Pages 2 0 R>>',
    '<</Type /Pages /Kids [3 0 R] /Count 1>>',
    '<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <<>>>>',
    `<</Length ${drawing.length} /Filter [/FlateDecode /FlateDecode]>>\nstream\n${drawing.toString('latin1')}\nendstream`,
  ];
  const written = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.7\n${written}trailer\n<</Size 5 /Root 1 0 R>>\n%%EOF\n`, 'latin1');
}

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
