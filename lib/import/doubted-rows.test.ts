import { expect, it } from 'vitest';
import { templates } from '../../templates/choose';
import { printReport } from '../document/print-report';
import { scoreOf } from '../fixtures/damaged/score';
import { renderHtml } from '../render/html/render-html';
import { fillTotals } from '../report/fill-totals';
import { newReport } from '../report/new-report';
import type { CellValues } from '../report/report';
import type { CellAddress } from '../template/template';
import { importFile } from './import-file';

/** Pages on which two faults in one row make up for each other; each was found by a mutated file. */

const edition = templates.find((each) => each.edition === '2021');
if (edition === undefined) throw new Error('There is no edition 2021');
const template = edition;
const typed = [...template.cells.values()].filter(({ computed }) => !computed);
const zeros = typed.map(({ address, column }) => [address, column.type === 'amount' ? '0' : 0] as const);
const cells: CellValues = {
  ...Object.fromEntries(zeros),
  'proactiveDisclosure/normativeDocuments/issued': 7,
  'proactiveDisclosure/normativeDocuments/inForce': 19,
  'requests/newRequests/commercialEnterprise': 521,
  'requests/newRequests/researchInstitution': 353,
  'requests/newRequests/legalServiceInstitution': 707,
  'requests/endangersSecurityOrStability/legalServiceInstitution': 707,
  'requests/internalAffairs/commercialEnterprise': 521,
  'requests/internalAffairs/researchInstitution': 5,
  'requests/unclearAfterCorrection/researchInstitution': 348,
  'reconsiderationAndLitigation/reconsideration/upheld': 13,
  'reconsiderationAndLitigation/reconsideration/corrected': 26,
  'reconsiderationAndLitigation/litigationAfterReconsideration/corrected': 88,
};
const page = printed(cells);

function printed(values: CellValues): string {
  const blank = newReport(template, { name: '青禾局', kind: 'department' }, 2021);
  return renderHtml(printReport(template, { ...blank, cells: values }, { draft: false })).replaceAll('<wbr>', '');
}

/** The markup of the cells of the row with that label, or of the last row of figures, and where they begin. */
function rowOf(markup: string, label: string | null): { start: number; cells: string[] } {
  const from = label === null ? markup.lastIndexOf('<tr>') : markup.indexOf(`${label}</th>`);
  const start = markup.indexOf('<td', from);
  return { start, cells: markup.slice(start, markup.indexOf('</tr>', start)).match(/<td[^>]*>[^<]*<\/td>/g) ?? [] };
}

function withRow(
  markup: string,
  label: string | null,
  change: (cells: readonly string[]) => readonly string[],
): string {
  const { start, cells: before } = rowOf(markup, label);
  return markup.slice(0, start) + change(before).join('') + markup.slice(start + before.join('').length);
}

/** The page up to the end of that row. */
function cutBehind(markup: string, label: string, change: (cells: readonly string[]) => readonly string[]): string {
  const { start, cells: before } = rowOf(markup, label);
  return markup.slice(0, start) + change(before).join('');
}

/** How many cells were read otherwise than they are in the sound page, and those of them that nothing flags. */
async function readBroken(markup: string, wanted = cells): Promise<{ other: number; unseen: readonly CellAddress[] }> {
  expect(markup).not.toBe(page);
  const read = await importFile(templates, new TextEncoder().encode(markup), 'page.html');
  if (!read.ok) throw new Error(`Refused: ${read.error.kind}`);
  const { wrong, flagged } = scoreOf(template, fillTotals(template, wanted), read.value);
  return { other: wrong.length + flagged, unseen: wrong };
}

it('reads the sound page whole, and doubts nothing of it', async () => {
  const read = await importFile(templates, new TextEncoder().encode(page), 'page.html');
  if (!read.ok) throw new Error(`Refused: ${read.error.kind}`);
  expect(read.value.sources.filter(({ confidence }) => confidence === 'flagged')).toEqual([]);
});

