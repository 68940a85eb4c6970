import { afterAll, expect, test } from 'vitest';
import { makePerson, makeUnit } from '../../../../../lib/fixtures/people';
import { readPdfText } from '../../../../../lib/fixtures/read-pdf-text';
import { newReport } from '../../../../../lib/report/new-report';
import type { Report } from '../../../../../lib/report/report';
import { disconnect } from '../../../../../lib/store/connection';
import { issueReport, publishReport } from '../../../../../lib/store/issues';
import { createReport, saveReport } from '../../../../../lib/store/reports';
import { stateZero } from '../../../../../lib/store/statements';
import { approveReport, submitReport } from '../../../../../lib/store/steps';
import { ownDatabase } from '../../../../../scripts/test-database';
import { template2021 } from '../../../../../templates/2021';
import { templateOf } from '../../../../../templates/choose';
import { GET as issuedFile } from '../../issues/[number]/[format]/route';
import { GET } from './route';

ownDatabase();
afterAll(disconnect);

const bytes = new TextEncoder().encode('the file as issued');

/** A report of nothing but zeros on its way from draft to publication, and everybody who took part. */
async function issuedReport() {
  const unitId = await makeUnit('云岭市水务局');
  const drafter = await makePerson({ drafter: unitId }, '陈静');
  const reviewer = await makePerson({ reviewer: unitId }, '李红');
  const issuer = await makePerson({ issuer: unitId }, '赵伟');
  const stranger = await makePerson({ drafter: await makeUnit('云岭市民政局') }, '孙明');
  const blank = newReport(template2021, { name: '云岭市水务局', kind: 'department' }, 2025);
  const created = demand(await createReport(drafter.person, unitId, blank));
  const { id } = created;
  const zeros = [...template2021.cells.values()].filter(({ computed }) => !computed);
  const cells: Report['cells'] = Object.fromEntries(
    zeros.map(({ address, column }) => [address, column.type === 'amount' ? '0' : 0]),
  );
  const filled = { ...created.report, cells };
  let { version } = demand(
    await saveReport(drafter.person, {
      id,
      seenVersion: created.version,
      template: template2021,
      report: filled,
      hows: {},
    }),
  );
  for (const section of ['proactiveDisclosure', 'requests', 'reconsiderationAndLitigation'])
    demand(await stateZero(drafter.person, { reportId: id, section, template: template2021 }));
  const seen = () => ({ id, seenVersion: version });
  ({ version } = demand(
    await submitReport(drafter.person, { ...seen(), template: template2021, editionOfYear: '2021', templateOf }),
  ));
  ({ version } = demand(await approveReport(reviewer.person, { ...seen(), opinion: '已与台账核对。' })));
  const file = { format: 'pdf', fileName: '年度报告.pdf', mediaType: 'application/pdf', bytes } as const;
  ({ version } = demand(await issueReport(issuer.person, { ...seen(), opinion: '', files: [file] })));
  demand(await publishReport(drafter.person, { ...seen(), publishedTo: 'https://www.example.gov.cn/2025' }));
  return { id, drafter, stranger };
}

function demand<Value>(result: { ok: true; value: Value } | { ok: false; error: unknown }): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

test('papers and issued files go to those who may view the report, and to nobody else', async () => {
  const { id, drafter, stranger } = await issuedReport();
  const ask = (paper: string, cookie?: string, query = '') =>
    GET(new Request(`http://127.0.0.1/reports/${id}/papers/${paper}${query}`, { headers: cookie ? { cookie } : {} }), {
      params: Promise.resolve({ id, paper }),
    });
  const sheet = await ask('approval', drafter.cookie);
  expect(sheet.headers.get('Content-Disposition')).toContain(encodeURIComponent('发布审批单'));
  const text = await textOf(sheet);
  for (const words of [
    '陈静',
    '李红',
    '已与台账核对。',
    '赵伟',
    '第三部分全表为零，经核实为零',
    'https://www.example.gov.cn/2025',
  ])
    expect(text).toContain(words);
  expect(await textOf(await ask('brief', drafter.cookie))).toContain('本稿为第1稿，没有上一稿。');

  expect((await ask('approval')).status).toBe(401);
  expect((await ask('approval', stranger.cookie)).status).toBe(404);
  expect((await ask('minutes', drafter.cookie)).status).toBe(404);
  expect((await ask('approval', drafter.cookie, '?submission=2')).status).toBe(404);

  const open = (number: string, cookie?: string, format = 'pdf') =>
    issuedFile(
      new Request(`http://127.0.0.1/reports/${id}/issues/${number}/${format}`, { headers: cookie ? { cookie } : {} }),
      {
        params: Promise.resolve({ id, number, format }),
      },
    );
  const issued = await open('1', drafter.cookie);
  expect(new Uint8Array(await issued.arrayBuffer())).toEqual(bytes);
  expect((await open('1')).status).toBe(401);
  expect((await open('1', stranger.cookie)).status).toBe(404);
  for (const [number, format] of [
    ['2', 'pdf'],
    ['0', 'pdf'],
    ['x', 'pdf'],
    ['1', 'exe'],
  ] as const)
    expect((await open(number, drafter.cookie, format)).status).toBe(404);
});

async function textOf(response: Response): Promise<string> {
  expect(response.status).toBe(200);
  const { pages } = await readPdfText(new Uint8Array(await response.arrayBuffer()));
  return pages.join('').replace(/\s/g, '');
}
