import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { templates } from '../../templates/choose';
import { damagedReport } from '../fixtures/damaged/corpus';
import { draftToDocx, packDocx } from '../fixtures/damaged/to-docx';
import { draftToHtml } from '../fixtures/damaged/to-html';
import { describeFileTrouble } from '../messages/describe-file-trouble';
import { importFile } from './import-file';

const [template] = templates;
if (template === undefined) throw new Error('No edition');
const { draft } = damagedReport(template, 1, []);
const docx = draftToDocx(draft);
const page = draftToHtml(draft, 1);

/** Why the file was refused, or `read`. */
async function refusal(bytes: Uint8Array | string, fileName = 'report'): Promise<string> {
  const read = await importFile(templates, typeof bytes === 'string' ? strToU8(bytes) : bytes, fileName);
  if (read.ok) return 'read';
  const sentences = describeFileTrouble(read.error);
  expect(sentences).toHaveLength(1);
  expect(sentences[0]).toMatch(/^[^\n]{8,}。$/);
  return 'format' in read.error ? `${read.error.kind} ${read.error.format}` : read.error.kind;
}

/** A container of older programs with a stream of that name. */
function compound(stream: string): Uint8Array {
  const bytes = new Uint8Array(2_048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(strToU8([...stream].join('\0')), 1_024);
  return bytes;
}

/** A paragraph of a DOCX. */
function paragraph(text: string): string {
  return `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
}

/** A page with one table. */
function pageOf(title: string, text: string, rows: readonly (readonly string[])[]): string {
  const table = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
  return `<html><body><h1>${title}</h1>${text}<table>${table}</table></body></html>`;
}

describe('the kind of a file', () => {
  it('is told by its content, whatever its name', async () => {
    for (const name of ['report.docx', 'report.txt', 'report.html', '']) expect(await refusal(docx, name)).toBe('read');
    for (const name of ['report.html', 'report.docx', 'report']) expect(await refusal(page, name)).toBe('read');
  });

  it('does not depend on the encoding of a page', async () => {
    const bytes = (text: string, order: 'little' | 'big'): Uint8Array => {
      const view = new DataView(new ArrayBuffer(2 * text.length));
      [...text].forEach((sign, index) => view.setUint16(2 * index, sign.charCodeAt(0), order === 'little'));
      return new Uint8Array(view.buffer);
    };
    expect(await refusal(`\ufeff${page}`)).toBe('read');
    expect(await refusal(bytes(`\ufeff${page}`, 'little'))).toBe('read');
    expect(await refusal(bytes(`\ufeff${page}`, 'big'))).toBe('read');
    expect(await refusal(page.replace('charset="utf-8"', 'charset="gb2312"'))).toBe('read');
  });

  it('may be a part of a page alone', async () => {
    const [part = ''] = /<table[^]*<\/table>/.exec(page) ?? [];
    expect(await refusal(part)).toBe('read');
  });
});

describe('a file that cannot be read', () => {
  const encrypted = docx.slice();
  const view = new DataView(encrypted.buffer);
  for (let at = 0; at + 46 <= encrypted.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
  }
  const bomb = zipSync({ '[Content_Types].xml': strToU8('<a/>'), 'word/document.xml': new Uint8Array(30_000_000) });

  it.each<[what: string, bytes: Uint8Array | string, reason: string]>([
    ['an empty file', '', 'empty'],
    ['an empty document', packDocx('<w:p/>'), 'empty'],
    ['a page of scripts', '<html><script>1</script></html>', 'empty'],
    ['a file over the limit', new Uint8Array(64 * 1024 * 1024 + 1), 'tooLarge'],
    ['a .doc', compound('WordDocument'), 'unreadFormat document'],
    ['an .xls', compound('Workbook'), 'unreadFormat workbook'],
    ['another old document', compound('PowerPoint Document'), 'unreadFormat other'],
    ['a document with a password', compound('EncryptedPackage'), 'passwordProtected'],
    ['an archive with a password', encrypted, 'passwordProtected'],
    ['half a DOCX', docx.subarray(0, docx.length / 2), 'damagedArchive'],
    ['a DOCX of broken markup', packDocx('<w:p>'), 'damagedArchive'],
    ['a DOCX with a document type', packDocx('<!DOCTYPE a [<!ENTITY b "c">]>'), 'damagedArchive'],
    ['a bomb', bomb, 'archiveTooLarge'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), 'unreadFormat image'],
    ['rich text', '{\\rtf1\\ansi 5}', 'unreadFormat richText'],
    ['a saved archive of a page', 'MIME-Version: 1.0\nContent-Type: multipart/related\n', 'unreadFormat webArchive'],
    [
      'an ODF document',
      zipSync({ mimetype: strToU8('a'), 'content.xml': strToU8('<a/>') }),
      'unreadFormat openDocument',
    ],
    ['an OFD document', zipSync({ 'OFD.xml': strToU8('<a/>') }), 'unreadFormat fixedLayout'],
    ['slides', zipSync({ 'ppt/presentation.xml': strToU8('<a/>') }), 'unreadFormat presentation'],
    ['an archive of files', zipSync({ '年报.docx': docx }), 'unreadFormat packed'],
    ['a RAR archive', 'Rar!\u001a', 'unreadFormat packed'],
    ['a document of lost characters', packDocx(paragraph('青禾局2021年锟斤拷锟斤拷报告')), 'lostEncoding'],
    ['a page of lost characters', '<p>\ufffd\ufffd2021年\ufffd\ufffd报告</p>', 'lostEncoding'],
  ])('is refused in a sentence: %s', async (_, bytes, reason) => {
    expect(await refusal(bytes)).toBe(reason);
  });
});

it.each(['报告.docx', '报告.xlsx', '报告.pdf'])(
  'that is no text is told to be damaged where it is named %s',
  async (name) => {
    const bytes = Uint8Array.from({ length: 4_000 }, (_, index) => (index * 151 + (index >> 3)) % 256);
    expect(await refusal(bytes, name)).toBe('damagedArchive');
    expect(await refusal(bytes, '报告.txt')).toBe('lostEncoding');
  },
);

describe('a document of another kind', () => {
  it.each<[what: string, bytes: Uint8Array | string]>([
    [
      'a report on the year’s work',
      packDocx(['青禾局2021年工作总结', '一、总体情况', '全年平稳。', '二、存在的主要问题'].map(paragraph).join('')),
    ],
    [
      'a budget',
      pageOf('青禾局2021年部门预算公开', '<p>一、部门概况</p><p>二、预算表</p>', [
        ['项目', '本年预算数', '上年预算数', '增减'],
        ['一、基本支出', '120.5', '118', '2.5'],
        ['二、项目支出', '30', '28', '2'],
        ['其他', '0', '0', '0'],
        ['行政事业性收费', '3', '2', '1'],
        ['总计', '150.5', '146', '4.5'],
      ]),
    ],
    [
      'a report on government by law',
      pageOf('青禾局2021年法治政府建设年度报告', '<p>一、总体情况</p><p>全年平稳。</p>', [
        ['事项', '数量'],
        ['行政许可', '12'],
        ['行政处罚', '30'],
        ['行政强制', '2'],
        ['行政复议', '1'],
      ]),
    ],
    [
      'a list of reports',
      '<html><body><ul><li>青禾局2021年政府信息公开工作年度报告</li></ul><table><tr><td>上一页</td><td>2</td><td>3</td></tr></table></body></html>',
    ],
  ])('is refused: %s', async (_, bytes) => {
    expect(await refusal(bytes)).toMatch(/^(?:notReport|noTables)$/);
  });
});
