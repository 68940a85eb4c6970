import { expect, test } from '@playwright/test';
import { createReport, newAgency, openPart, typedCells, waitUntilSaved } from './clerk';

test('a deleted report comes back', async ({ page }) => {
  const agency = newAgency();
  await createReport(page, agency, 2025);
  await page.goto('/');
  const row = page.getByRole('row', { name: new RegExp(agency) });
  await row.getByRole('button', { name: '删除' }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(row).toHaveCount(1);
  await row.getByRole('button', { name: '删除' }).click();
  await expect(row).toHaveCount(0);
  await page.goto('/reports/deleted');
  await row.getByRole('button', { name: '恢复' }).click();
  await expect(row).toHaveCount(0);
  await page.goto('/');
  await expect(row).toHaveCount(1);
});

test('the edition follows from the year', async ({ page }) => {
  await createReport(page, newAgency(), 2019);
  await openPart(page, '二、主动公开政府信息情况');
  await expect(typedCells(page)).toHaveCount(22);
});

test('two people at one report: other cells are merged, the same cell is asked for, nothing is lost', async ({
  browser,
}) => {
  const [first, second] = await Promise.all([browser.newPage(), browser.newPage()]);
  const heading = '三、收到和处理政府信息公开申请情况';
  await createReport(first, newAgency(), 2025);
  await openPart(first, heading);
  await second.goto(first.url());
  await openPart(second, heading);

  const type = async (page: typeof first, cell: string, text: string): Promise<void> => {
    await page.getByLabel(cell, { exact: true }).click();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };
  await type(first, '自然人—（一）予以公开', '12');
  await type(first, '商业企业—（一）予以公开'.replace('商业', '法人或其他组织·商业'), '3');
  await waitUntilSaved(first);
  await type(second, '自然人—（一）予以公开', '21');
  await type(second, '自然人—（二）部分公开', '4');

  const dialog = second.getByRole('dialog', { name: '这份报告已被他人改动' });
  await expect(dialog).toContainText('12');
  await expect(dialog).toContainText('21');
  await dialog
    .getByRole('radio', { name: /你的值|21/ })
    .first()
    .check();
  await dialog.getByRole('button', { name: '按选择保存' }).click();
  await waitUntilSaved(second);

  await first.reload();
  await openPart(first, heading);
  await expect(first.getByLabel('自然人—（一）予以公开', { exact: true })).toHaveValue('21');
  await expect(first.getByLabel('自然人—（二）部分公开', { exact: true })).toHaveValue('4');
  await expect(first.getByLabel('法人或其他组织·商业企业—（一）予以公开', { exact: true })).toHaveValue('3');
});

test('a save that fails is tried again and loses nothing', async ({ page, context }) => {
  await createReport(page, newAgency(), 2025);
  await openPart(page, '四、政府信息公开行政复议、行政诉讼情况');
  await context.setOffline(true);
  await typedCells(page).first().click();
  await page.keyboard.type('5');
  await expect(page.getByRole('banner').getByRole('status')).toContainText('保存失败，将自动重试');
  await context.setOffline(false);
  await waitUntilSaved(page);
  await page.reload();
  await openPart(page, '四、政府信息公开行政复议、行政诉讼情况');
  await expect(typedCells(page).first()).toHaveValue('5');
});
