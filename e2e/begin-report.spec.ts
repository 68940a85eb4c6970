import { expect, test } from '@playwright/test';
import { createReport, newAgency } from './clerk';

test('a report is begun for a unit that was chosen', async ({ page }) => {
  await page.goto('/reports/new');
  await page.getByRole('button', { name: '建立报告' }).click();
  await expect(page.getByText('请选择机关。')).toBeVisible();
  await expect(page.getByLabel('机关名称')).toBeFocused();
});

test('a unit has one report a year, and the way leads to it', async ({ page }) => {
  const agency = newAgency();
  await createReport(page, agency, 2025);
  const address = page.url();
  await page.goto('/reports/new');
  await page.getByLabel('机关名称').selectOption({ label: agency });
  await page.getByLabel('报告年度').fill('２０２５');
  await expect(page.getByText(`已有${agency}2025年度报告`)).toBeVisible();
  await page.getByRole('button', { name: '建立报告' }).click();
  await expect(page.getByLabel('报告年度')).toBeFocused();
  await expect(page.getByText('请改填年度，或打开已有的报告')).toBeVisible();
  await page.getByLabel('报告年度').fill('2024');
  await expect(page.getByText(`已有${agency}`)).toHaveCount(0);
  await page.getByLabel('报告年度').fill('2025');
  await page.getByRole('link', { name: '打开已有报告' }).click();
  await expect(page).toHaveURL(address);
});

test('where somebody else was first, the form says so and leads to theirs', async ({ page, context }) => {
  const agency = newAgency();
  await page.goto('/reports/new');
  await page.getByLabel('机关名称').selectOption({ label: agency });
  const other = await context.newPage();
  await createReport(other, agency, 2025);
  await page.getByLabel('报告年度').fill('2025');
  await page.getByRole('button', { name: '建立报告' }).click();
  await expect(page.getByText(`已有${agency}2025年度报告`)).toBeVisible();
  await expect(page.getByRole('link', { name: '打开已有报告' })).toBeVisible();
});
