import { expect, test, type Page } from '@playwright/test';
import { writeExchange } from '../lib/report/exchange';
import type { Report } from '../lib/report/report';
import { expectAccessible } from './accessible';
import { pageOf } from './approval';
import { newAgency, openPart, waitUntilSaved } from './clerk';
import { readyReport } from './ready-report';

const overview = '一、总体情况';
const counted = '全年主动公开政府信息120条，答复申请12件，均在法定期限内。';
const platform = '各科室按月更新栏目并逐条核对发布内容。';
const trained = '组织业务培训两次，参训人员覆盖全部科室。';
const licenses = '本年处理决定数量—行政许可';

/** Makes a report from a file and opens it. */
async function bringIn(page: Page, agency: string, report: Report): Promise<void> {
  await page.goto('/reports/import');
  const text = JSON.stringify(writeExchange(report));
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '年度报告.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect(page.getByRole('heading', { name: '核对导入结果' })).toBeVisible();
  await page.getByLabel('机关名称').selectOption({ label: agency });
  await page.getByRole('button', { name: '建立报告并打开' }).click();
  await expect(page.getByRole('heading', { level: 1, name: agency })).toBeVisible();
}

/** Two years of an agency: the first says what `words` says, of the second the overview is still to be written. */
async function bringInTwoYears(page: Page, agency: string, words: string): Promise<void> {
  const first = readyReport(agency, 2024);
  const overviewOf = (text: string): Report['narrative'] => ({ overview: [{ kind: 'paragraph', text }] });
  await bringIn(page, agency, { ...first, narrative: overviewOf(words) });
  const second = readyReport(agency, 2025);
  const cells = { ...second.cells, 'proactiveDisclosure/normativeDocuments/issued': 0 };
  await bringIn(page, agency, { ...second, cells, narrative: { ...second.narrative, overview: [] } });
}

test('what is taken over from last year is marked until it is changed or confirmed, and the reviewer sees what is left', async ({
  page,
  browser,
}) => {
  await bringInTwoYears(page, newAgency(), counted + platform + trained);
  await openPart(page, overview);
  await page.getByRole('button', { name: '沿用上年文字' }).click();
  await expect(page.getByRole('region', { name: '1 段与往年报告相同' })).toContainText('整段未改');

  const area = page.getByRole('textbox', { name: overview });
  await area.fill(counted.replace('120条', '132条') + platform + trained);
  const list = page.getByRole('region', { name: /与往年报告相同/ });
  await expect(list.getByRole('heading', { level: 3 })).toHaveText('2 句、1 个数字与往年报告相同');
  await expectAccessible(page);

  await list.getByRole('button', { name: `转到 第 1 段“${platform}”` }).click();
  await expect(area).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(platform);
  await list.getByRole('button', { name: `仍然如此 第 1 段“${platform}”` }).click();
  await expect(list.getByText('已确认 1 处', { exact: false }).first()).toBeVisible();
  await area.fill(
    `${counted.replace('120条', '132条')}${platform}另建专栏三个，群众查阅信息更方便，全年访问量稳步上升。`,
  );
  await expect(list.getByRole('heading', { level: 3 })).toHaveText('1 句、1 个数字与往年报告相同（已确认 1 处）');
  await waitUntilSaved(page);
  await page.reload();
  await openPart(page, overview);
  await expect(list.getByRole('heading', { level: 3 })).toHaveText('1 句、1 个数字与往年报告相同（已确认 1 处）');

  await openPart(page, '二、主动公开政府信息情况');
  await page.getByLabel(licenses, { exact: true }).focus();
  await expect(page.getByText('同上年')).toBeVisible();

  await page.getByRole('button', { name: '提交审核' }).click();
  const dialog = page.getByRole('dialog', { name: '提交审核' });
  await expect(dialog).toContainText('还有 1 个数字未改、未确认，不影响提交');
  await dialog.getByRole('button', { name: '查看' }).click();
  await expect(area).toBeFocused();
  await page.getByRole('button', { name: '提交审核' }).click();
  await dialog.getByRole('button', { name: /^提交给 / }).click();
  await expect(page.getByText('内容已锁定')).toBeVisible();

  const reviewer = await pageOf(browser, 'reviewer');
  await reviewer.goto(page.url());
  await reviewer.getByRole('tab', { name: /^与上年相比/ }).click();
  const prose = reviewer.getByRole('region', { name: /^正文/ });
  await expect(prose).toContainText('正文未改 1 句、1 个数字：已确认 1 处，未确认 1 处');
  await expect(prose.getByRole('listitem').filter({ hasText: platform }).last()).toContainText(/✓ \S+ .* 确认/);
  await expect(prose.getByRole('listitem').filter({ hasText: '12件' }).last()).toContainText('未确认');
  await expect(reviewer.getByRole('region', { name: /^与上年相同的数字/ })).toContainText('行政许可');
  await expectAccessible(reviewer);
});
