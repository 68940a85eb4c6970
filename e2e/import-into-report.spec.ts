import { expect, test, type Page } from '@playwright/test';
import fc from 'fast-check';
import { printReport } from '../lib/document/print-report';
import { balancedReport } from '../lib/fixtures/arbitrary-report';
import { renderDocx } from '../lib/render/docx/render-docx';
import { renderHtml } from '../lib/render/html/render-html';
import type { CellValues, Report } from '../lib/report/report';
import { template2021 } from '../templates/2021';
import { expectAccessible } from './accessible';
import { createReport, newAgency, openPart, waitUntilSaved } from './clerk';

const tableThree = '三、收到和处理政府信息公开申请情况';
const first = '自然人—一、本年新收政府信息公开申请数量';
const second = '法人或其他组织·商业企业—一、本年新收政府信息公开申请数量';
const carried = '自然人—二、上年结转政府信息公开申请数量';

const [made] = fc.sample(balancedReport(template2021), { numRuns: 1, seed: 5 });
if (made === undefined) throw new Error('No report was made');

function reportOf(agency: string, year: number, cells: CellValues = {}): Report {
  if (made === undefined) throw new Error('No report was made');
  const title = `${agency}${year}年政府信息公开工作年度报告`;
  return { ...made, year, title, agency: { name: agency, kind: 'department' }, cells: { ...made.cells, ...cells } };
}

const printed = (report: Report) => printReport(template2021, report, { draft: false });

async function bring(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.getByRole('button', { name: '导入' }).click();
  const dialog = page.getByRole('dialog', { name: /^从文件导入/ });
  await dialog.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
  await expect(dialog.getByRole('table', { name: '逐项确认' })).toBeVisible();
}

test('a file is brought into the open report figure by figure, and one undo takes it all back', async ({ page }) => {
  const agency = newAgency();
  await createReport(page, agency, 2025);
  await openPart(page, tableThree);
  await page.getByLabel(first).fill('7');
  await page.getByLabel(second).focus();
  const report = reportOf(agency, 2025, { 'requests/newRequests/naturalPerson': 41 });
  await bring(page, '报告.html', new TextEncoder().encode(renderHtml(printed(report))));
  await expectAccessible(page, '[role=dialog]');

  const row = page.getByRole('row', { name: new RegExp(`^${first}`) });
  await expect(row).toContainText('请核对');
  await row.getByRole('button', { name: /^查看原文/ }).click();
  await expect(page.locator('mark', { hasText: /^41$/ })).toBeVisible();
  await row.getByRole('button', { name: /^改为…/ }).click();
  await page.getByLabel(`改为：${first}`).fill('４２件');
  await page.keyboard.press('Enter');
  await expect(row.getByRole('button', { name: /^改为…/ })).toBeFocused();
  await page.getByRole('button', { name: '其余不写入' }).click();
  await page.getByRole('button', { name: /^写入 \d+ 项$/ }).click();

  await openPart(page, tableThree);
  await expect(page.getByLabel(first)).toHaveValue('42');
  await expect(page.getByLabel(second)).toHaveValue(String(made.cells['requests/newRequests/commercialEnterprise']));
  await page.getByRole('button', { name: '撤销' }).click();
  await openPart(page, tableThree);
  await expect(page.getByLabel(first)).toHaveValue('7');
  await expect(page.getByLabel(second)).toHaveValue('');
  await page.getByRole('button', { name: '重做' }).click();
  await waitUntilSaved(page);
  await page.reload();
  await openPart(page, tableThree);
  await expect(page.getByLabel(first)).toHaveValue('42');
});

test('last year’s report is brought in beside this year’s, and what it carried forward is carried over', async ({
  page,
}) => {
  const agency = newAgency();
  await createReport(page, agency, 2025);
  const last = reportOf(agency, 2024);
  await bring(page, '去年.docx', await renderDocx(printed(last)));
  await expect(page.getByLabel('上年（2024 年度）报告，供比对和结转')).toBeChecked();
  await page.getByRole('button', { name: /^存为 2024 年度报告/ }).click();
  await page.getByRole('button', { name: /^填入 \d+ 格$/ }).click();
  await openPart(page, tableThree);
  const forward = last.cells['requests/carriedForward/naturalPerson'];
  await expect(page.getByLabel(carried)).toHaveValue(String(forward));
});

test('a dialog that is closed gives the keyboard back, and what was read is still there', async ({ page }) => {
  const agency = newAgency();
  await createReport(page, agency, 2025);
  await bring(page, '报告.html', new TextEncoder().encode(renderHtml(printed(reportOf(agency, 2025)))));
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: '导入' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table', { name: '逐项确认' })).toBeVisible();
  await page.getByRole('button', { name: '放弃' }).click();
  await page.getByRole('button', { name: '导入' }).click();
  await expect(page.getByText('把文件拖到这里')).toBeVisible();
});

test('a report copied from a page is pasted in place of a file', async ({ page }) => {
  const agency = newAgency();
  await createReport(page, agency, 2025);
  await page.getByRole('button', { name: '导入' }).click();
  const html = renderHtml(printed(reportOf(agency, 2025)));
  await page.getByLabel(/粘贴到这里/).evaluate((element, markup) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', markup);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
  await expect(page.getByRole('table', { name: '逐项确认' })).toBeVisible();
});
