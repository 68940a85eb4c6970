import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible';
import { createReport, newAgency, openPart } from './clerk';

for (const address of ['/', '/reports/new', '/reports/import', '/reports/deleted', '/reports/nowhere']) {
  test(`${address} has no violations`, async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
  });
}

for (const viewport of [
  { width: 1366, height: 768 },
  { width: 683, height: 384 },
]) {
  test(`the editor has no violations at ${viewport.width} × ${viewport.height}, in no part and no dialog`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await createReport(page, newAgency(), 2025);
    for (const part of [
      '标题与引言',
      '一、总体情况',
      '二、主动公开',
      '三、收到和处理',
      '四、政府信息公开行政复议',
      '六、其他',
    ]) {
      await openPart(page, part);
      await expectAccessible(page);
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(beyond, `${part} scrolls sideways`).toBeLessThanOrEqual(0);
    }
    await page.keyboard.press('F1');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page);
  });
}
