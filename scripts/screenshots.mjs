/** `npm run screenshots`: the pictures of the README, taken from the demo. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { signInToDemo } from './demo-sign-in.mjs';
import { ensureBrowser, launchOptions } from './set-up/browser.mjs';
import { install } from './set-up/install.mjs';
import { root } from './set-up/root.mjs';
import { withDemo } from './with-demo.mjs';

const docs = path.join(root, 'docs');

await install();
await ensureBrowser();
await mkdir(docs, { recursive: true });
await withDemo(3918, async (address) => {
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch(await launchOptions());
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
    await signInToDemo(page, address, 'chenjing');
    await pictureEditor(page, address);
    await picturePage(page, address);
  } finally {
    await browser.close();
  }
});

/** The editor at a cell that breaks an identity. */
async function pictureEditor(page, address) {
  await openReport(page, address, '有阻断', /^填写/);
  await page.getByRole('button', { name: /^三、/ }).click();
  await page.getByText('最可能的一格').waitFor();
  await page.getByLabel('自然人—（四）无法提供 1.本机关不掌握相关政府信息', { exact: true }).click();
  await page.screenshot({ path: path.join(docs, 'editor.png') });
}

/** The printed page on which section three begins, of a report as it was issued. */
async function picturePage(page, address) {
  await openReport(page, address, '已发布', /^查看/);
  const [, report] = /(\/reports\/[^/]+)/.exec(new URL(page.url()).pathname) ?? [];
  const download = await page.request.get(`${address}${report}/issues/1/pdf`);
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pdf = await getDocument({ data: new Uint8Array(await download.body()), verbosity: 0 }).promise;
  const printed = await pageWith(pdf, '申请人情况');
  const viewport = printed.getViewport({ scale: 1.1 });
  const { canvas, context } = pdf.canvasFactory.create(viewport.width, viewport.height);
  await printed.render({ canvas, canvasContext: context, viewport }).promise;
  await writeFile(path.join(docs, 'page.png'), canvas.toBuffer('image/png'));
}

async function openReport(page, address, state, link) {
  await page.goto(address);
  await page.getByRole('row').filter({ hasText: state }).first().getByRole('link', { name: link }).click();
  await page.waitForURL(/\/reports\/[^/]+/);
}

async function pageWith(pdf, text) {
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    if (items.some((item) => item.str?.includes(text))) return page;
  }
  throw new Error(`No page says ${text}`);
}
