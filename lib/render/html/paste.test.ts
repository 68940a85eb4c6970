import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { installedBrowser, launchOptions } from '../../../scripts/set-up/browser.mjs';
import { templates } from '../../../templates/choose';
import { beginsAtLeft } from '../../document/begins-at-left';
import type { PrintableDocument, PrintedCell } from '../../document/document';
import { printableReports } from '../../fixtures/reports-to-render';
import { renderHtml } from './render-html';

const editions = templates.map((template) => [template.edition, template] as const);

/** Ways into the editor of a site: copied from a page or as source, cleaned of style sheets, scripts and classes or not. */
const ways = ['copied', 'copied and cleaned', 'source, cleaned'] as const;

const cases = editions.flatMap(([edition, template]) => ways.map((way) => [edition, way, template] as const));

describe('the fragment pasted into an editor', { timeout: 60_000 }, () => {
  let browser: Browser | undefined;
  beforeAll(async () => {
    if ((await installedBrowser()) !== null) browser = await chromium.launch(await launchOptions());
  }, 60_000);
  afterAll(() => browser?.close());

  it.for(cases)('keeps its tables whole, edition %s, %s', async ([, way, template], test) => {
    if (browser === undefined) return test.skip('There is no browser on this machine.');
    const [document] = fc.sample(printableReports(template), { numRuns: 1, seed: 6 });
    const printed = document as PrintableDocument;
    const context = await browser.newContext();
    onTestFinished(() => context.close());
    await copyFrom(context, renderHtml(printed), { asSource: way === 'source, cleaned' });
    const editor = await openEditor(context, { cleaning: way !== 'copied' });
    await editor.keyboard.press('Control+V');
    const tables = await tablesIn(editor);
    expect(tables.map(({ rows }) => rows)).toEqual(rowsOf(printed));
    for (const { width, columns } of tables) {
      expect(width).toBeCloseTo(editorWidth, -1);
      expect(columns).toBeGreaterThan(0);
    }
  });
});

/** Copies the fragment from a page that shows it, or from one that shows its source. */
async function copyFrom(context: BrowserContext, fragment: string, { asSource }: { asSource: boolean }): Promise<void> {
  const page = await context.newPage();
  await page.setContent('<!doctype html><html lang="zh-CN"><body><main></main></body></html>');
  await page.locator('main').evaluate(
    (main, { fragment, asSource }) => {
      if (asSource) main.textContent = fragment;
      else main.innerHTML = fragment;
    },
    { fragment, asSource },
  );
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+C');
}

/** Narrower than the page that is copied from. */
const editorWidth = 800;

async function openEditor(context: BrowserContext, { cleaning }: { cleaning: boolean }): Promise<Page> {
  const page = await context.newPage();
  const style = `width: ${editorWidth}px`;
  await page.setContent(
    `<!doctype html><html lang="zh-CN"><body><div contenteditable style="${style}"></div></body></html>`,
  );
  if (cleaning) await page.locator('[contenteditable]').evaluate(cleanWhatIsPasted);
  await page.locator('[contenteditable]').focus();
  return page;
}

/** Runs in the browser. Text that is pasted is taken as source. */
function cleanWhatIsPasted(editor: Element): void {
  editor.addEventListener('paste', (event) => {
    event.preventDefault();
    const clipboard = (event as ClipboardEvent).clipboardData;
    const text = clipboard?.getData('text/plain') ?? '';
    const source = text.startsWith('<') ? text : (clipboard?.getData('text/html') ?? '');
    const pasted = new DOMParser().parseFromString(source, 'text/html');
    pasted.querySelectorAll('style, script, link, meta').forEach((unwanted) => unwanted.remove());
    pasted.querySelectorAll('*').forEach((kept) => kept.removeAttribute('class'));
    editor.innerHTML = pasted.body.innerHTML;
  });
}

interface SeenTable {
  readonly width: number;
  readonly columns: number;
  readonly rows: readonly (readonly SeenCell[])[];
}

interface SeenCell {
  readonly text: string;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** Whether it is the heading of something, or names headings that are there. */
  readonly role: 'heading' | 'figure' | 'empty';
  readonly align: string;
  readonly bordered: boolean;
}

/** The tables as the editor shows them. */
function tablesIn(page: Page): Promise<SeenTable[]> {
  return page.locator('[contenteditable] table').evaluateAll((tables) =>
    tables.map((table) => ({
      width: table.getBoundingClientRect().width,
      columns: table.querySelectorAll('col[width]').length,
      rows: [...table.querySelectorAll('tr')].map((row) =>
        [...row.querySelectorAll<HTMLTableCellElement>('th, td')].map((cell) => {
          const style = getComputedStyle(cell);
          const sides = [style.borderTopWidth, style.borderRightWidth, style.borderBottomWidth, style.borderLeftWidth];
          const heads = cell.headers.split(' ').map((id) => table.querySelector(`th[id="${id}"]`));
          const heading = cell.tagName === 'TH' && cell.scope !== '';
          return {
            text: cell.textContent,
            columnSpan: cell.colSpan,
            rowSpan: cell.rowSpan,
            role: heading ? 'heading' : heads.every((head) => head !== null) ? 'figure' : 'empty',
            align: style.textAlign,
            bordered: sides.every((width) => parseFloat(width) > 0),
          };
        }),
      ),
    })),
  );
}

function rowsOf({ blocks }: PrintableDocument): SeenCell[][][] {
  return blocks
    .filter((block) => block.kind === 'table')
    .map(({ parts }) => parts.flatMap(({ head, body }) => [...head, ...body].map((row) => row.map(seenCell))));
}

function seenCell(cell: PrintedCell): SeenCell {
  const { kind, text, columnSpan, rowSpan } = cell;
  return {
    text,
    columnSpan,
    rowSpan,
    role: kind === 'figure' ? 'figure' : text === '' ? 'empty' : 'heading',
    align: beginsAtLeft(cell) ? 'left' : 'center',
    bordered: true,
  };
}
