import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { agencyKindWords, agencyLevelWords } from '../../messages/app-words';
import { agencyKinds, agencyLevels } from '../../report/report';
import { readCsv } from './read-csv';
import { readAgencyKind, readAgencyLevel, readRoles } from './list-words';
import { headsOfForm, readList } from './read-list';
import { readSheets } from './read-sheet';

const head = headsOfForm.join(',');
const row = '区水务局,云山区人民政府,部门,县级,2,否,chenjing,陈静,填报,,经办人';
const entry = {
  unit: '区水务局',
  parent: '云山区人民政府',
  kind: 'department',
  level: 'county',
  reviewLevels: 2,
  relaxed: false,
  account: { username: 'chenjing', name: '陈静', roles: ['drafter'], reviewLevel: null, duty: '经办人' },
};

const bytes = (text: string): Uint8Array => strToU8(text);
const codes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));

async function read(text: string | Uint8Array) {
  const list = await readList(typeof text === 'string' ? bytes(text) : text);
  if (!list.ok) throw new Error(list.error.kind);
  return list.value;
}

async function workbook(...sheets: readonly (readonly (readonly (string | number | null)[])[])[]): Promise<Uint8Array> {
  const data = sheets.map((rows, index) => ({
    sheet: `表${index + 1}`,
    data: rows.map((cells) => cells.map((value) => (value === null ? null : { value }))),
  }));
  return new Uint8Array(await writeXlsxFile(data).toBuffer());
}

/** The workbook with one part written otherwise. */
function altered(packed: Uint8Array, name: string, change: (text: string) => string): Uint8Array {
  const parts: Zippable = unzipSync(packed);
  parts[name] = strToU8(change(new TextDecoder().decode(unzipSync(packed)[name])));
  return zipSync(parts);
}

const firstSheet = 'xl/worksheets/sheet1.xml';

describe('a list', () => {
  test.each([
    ['UTF-8', bytes(`${head}\n${row}\n`)],
    ['UTF-8 with its mark and the line ends of Windows', bytes(`\uFEFF${head}\r\n${row}\r\n`)],
    ['UTF-16', new Uint8Array(Buffer.from(`\uFEFF${head}\n${row}`, 'utf16le'))],
    ['tabs', bytes(`${head}\n${row}`.replaceAll(',', '\t'))],
    ['semicolons', bytes(`${head}\n${row}`.replaceAll(',', ';'))],
  ])('in %s is read', async (_, file) => {
    expect(await read(file)).toEqual({ entries: [{ ...entry, row: 2 }], errors: [], ignored: [] });
  });

  test('in GB18030 is read', async () => {
    const words = ['b5a5cebb', 'd5cbbac5', 'bdc7c9ab', 'c7f8bed6', 'cceeb1a8'].map(codes);
    const [unit, username, role, bureau, drafts] = words.map((word) => [...word]);
    const line = (...cells: (number[] | undefined)[]) => cells.flatMap((cell) => [...(cell ?? []), 0x2c]).slice(0, -1);
    const file = Uint8Array.from([...line(unit, username, role), 0x0a, ...line(bureau, [...bytes('chen')], drafts)]);
    expect((await read(file)).entries).toMatchObject([
      { row: 2, unit: '区局', account: { username: 'chen', roles: ['drafter'] } },
    ]);
  });

  test('in a workbook is read, by the sheet’s own numbers of rows and from the sheet with the heads', async () => {
    const sheet = [['单位与账号清单'], [], headsOfForm, [], row.split(',')] as const;
    const list = await read(await workbook([['填写说明', '账号要求']], sheet));
    expect(list).toEqual({ entries: [{ ...entry, row: 5 }], errors: [], ignored: [] });
  });

  test('keeps its numbers where the workbook leaves out empty rows', async () => {
    const packed = await workbook([headsOfForm, row.split(',')]);
    const moved = altered(packed, firstSheet, (text) =>
      text.replace('<row r="2"', '<row r="9"').replace(/r="([A-K])2"/g, 'r="$19"'),
    );
    expect((await read(moved)).entries).toMatchObject([{ row: 9, unit: '区水务局' }]);
  });

  test('may give account names as numbers and words full-width, spaced or otherwise', async () => {
    const list = await read(
      await workbook([
        ['单位名称', '帐号', '姓 名', '角色（可填多个）', '第几级审核', '电话'],
        ['区水务局', 13800138000, '陈　静', '填报人、审核人', '第二级', '020'],
        ['区水务局　', 'ＬiHong', '李红', '签发 审计员', null, null],
      ]),
    );
    expect(list.ignored).toEqual(['电话']);
    expect(list.entries.map(({ account }) => account)).toMatchObject([
      { username: '13800138000', roles: ['drafter', 'reviewer'], reviewLevel: 2 },
      { username: 'lihong', roles: ['issuer', 'auditor'] },
    ]);
  });

  test('says what cannot be read by row and column', async () => {
    const list = await read(
      `${head}\n,,,,,,,,,,\n区水务局,,局,区里,4,也许,陈静,${'长'.repeat(51)},填报和审核,5,\n,,,,,,li,,,,`,
    );
    expect(list.errors.map(({ row: number, column, trouble }) => [number, column, trouble.kind])).toEqual([
      [3, 'kind', 'unreadable'],
      [3, 'level', 'unreadable'],
      [3, 'reviewLevels', 'unreadable'],
      [3, 'relaxed', 'unreadable'],
      [3, 'username', 'unreadable'],
      [3, 'name', 'tooLong'],
      [3, 'role', 'unreadable'],
      [3, 'reviewLevel', 'unreadable'],
      [4, 'unit', 'blank'],
      [4, 'role', 'blank'],
      [4, 'username', 'unreadable'],
    ]);
  });

  test.each([
    ['nothing', '', 'empty'],
    ['no heads', '区水务局,chenjing\n', 'noHeads'],
    ['nothing below its heads', `${head}\n,,,\n`, 'noRows'],
    ['a head twice', `${head},单位\n${row}`, 'doubleHead'],
    ['a quotation mark never closed', `${head}\n"区水务局,,\n`, 'openQuote'],
    ['more rows than a list may have', `${head}\n${`${row}\n`.repeat(5001)}`, 'tooManyRows'],
    ['lost characters', '\uFFFD\uFFFD,账号\n', 'lostEncoding'],
    ['another kind of document', '%PDF-1.7\n', 'noSheet'],
  ])('with %s is refused', async (_, text, kind) => {
    expect(await readList(bytes(text))).toMatchObject({ ok: false, error: { kind } });
  });

  test('that is too large is refused before it is read', async () => {
    expect(await readList(new Uint8Array(5 * 1024 * 1024 + 1))).toMatchObject({
      ok: false,
      error: { kind: 'tooLarge' },
    });
  });
});

