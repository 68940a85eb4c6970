import { describe, expect, it } from 'vitest';
import type { ImportOutcome, ImportProposal } from '../../../components/reports/import-proposal';
import { writeExchange } from '../../../lib/report/exchange';
import { newReport } from '../../../lib/report/new-report';
import type { Report } from '../../../lib/report/report';
import { templates } from '../../../templates/choose';
import { readReportFile } from './read-file';

const template = templates.at(-1);
if (template === undefined) throw new Error('No edition');
const typed = [...template.cells.values()].filter(({ computed }) => !computed);
const report: Report = {
  ...newReport(template, { name: '云岭市水务局', kind: 'department' }, template.years.first),
  cells: Object.fromEntries(typed.map(({ address, column }) => [address, column.type === 'amount' ? '0' : 0])),
};
const document = writeExchange(report);

function read(fileName: string, content: string | object): Promise<ImportOutcome> {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return readReportFile(fileName, new TextEncoder().encode(text));
}

async function proposalOf(content: object): Promise<ImportProposal> {
  const outcome = await read('report.json', content);
  if (outcome.kind === 'refused') throw new Error(outcome.sentences.join('\n'));
  return outcome.proposal;
}

describe('readReportFile', () => {
  it('proposes what an exchange file says', async () => {
    expect(await proposalOf(document)).toMatchObject({
      report,
      filled: typed.length,
      of: typed.length,
      totals: [],
      checks: [],
    });
  });

  it('asks about a printed total that its parts contradict, and only there', async () => {
    const total = 'reconsiderationAndLitigation/reconsideration/total';
    const right = 'reconsiderationAndLitigation/directLitigation/total';
    const { totals, checks } = await proposalOf({ ...document, cells: { ...document.cells, [total]: 5, [right]: 0 } });
    expect(totals).toEqual([{ address: total, name: '总计—行政复议', printed: '5', computed: '0', difference: '+5' }]);
    expect(checks).toEqual([]);
  });

  it('tells what breaks a rule and leaves it to the editor', async () => {
    const cells = { ...document.cells, 'requests/newRequests/naturalPerson': 3 };
    expect((await proposalOf({ ...document, cells })).checks).toMatchObject([
      { severity: 'error' },
      { severity: 'error' },
    ]);
  });

  it.each<[what: string, fileName: string, content: string | object, sentence: string]>([
    ['JSON cut short', 'report.json', JSON.stringify(document).slice(0, 300), '不是有效的 JSON：第 1 行第'],
    ['JSON of something else', 'report.json', { name: 'package', version: '1' }, '这不是本系统导出的数据文件'],
    ['JSON that is no object', 'report.json', '[1, 2]', '这不是本系统导出的数据文件'],
    ['an empty file', 'report.txt', '', '空'],
    ['a text of another kind', 'letter.txt', '各位同事：\n请于明日上午九点到会议室开会。', '不像'],
    ['lost characters', 'report.txt', '\ufffd\ufffd年\ufffd\ufffd报告', '乱码'],
    ['an unknown edition', 'report.json', { ...document, edition: '1999' }, 'edition：'],
    ['an unknown year', 'report.json', { ...document, year: 2018 }, 'year：'],
    ['an unknown cell', 'report.json', { ...document, cells: { 'requests/no/such': 1 } }, 'cells.requests/no/such：'],
  ])('refuses %s in a sentence', async (_what, fileName, content, sentence) => {
    const outcome = await read(fileName, content);
    expect(outcome.kind).toBe('refused');
    if (outcome.kind === 'refused') expect(outcome.sentences.join('\n')).toContain(sentence);
  });

  it('names no more places than help', async () => {
    const cells = Object.fromEntries(typed.map(({ address }) => [`${address}x`, 1]));
    const outcome = await read('report.json', { ...document, cells });
    expect(outcome).toMatchObject({ kind: 'refused', sentences: { length: 13 } });
  });
});
