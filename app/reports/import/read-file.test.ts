import { describe, expect, it } from 'vitest';
import type { FileRead, FileOutcome } from '../../../components/import/file-read';
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

function read(fileName: string, content: string | object): Promise<FileOutcome> {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return readReportFile(fileName, new TextEncoder().encode(text));
}

async function fileOf(content: object): Promise<FileRead> {
  const outcome = await read('report.json', content);
  if (outcome.kind === 'refused') throw new Error(outcome.sentences.join('\n'));
  return outcome.file;
}

describe('readReportFile', () => {
  it('says what an exchange file says', async () => {
    expect(await fileOf(document)).toMatchObject({
      imported: { report },
      filled: typed.length,
      of: typed.length,
      checks: [],
    });
  });

  it('tells what breaks a rule and leaves it to the editor', async () => {
    const cells = { ...document.cells, 'requests/newRequests/naturalPerson': 3 };
    expect((await fileOf({ ...document, cells })).checks).toMatchObject([{ severity: 'error' }, { severity: 'error' }]);
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