describe('a workbook', () => {
  test.each([
    ['cut short', async () => (await workbook([headsOfForm])).slice(0, -30), 'damaged'],
    ['without its sheet', async () => altered(await workbook([headsOfForm]), firstSheet, () => ''), 'damaged'],
    ['that is a text document', () => zipSync({ 'word/document.xml': strToU8('<w/>') }), 'noSheet'],
    ['of old', () => codes('d0cf11e0a1b11ae1' + Buffer.from('Workbook', 'utf16le').toString('hex')), 'oldWorkbook'],
    [
      'under a password',
      () => codes('d0cf11e0a1b11ae1' + Buffer.from('EncryptedPackage', 'utf16le').toString('hex')),
      'passwordProtected',
    ],
    ['that inflates beyond all measure', () => zipSync({ 'xl/workbook.xml': new Uint8Array(40_000_000) }), 'tooLarge'],
  ])('%s is refused', async (_, make, kind) => {
    expect(await readSheets(await make())).toMatchObject({ ok: false, error: { kind } });
  });

  test.each(['XFD2', 'A1048576', 'A4000000000', '&#65;2'])(
    'with a cell at %s is refused before room is made for it',
    async (cell) => {
      const packed = await workbook([headsOfForm, row.split(',')]);
      const far = altered(packed, firstSheet, (text) => text.replace('r="B2"', `r="${cell}"`));
      expect(await readSheets(far)).toEqual({ ok: false, error: { kind: 'tooFarOut', cell } });
    },
  );
});

test('what is written as quoted fields is read as it was', () => {
  const field = fc.string({ unit: fc.constantFrom('甲', '"', ',', '\n', '\r', ' ', '\t', 'a') });
  fc.assert(
    fc.property(fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const text = ['x,y', ...rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))];
      const result = readCsv(text.join('\r\n'));
      expect(result.ok ? result.value.slice(1).map(({ cells }) => cells) : result).toEqual(rows);
    }),
  );
});

test('any bytes are read or refused, and none throws', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (junk) => {
      expect(await readList(junk)).toMatchObject({ ok: expect.any(Boolean) });
    }),
  );
});

test('every word that screens use for a kind, level or role can stand in a list', () => {
  expect(agencyKinds.map((kind) => readAgencyKind(agencyKindWords[kind]))).toEqual(agencyKinds);
  expect(agencyLevels.map((level) => readAgencyLevel(agencyLevelWords[level]))).toEqual(agencyLevels);
  expect(readRoles('填报、审核、签发、主管、管理、审计')).toHaveLength(6);
});
