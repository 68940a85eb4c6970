import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { bytesOf, createReport, downloadAs, newAgency, openPart, waitUntilSaved } from './clerk';

/** Prose that every rule of breaking has something to do with: signs, figures with units, Latin words, a rare character. */
const prose = [
  '（一）主动公开情况',
  '（二）做好依申请公开。全年新收政府信息公开申请1,134件，办结率100%；其中“予以公开”的占62.5%，（详见第三部分）。埗头、滘口两镇合并受理。',
  '全年通过门户网站（http://www.example.gov.cn/zwgk/2025/index.html）、政务新媒体公开政府信息11,398,889条，答复平均用时9.5个工作日，比上年缩短1.2个工作日。',
];

async function openPreview(page: Page): Promise<Locator> {
  await page.getByRole('tab', { name: '页面预览' }).click();
  const panel = page.getByRole('complementary', { name: '页面预览' });
  await expect(panel.getByRole('status')).toContainText(/共 \d+ 页/, { timeout: 30_000 });
  return panel;
}

/** The lines of each page: what stands on one baseline, by its height on the page in points. */
type Lines = readonly (readonly { readonly baseline: number; readonly text: string }[])[];

function gather(pages: readonly { baseline: number; text: string }[][]): Lines {
  return pages.map((texts) => {
    const lines = new Map<number, string>();
    for (const { baseline, text } of texts) {
      const at = [...lines.keys()].find((known) => Math.abs(known - baseline) < 0.5) ?? baseline;
      lines.set(at, (lines.get(at) ?? '') + text.replace(/\s/g, ''));
    }
    return [...lines].filter(([, text]) => text !== '').map(([baseline, text]) => ({ baseline, text }));
  });
}

async function linesOfPreview(panel: Locator): Promise<Lines> {
  return gather(
    await panel.getByRole('img').evaluateAll((sheets) =>
      sheets.map((sheet) =>
        [...sheet.querySelectorAll('text:not([transform] text)')].map((text) => ({
          baseline: Number(text.getAttribute('y')),
          text: text.textContent ?? '',
        })),
      ),
    ),
  );
}

async function linesOfPdf(bytes: Uint8Array): Promise<Lines> {
  const pdf = await getDocument({ data: bytes, verbosity: 0 }).promise;
  const pages: { baseline: number; text: string }[][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const height = page.getViewport({ scale: 1 }).height;
    const { items } = await page.getTextContent();
    pages.push(
      items.flatMap((item) =>
        'str' in item ? [{ baseline: height - Number(item.transform[5]), text: item.str }] : [],
      ),
    );
  }
  await pdf.destroy();
  return gather(pages);
}

function texts(lines: Lines): string[][] {
  return lines.map((page) => page.map(({ text }) => text));
}

test('the preview has the very pages of the PDF, follows the keys and leads to the fields', async ({
  page,
  baseURL,
}) => {
  test.slow();
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(`${baseURL}/`)) foreign.push(request.url());
  });
  await createReport(page, newAgency(), 2025);
  await openPart(page, '一、总体情况');
  await page.getByRole('textbox', { name: '一、总体情况' }).fill(prose.join('\n'));
  await openPart(page, '三、收到和处理政府信息公开申请情况');
  const cell = page.getByLabel('自然人—（一）予以公开', { exact: true });
  await cell.fill('26');
  await waitUntilSaved(page);
  const panel = await openPreview(page);

  await test.step('every page, line and baseline is that of the PDF', async () => {
    const printed = await linesOfPdf(await bytesOf(await downloadAs(page, 'PDF')));
    await expect(panel.getByRole('status')).toHaveText(`共 ${printed.length} 页`);
    const shown = await linesOfPreview(panel);
    expect(texts(shown)).toEqual(texts(printed));
    shown.forEach((lines, index) =>
      lines.forEach(({ baseline }, line) =>
        expect(Math.abs(baseline - (printed[index]?.[line]?.baseline ?? NaN))).toBeLessThan(0.02),
      ),
    );
    await expect(panel.getByRole('img').first().locator('[transform]')).toHaveText('草稿');
  });

  const figure = (text: string): Locator => panel.locator('svg text', { hasText: new RegExp(`^${text}$`) }).first();
  const marked = panel.locator('g[data-here] rect');

  await test.step('a figure that is typed is on the page within a second, and its place is marked', async () => {
    await cell.focus();
    await page.keyboard.type('4683');
    await expect(figure('4683')).toBeVisible({ timeout: 1000 });
    await expect(marked).toBeInViewport();
    const [place, digits] = [await marked.boundingBox(), await figure('4683').boundingBox()];
    if (place === null || digits === null) throw new Error('Nothing is marked');
    expect(digits.x).toBeGreaterThan(place.x);
    expect(digits.y + digits.height / 2).toBeGreaterThan(place.y);
    expect(digits.y + digits.height / 2).toBeLessThan(place.y + place.height);
    expect(digits.x + digits.width).toBeLessThan(place.x + place.width);
  });

  await test.step('a click on a figure leads to its cell, one on a paragraph to its line', async () => {
    await openPart(page, '六、其他需要报告的事项');
    await clickOn(page, figure('4683'));
    await expect(cell).toBeFocused();
    const paragraph = panel.locator('svg text', { hasText: '全年通过门户网站' });
    await clickOn(page, paragraph);
    const field = page.getByRole('textbox', { name: '一、总体情况' });
    await expect(field).toBeFocused();
    const caret = await field.evaluate((area) => (area as HTMLTextAreaElement).selectionStart);
    expect(caret).toBe(`${prose[0]}\n${prose[1]}\n`.length);
    const line = panel.locator('svg text', { hasText: '（一）主动公开情况' });
    await clickOn(page, line);
    await expect.poll(() => field.evaluate((area) => (area as HTMLTextAreaElement).selectionStart)).toBe(0);
    await expect(marked).toHaveCount(1);
  });

  await test.step('it is zoomed by keyboard', async () => {
    const width = async () => (await panel.getByRole('img').first().boundingBox())?.width ?? 0;
    const fitting = await width();
    await panel.getByRole('button', { name: '放大' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(width).toBeGreaterThan(fitting);
    await panel.getByRole('combobox', { name: '显示比例' }).selectOption('150%');
    await expect.poll(width).toBeCloseTo((595.28 * 96 * 1.5) / 72, 0);
    await panel.getByRole('combobox', { name: '显示比例' }).selectOption('适合宽度');
    await expect.poll(width).toBeCloseTo(fitting, 0);
  });

  await test.step('it has no violations, and nothing came from elsewhere', async () => {
    const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
    expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html.slice(0, 120))])).toEqual([]);
    expect(foreign).toEqual([]);
  });
});

test('nothing of the preview is loaded before it is opened', async ({ page }) => {
  const fonts: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith('/fonts')) fonts.push(request.url());
  });
  await createReport(page, newAgency(), 2025);
  await openPart(page, '三、收到和处理政府信息公开申请情况');
  await waitUntilSaved(page);
  expect(fonts).toEqual([]);
  await openPreview(page);
  expect(fonts.length).toBeGreaterThan(1);
});

/** Clicks where something is printed; what takes the click is the place below it. */
async function clickOn(page: Page, printed: Locator): Promise<void> {
  await printed.scrollIntoViewIfNeeded();
  const box = await printed.boundingBox();
  if (box === null) throw new Error('It is not on the page');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}
