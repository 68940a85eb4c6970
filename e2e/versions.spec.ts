import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible';
import { createReport, newAgency, openPart, typedCells, waitUntilSaved } from './clerk';

test('a version is kept under a name, compared with what came after, and brought back', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await createReport(page, newAgency(), 2025);
  const editor = page.url();
  const type = async (text: string): Promise<void> => {
    await openPart(page, '三、收到和处理政府信息公开申请情况');
    await typedCells(page).first().fill(text);
    await page.keyboard.press('Control+s');
    await waitUntilSaved(page);
  };
  await type('3');

  await page.getByRole('link', { name: '版本' }).click();
  await expect(page.getByText('目前只有当前内容一个版本')).toBeVisible();
  await page.getByRole('button', { name: '保存版本' }).click();
  await expect(page.getByText('请写一个名称')).toBeVisible();
  await page.getByLabel('版本名称').fill('法规科核对前');
  await page.getByRole('button', { name: '保存版本' }).click();
  await expect(page.getByText('已保存版本。')).toBeVisible();

  await page.goto(editor);
  await type('8');
  await page.getByRole('link', { name: '版本' }).click();
  const row = page.getByRole('row', { name: /自然人—一、本年新收/ });
  await expect(row).toContainText('3');
  await expect(row).toContainText('8');
  await expect(row).toContainText('键入');
  await expectAccessible(page);

  await page.getByRole('button', { name: '恢复为此版本：“法规科核对前”' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确定恢复' }).click();
  await expect(page.getByText('两个版本的内容完全相同。')).toBeVisible();
  await page.getByRole('link', { name: '修改记录' }).click();
  await expect(page.getByRole('row', { name: /恢复版本/ }).first()).toContainText('8');
  await expectAccessible(page);
  expect(errors).toEqual([]);
});
