import AxeBuilder from '@axe-core/playwright';
import { chromium, type Browser, type Page } from '@playwright/test';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installedBrowser, launchOptions } from '../../../scripts/set-up/browser.mjs';
import { templates } from '../../../templates/choose';
import type { PrintableDocument } from '../../document/document';
import { printableReports } from '../../fixtures/reports-to-render';
import type { Template } from '../../template/template';
import { renderHtml } from './render-html';

const noBrowser = (await installedBrowser()) === null;

const editions = templates.map((template) => [template.edition, template] as const);

describe.skipIf(noBrowser)('the fragment in a page of a browser', { timeout: 60_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch(await launchOptions());
  }, 60_000);
  afterAll(() => browser.close());

  /** The fragment in the page of a site, on a telephone. */
  async function open(template: Template): Promise<Page> {
    const [document] = fc.sample(printableReports(template), { numRuns: 1, seed: 3 });
    const page = await (await browser.newContext({ viewport: { width: 360, height: 640 } })).newPage();
    const fragment = renderHtml({ ...(document as PrintableDocument), draft: true });
    await page.setContent(
      `<!doctype html><html lang="zh-CN"><head><title>年报</title></head><body><main>${fragment}</main></body></html>`,
    );
    return page;
  }

  it.each(editions)('violates no rule of accessibility in edition %s', async (_, template) => {
    const page = await open(template);
    const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    await page.context().close();
  });

  it.each(editions)('keeps the tables whole without its style sheet in edition %s', async (_, template) => {
    const page = await open(template);
    await page.locator('article style').evaluate((style) => style.remove());
    const borders = await page
      .locator('th, td')
      .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell).borderTopWidth));
    expect(new Set(borders)).toEqual(new Set(['1px']));
    await page.context().close();
  });
});
