import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templates } from '../../templates/choose';
import { printReport } from '../document/print-report';
import { balancedReport } from '../fixtures/arbitrary-report';
import { scoreOf } from '../fixtures/damaged/score';
import { renderHtml } from '../render/html/render-html';
import { fillTotals } from '../report/fill-totals';
import type { CellAddress } from '../template/template';
import { importFile } from './import-file';

const template = templates.at(-1);
if (template === undefined) throw new Error('No edition');
const [report] = fc.sample(balancedReport(template), { seed: 9, numRuns: 1 });
if (report === undefined) throw new Error('No report');
const page = renderHtml(printReport(template, report, { draft: false })).replaceAll('<wbr>', '');
const expected = fillTotals(template, report.cells);

/** The page with a column of other figures on the right of every row of figures. */
const widened = page.replaceAll('</td></tr>', '</td><td>7</td></tr>');

/** Cells read otherwise than they are in the sound page, and those of them that no finding names. */
async function readBroken(markup: string): Promise<{ other: CellAddress[]; unseen: readonly CellAddress[] }> {
  expect(markup).not.toBe(page);
  const read = await importFile(templates, new TextEncoder().encode(markup));
  if (!read.ok) throw new Error(`Refused: ${read.error.kind}`);
  if (template === undefined) throw new Error('No edition');
  const found = { ...read.value.report.cells, ...read.value.report.printedTotals };
  const other = [...template.cells.keys()].filter((at) => (expected[at] ?? null) !== (found[at] ?? null));
  return { other, unseen: scoreOf(template, expected, read.value).wrong };
}

/** The first figure cell of the row with that label. */
function firstCellOf(markup: string, label: string): string {
  const cell = new RegExp(`${label}</th>(?:<th[^>]*>[^<]*</th>)*(<td[^>]*>[^<]*</td>)`).exec(markup)?.[1];
  if (cell === undefined) throw new Error(`No row ${label}`);
  return cell;
}

/** The markup with the first figure of a row put otherwise. */
function withFirst(markup: string, label: string, change: (cell: string) => string): string {
  const at = markup.indexOf(firstCellOf(markup, label), markup.indexOf(`${label}</th>`));
  const cell = firstCellOf(markup, label);
  return markup.slice(0, at) + change(cell) + markup.slice(at + cell.length);
}

describe('a page of broken markup', () => {
  const labels = ['行政规范性文件', '行政强制', '（一）予以公开', '2.重复申请'];

  it.each(labels)('has no figure moved unseen where a cell is lost: %s', async (label) => {
    expect(await readBroken(withFirst(page, label, () => ''))).toMatchObject({ unseen: [] });
    expect(await readBroken(withFirst(widened, label, () => ''))).toMatchObject({ unseen: [] });
  });

  it('has no figure moved unseen where the only row of a table lost one', async () => {
    const cells = [...page.matchAll(/<td[^>]*>[^<]*<\/td>/g)].slice(-15);
    for (const { 0: cell, index } of cells) {
      const lost = page.slice(0, index) + page.slice(index + cell.length);
      expect(await readBroken(lost)).toMatchObject({ unseen: [] });
    }
  });

  it.each(labels)('has no figure moved unseen where a cell is there twice: %s', async (label) => {
    expect(await readBroken(withFirst(page, label, (cell) => cell + cell))).toMatchObject({ unseen: [] });
  });

  it.each(labels)('has no figure moved unseen where one is no cell: %s', async (label) => {
    const hoisted = withFirst(page, label, (cell) => cell.replace(/<\/?td/g, (tag) => tag.replace('td', 'h2')));
    expect(await readBroken(hoisted)).toMatchObject({ unseen: [] });
  });

  it.each(labels)('names a figure with stray signs: %s', async (label) => {
    const signed = withFirst(page, label, (cell) => cell.replace('</td>', '<</td>'));
    const { other, unseen } = await readBroken(signed);
    expect([other.length, unseen]).toEqual([1, []]);
  });

  it('keeps the figures of a widened page', async () => {
    expect(await readBroken(widened)).toMatchObject({ other: [] });
  });

  it('names every cell of a table that is gone', async () => {
    const gone = page.replace(/<h\d[^>]*>三、[^]*?<\/table>/, '');
    const { other, unseen } = await readBroken(gone);
    expect(other.every((address) => address.startsWith('requests/'))).toBe(true);
    expect(unseen).toEqual([]);
  });

  it('names what is lost where the page was cut short, wherever that was', async () => {
    for (let end = page.length - 50; end > page.length / 2; end -= 2_999) {
      expect(await readBroken(page.slice(0, end))).toMatchObject({ unseen: [] });
    }
  });
});
