import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible';
import { createReport, newAgency } from './clerk';
import { stateOf } from './people';

test('an auditor finds what was done, takes it out and verifies the whole log', async ({ browser, page: clerk }) => {
  const agency = newAgency();
  await createReport(clerk, agency, 2025);
  const page = await (await browser.newContext({ storageState: stateOf('auditor') })).newPage();
  await page.goto('/log');
  await expectAccessible(page);

  await page.getByLabel('人员姓名').fill('陈静');
  await page.getByRole('combobox', { name: '操作' }).click();
  await page.keyboard.type('新建报告');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '查询' }).click();
  const row = page.getByRole('row').filter({ hasText: `${agency}2025年` });
  await expect(row).toContainText('陈静');
  await expect(row).toContainText('新建报告');
  await expect(page.getByRole('cell', { name: '登录', exact: true })).toHaveCount(0);
  await row.getByRole('button', { name: /的详情$/ }).click();
  await expect(page.getByRole('table')).toContainText('校验值');
  await expectAccessible(page);

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: '导出表格（CSV）' }).click();
  const file = await readFile(await (await download).path(), 'utf8');
  expect(file).toContain('"新建报告"');
  expect(file).not.toContain('"登录"');

  await page.getByLabel('核对以前抄下的校验值（可不填）').fill('abc');
  await page.getByRole('button', { name: '校验' }).click();
  await expect(page.getByRole('main')).toContainText('校验值应为 64 位十六进制数字');
  await page.getByLabel('核对以前抄下的校验值（可不填）').fill('');
  await page.getByRole('button', { name: '校验' }).click();
  await expect(page.getByRole('main')).toContainText('审计日志完整');
  await expectAccessible(page);
});

test('for who is no auditor there is no log', async ({ page, request }) => {
  expect((await page.goto('/log'))?.status()).toBe(404);
  expect((await request.get('/log/export?format=csv')).status()).toBe(404);
});

test('the page of notices has no violations', async ({ page }) => {
  await page.goto('/notices');
  await expect(page.getByRole('heading', { level: 1, name: '通知' })).toBeVisible();
  await expectAccessible(page);
});