const faults: readonly (readonly [what: string, markup: () => string])[] = [
  [
    'a wide blank in the place of two cells, in the last row of a page that was cut',
    () =>
      cutBehind(page, '5.属于三类内部事务信息', (row) => [...row.slice(0, 4), '<td colspan="2"></td>', '<td>0</td>']),
  ],
  [
    'a figure that could be cut in the row where the page ends',
    () => cutBehind(page, '3.危及“三安全一稳定”', (row) => row.slice(0, 5)),
  ],
  [
    'a label in the place of its group, and a zero twice, where the totals of the columns are lost',
    () => {
      const grouped = page.replace(/rowspan="3"([^>]*>（四）无法提供<)/, 'rowspan="2"$1');
      expect(grouped).not.toBe(page);
      const doubled = withRow(grouped, '3.补正后申请内容仍不明确', (row) =>
        row.flatMap((cell, at) => (at === 3 ? [cell, cell] : [cell])),
      );
      return doubled.replace(/<tr><th[^>]*>（七）总计<\/th>[^]*?<\/tr>/, '');
    },
  ],
  [
    'a stray sign behind a label that stands for a lost cell',
    () =>
      withRow(page, '5.属于三类内部事务信息', (row) => row.filter((_, at) => at !== 5)).replace(
        '5.属于三类内部事务信息</th>',
        '5.属于三类内部事务信息&lt;</th>',
      ),
  ],
  [
    'a figure that lost its last digit where the page ends',
    () =>
      cutBehind(page, '行政规范性文件', ([first = '', second = '', third = '']) => [
        first,
        second,
        third.replace('19<', '1<'),
      ]),
  ],
  [
    'a zero that stands outside its row, and comes first',
    () => withRow(page, null, (row) => row.map((cell, at) => (at === 3 ? cell.replace(/td/g, 'h2') : cell))),
  ],
];

it.each(faults)('has no figure wrong unseen by %s', async (_, markup) => {
  const { other, unseen } = await readBroken(markup());
  expect(unseen).toEqual([]);
  expect(other).toBeGreaterThan(0);
});

it('has no figure wrong unseen by the head of a column twice above a row with a blank', async () => {
  const holed = { ...cells, 'proactiveDisclosure/normativeDocuments/repealed': null } as const;
  const doubled = printed(holed).replace(/<th[^>]*>本年制发件数<\/th>/, (head) => head + head);
  expect(await readBroken(doubled, holed)).toMatchObject({ unseen: [] });
});

it('has no figure moved unseen by a cell too many among blanks', async () => {
  const blank = Object.keys(cells).filter((at) => /^recons.*litigationAfter/.test(at) && !at.endsWith('/corrected'));
  const holed = { ...cells, ...Object.fromEntries(blank.map((address) => [address, null])) };
  const total = (row: readonly string[]): string[] =>
    row.map((cell, at) => (at === 14 ? cell.replace(/>[^<]*</, '>88<') : cell));
  const longer = withRow(printed(holed), null, (row) => [
    ...total(row).slice(0, 11),
    '<td></td>',
    ...total(row).slice(11),
  ]);
  expect(await readBroken(longer, holed)).toMatchObject({ unseen: [] });
});

it('holds a total against what is there beside blanks, and lets it vouch for that', async () => {
  const label = '5.属于三类内部事务信息';
  const holed = withRow(page, label, (row) => row.map((cell, at) => (at === 5 ? cell.replace('>0<', '><') : cell)));
  const confidenceOf = async (markup: string): Promise<unknown> => {
    const read = await importFile(templates, new TextEncoder().encode(markup), 'page.html');
    if (!read.ok) throw new Error(`Refused: ${read.error.kind}`);
    const sources = read.value.sources.filter(({ address }) => address.startsWith('requests/internalAffairs/'));
    const sums = read.value.findings.filter(({ facts }) => facts.kind === 'sumWithBlanks');
    return [sources.map(({ confidence }) => confidence), sums.map(({ facts }) => facts)];
  };
  const [vouched, flagged] = ['vouched', 'flagged'];
  expect(await confidenceOf(holed)).toEqual([[vouched, vouched, vouched, vouched, vouched, flagged, vouched], []]);
  const other = withRow(holed, label, (row) =>
    row.map((cell, at) => (at === 6 ? cell.replace('>526<', '>527<') : cell)),
  );
  expect(await confidenceOf(other)).toEqual([
    new Array(7).fill(flagged),
    [{ kind: 'sumWithBlanks', printed: 527, computed: 526 }],
  ]);
});

it('doubts no row for a blank one above it', async () => {
  const columns = Object.keys(cells).filter((address) => address.startsWith('requests/disclosed/'));
  const holed = { ...cells, ...Object.fromEntries(columns.map((address) => [address, null])) };
  const read = await importFile(templates, new TextEncoder().encode(printed(holed)), 'page.html');
  if (!read.ok) throw new Error(`Refused: ${read.error.kind}`);
  const { sources, findings } = read.value;
  const flagged = sources.filter(({ read: text, confidence }) => confidence === 'flagged' && text !== '');
  expect(flagged).toEqual([]);
  expect(findings.flatMap(({ cells: named }) => named)).toEqual(expect.arrayContaining(columns));
});
