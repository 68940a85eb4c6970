import { expect, test, type Page } from '@playwright/test';
import { createReport, newAgency, openPart, waitUntilSaved } from './clerk';

const requests = '三、收到和处理政府信息公开申请情况';

test.beforeEach(async ({ page }) => {
  await createReport(page, newAgency(), 2025);
  await openPart(page, requests);
});

const focused = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
const cell = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const first = '自然人—一、本年新收政府信息公开申请数量';

test('the keys of a spreadsheet move between typed cells', async ({ page }) => {
  await cell(page, first).focus();
  const steps: readonly [string, string][] = [
    ['ArrowDown', '自然人—二、上年结转政府信息公开申请数量'],
    ['ArrowRight', '法人或其他组织·商业企业—二、上年结转政府信息公开申请数量'],
    ['Enter', '法人或其他组织·商业企业—（一）予以公开'],
    ['Shift+Enter', '法人或其他组织·商业企业—二、上年结转政府信息公开申请数量'],
    ['End', '法人或其他组织·其他—二、上年结转政府信息公开申请数量'],
    ['Tab', '自然人—（一）予以公开'],
    ['Shift+Tab', '法人或其他组织·其他—二、上年结转政府信息公开申请数量'],
    ['Home', '自然人—二、上年结转政府信息公开申请数量'],
    ['Control+ArrowDown', '自然人—四、结转下年度继续办理'],
    ['ArrowUp', '自然人—（六）其他处理 3.其他'],
    ['Control+ArrowUp', first],
    ['Control+End', '法人或其他组织·其他—四、结转下年度继续办理'],
    ['Control+Home', first],
  ];
  for (const [key, name] of steps) {
    await page.keyboard.press(key);
    expect(await focused(page), key).toBe(name);
  }
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('table') ?? null)).toBeNull();
});

test('typing replaces, F2 edits, Escape restores, Delete empties, and all of it is undone', async ({ page }) => {
  await cell(page, first).focus();
  await page.keyboard.type('１２');
  await page.keyboard.press('Enter');
  await expect(cell(page, first)).toHaveValue('12');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('7');
  await expect(cell(page, first)).toHaveValue('7');
  await page.keyboard.press('Escape');
  await expect(cell(page, first)).toHaveValue('12');
  await page.keyboard.press('F2');
  await page.keyboard.press('End');
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await expect(cell(page, first)).toHaveValue('123');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Delete');
  await expect(cell(page, first)).toHaveValue('');
  await page.keyboard.press('Control+z');
  await expect(cell(page, first)).toHaveValue('123');
  await page.keyboard.press('Control+z');
  await expect(cell(page, first)).toHaveValue('12');
  await page.keyboard.press('Control+z');
  await expect(cell(page, first)).toHaveValue('');
  await page.keyboard.press('Control+y');
  await expect(cell(page, first)).toHaveValue('12');
});

test('keys pressed while an input method composes are left to it', async ({ page }) => {
  await cell(page, first).focus();
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: '三', selectionStart: 1, selectionEnd: 1 });
  await page.evaluate(() =>
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true, cancelable: true }),
    ),
  );
  expect(await focused(page)).toBe(first);
});

test('the strip answers in the frame of the keystroke', async ({ page }) => {
  await cell(page, first).focus();
  const result = page.getByRole('row', { name: '勾稽结果' }).getByRole('cell').first();
  const before = await result.textContent();
  const after = await page.evaluate(
    () =>
      new Promise<string | null>((resolve) => {
        const input = document.activeElement as HTMLInputElement;
        input.addEventListener('input', () =>
          requestAnimationFrame(() => resolve(document.querySelector('tfoot tr:last-child td')?.textContent ?? null)),
        );
        document.execCommand('insertText', false, '5');
      }),
  );
  expect(after).not.toBe(before);
});

test('zones, parts, findings, saving and the list of keys have keys of their own', async ({ page }) => {
  await page.keyboard.press('Alt+4');
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toContainText('四、');
  await page.keyboard.press('Alt+3');
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toContainText('三、');
  await cell(page, first).focus();
  await page.keyboard.type('5');
  await page.keyboard.press('Control+s');
  await waitUntilSaved(page);
  await page.keyboard.press('F6');
  expect(await page.evaluate(() => document.activeElement?.closest('table') ?? null)).toBeNull();
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog', { name: '全部按键' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('one value is pasted at once; a block is shown first, written as one step and taken back as one', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const second = '法人或其他组织·商业企业—一、本年新收政府信息公开申请数量';
  await cell(page, first).focus();
  await page.evaluate(() => navigator.clipboard.writeText(' 1,036 件\n'));
  await page.keyboard.press('Control+v');
  await page.keyboard.press('Enter');
  await expect(cell(page, first)).toHaveValue('1036');
  await cell(page, first).focus();
  await page.evaluate(() => navigator.clipboard.writeText('1\t2\t0\t0\t0\t0\t3\n3\tabc'));
  await page.keyboard.press('Control+v');
  const preview = page.getByRole('dialog', { name: '粘贴预览' });
  await expect(preview.getByText('“abc”不是数字')).toBeVisible();
  await expect(preview.getByText(/总计 1 格只核对、不写入/)).toBeVisible();
  await expect(cell(page, first)).toHaveValue('1036');
  await preview.getByRole('button', { name: '写入 7 格' }).click();
  await expect(preview).toBeHidden();
  await expect(page.getByText('已粘贴 7 格，可按 Ctrl+Z 撤销')).toBeVisible();
  expect(await focused(page)).toBe(first);
  await expect(cell(page, first)).toHaveValue('1');
  await expect(cell(page, second)).toHaveValue('2');
  await page.keyboard.press('Control+z');
  await expect(cell(page, first)).toHaveValue('1036');
  await expect(cell(page, second)).toHaveValue('');
});
