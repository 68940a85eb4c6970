import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { balancedReport } from '../lib/fixtures/arbitrary-report';
import { printAsText } from '../lib/import/fixtures/print-as-text';
import { writeExchange } from '../lib/report/exchange';
import { template2019 } from '../templates/2019';
import { newAgency, openPart } from './clerk';

const [made] = fc.sample(balancedReport(template2019), { numRuns: 1, seed: 3 });
if (made === undefined) throw new Error('No report was made');
const reportOf = (agency: string): typeof made => ({
  ...made,
  agency: { ...made.agency, name: agency },
  title: `${agency}2020年政府信息公开工作年度报告`,
});
const style = {
  columns: 28,
  labelColumns: 12,
  spaced: false,
  figures: 'behindLabel',
  verticalHeads: true,
  rowsOnPage: 9,
  pageNumbers: 'dashed',
  formFeeds: true,
  fullWidthDigits: false,
  numbering: 'own',
} as const;

test('a published report is taken in as text, looked at, and opened', async ({ page }) => {
  const agency = newAgency();
  await page.goto('/reports/import');
  await page.locator('input[type=file]').setInputFiles({
    name: '去年的报告.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(printAsText(template2019, reportOf(agency), style)),
  });
  await expect(page.getByRole('heading', { name: '核对导入结果' })).toBeVisible();
  await expect(page.getByText('国办公开办函〔2019〕60号')).toBeVisible();
  await page.getByRole('button', { name: '建立报告并打开' }).click();
  await openPart(page, '三、收到和处理政府信息公开申请情况');
  const cell = page.getByLabel('自然人—一、本年新收政府信息公开申请数量');
  await expect(cell).toHaveValue(String(made.cells['requests/newRequests/naturalPerson']));
});

test('a total that disagrees with its parts is asked about, and kept as doubtful where somebody says so', async ({
  page,
}) => {
  const report = reportOf(newAgency());
  const printed = { ...writeExchange(report).cells, 'requests/disclosed/total': 987_654 };
  await page.goto('/reports/import');
  await page.locator('input[type=file]').setInputFiles({
    name: '数据.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ ...writeExchange(report), cells: printed })),
  });
  const total = page.getByRole('row', { name: /^总计—（一）予以公开（原文所列）/ });
  await expect(total).toContainText('表中的合计由系统计算');
  await total.getByRole('button', { name: /^接受/ }).click();
  await page.getByRole('button', { name: '接受其余全部' }).click();
  await page.getByRole('button', { name: '建立报告并打开' }).click();
  await expect(page.getByRole('heading', { level: 1, name: report.agency.name })).toBeVisible();
  await expect(page.getByRole('complementary', { name: '检查' })).toContainText('987654');
});

const empty = writeExchange(reportOf('某局'));
const refusals: readonly [string, string, string | Buffer, RegExp][] = [
  ['broken JSON', 'a.json', '{"format": "gouji-report/1",', /不是有效的 JSON：第 1 行/],
  ['foreign JSON', 'a.json', '{"name":"x"}', /不是本系统导出的/],
  ['an unknown edition', 'a.json', JSON.stringify({ ...empty, edition: '1999' }), /没有“1999”版报告格式/],
  ['an unknown year', 'a.json', JSON.stringify({ ...empty, year: 1998 }), /年度应为 2019 至 2099/],
  [
    'a number too large',
    'a.json',
    JSON.stringify({ ...empty, cells: { 'requests/disclosed/naturalPerson': 1e300 } }),
    /过大，无法准确保存/,
  ],
  ['text that is no report', 'a.txt', '今天天气很好。', /不像政府信息公开工作年度报告/],
  ['a lost encoding', 'a.txt', '锟斤拷锟斤拷锟斤拷', /乱码/],
  ['a picture', 'a.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), /图片或扫描件/],
];

for (const [what, name, content, sentence] of refusals) {
  test(`${what} is refused with a sentence, and nothing is stored`, async ({ page }) => {
    await page.goto('/reports/import');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
    await expect(page.getByRole('main')).toContainText(sentence);
    await expect(page.getByRole('button', { name: '建立报告并打开' })).toHaveCount(0);
  });
}
