import { execFileSync } from 'node:child_process';
import { lstat, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { template2019 } from '../../templates/2019';
import { template2021 } from '../../templates/2021';
import { typedCellsOf } from '../fixtures/arbitrary-report';
import { writeExchange } from '../report/exchange';
import { newReport } from '../report/new-report';
import type { CellValues } from '../report/report';
import { run } from './run';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gouji-cli-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function gouji(...args: string[]): Promise<{ code: number; out: string; err: string[] }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(args, { print: (line) => out.push(line), warn: (line) => err.push(line) });
  return { code, out: out.join('\n'), err };
}

async function fileWith(content: unknown, name = 'report.json'): Promise<string> {
  const file = join(folder, name);
  await writeFile(
    file,
    typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content),
  );
  return file;
}

function zeros(cells: CellValues = {}): ReturnType<typeof writeExchange> {
  const zero = typedCellsOf(template2021).map(({ address, column }) => [address, column.type === 'amount' ? '0' : 0]);
  const report = newReport(template2021, { name: '岭南市青禾局', kind: 'department' }, 2021);
  return writeExchange({ ...report, cells: { ...Object.fromEntries(zero), ...cells } });
}

const unbalanced = { 'requests/newRequests/naturalPerson': 2 } as const;

describe('gouji check', () => {
  it('is content with a balanced report', async () => {
    expect(await gouji('check', await fileWith(zeros()))).toEqual({ code: 0, out: '没有发现问题。', err: [] });
  });

  it('prints what it finds and answers 1', async () => {
    const { code, out } = await gouji('check', await fileWith(zeros(unbalanced)));
    expect(code).toBe(1);
    expect(out).toContain('■ 阻断 T3-1 自然人列：第一项与第二项之和为 2，第三项与第四项之和为 0，相差 2，请核对。');
  });

  it('compares with last year where it is named, and refuses any other year', async () => {
    const last = newReport(template2019, { name: '岭南市青禾局', kind: 'department' }, 2020);
    const carried = { ...last, cells: { 'requests/carriedForward/naturalPerson': 3 } };
    const previous = await fileWith(writeExchange(carried), 'last.json');
    const { code, out } = await gouji('check', await fileWith(zeros()), '--previous', previous);
    expect(code).toBe(0);
    expect(out).toContain('▲ 需说明 Y-1 自然人—二、上年结转');
    expect(out).toContain('2020 年报告结转下年度为 3，相差 3');
    const words = '各科室按月更新栏目并逐条核对发布内容。';
    const saying = (...texts: readonly string[]) => ({ overview: [{ kind: 'paragraph', text: texts.join('') }] });
    const told = await fileWith({ ...zeros(), narrative: saying(words, '本年的话。') }, 'told.json');
    const before = await fileWith({ ...writeExchange(carried), narrative: saying(words, '去年的话。') }, 'before.json');
    const marked = await gouji('check', told, '--previous', before);
    expect(marked.out).toContain(
      '● 提示 Y-7 第一部分第 1 段“各科室按月更新栏目并逐条核对发布内容。”一句与 2020 年报告相同',
    );
    const same = await fileWith(zeros(), 'same.json');
    const refused = await gouji('check', await fileWith(zeros()), '--previous', same);
    expect(refused.code).toBe(2);
    expect(refused.err[0]).toContain('应为 2020 年');
  });

  it('prints findings for programs', async () => {
    const { code, out } = await gouji('check', await fileWith(zeros(unbalanced)), '--json');
    expect(code).toBe(1);
    const { findings } = JSON.parse(out) as { findings: { rule: string; severity: string; cells: string[] }[] };
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['T3-1', 'error'],
      ['T3-1', 'error'],
    ]);
    expect(findings[0]?.cells).toContain('requests/newRequests/naturalPerson');
  });
});

describe('gouji render', () => {
  it('writes nothing of a report with errors, unless a draft is wanted', async () => {
    const report = await fileWith(zeros(unbalanced));
    const target = join(folder, 'r.html');
    const refused = await gouji('render', report, '--to', 'html', '-o', target);
    expect(refused.code).toBe(1);
    expect(refused.err.at(-1)).toContain('有 2 个阻断问题，没有输出');
    expect(await readdir(folder)).toEqual(['report.json']);
    expect((await gouji('render', report, '--to', 'html', '-o', target, '--draft')).code).toBe(0);
    expect(await readFile(target, 'utf8')).toContain('草稿');
  });

  it.each([
    ['pdf', '%PDF-'],
    ['docx', 'PK'],
    ['html', '<'],
    ['xlsx', 'PK'],
    ['json', '{'],
  ])('writes %s', async (format, start) => {
    const target = join(folder, `out.${format}`);
    const { code } = await gouji('render', await fileWith(zeros()), '--to', format, '-o', target);
    expect(code).toBe(0);
    const bytes = await readFile(target);
    expect(bytes.subarray(0, start.length).toString()).toBe(start);
    expect(bytes.toString('latin1')).not.toContain('Helvetica');
  });
});

describe('the output', () => {
  it('goes through a link to the file behind it', async () => {
    const report = await fileWith(zeros());
    const behind = await fileWith('old', 'behind.json');
    const link = join(folder, 'link.json');
    await symlink(behind, link);
    expect((await gouji('import', report, '-o', link)).code).toBe(0);
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
    expect(JSON.parse(await readFile(behind, 'utf8'))).toEqual(zeros());
    expect((await readdir(folder)).sort()).toEqual(['behind.json', 'link.json', 'report.json']);
  });

  it('goes into a pipe', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const read = readFile(pipe, 'utf8');
    expect((await gouji('import', await fileWith(zeros()), '-o', pipe)).code).toBe(0);
    expect(JSON.parse(await read)).toEqual(zeros());
  });
});

describe('gouji render --to pdf', () => {
  it('writes no file with a character that cannot be printed, and says where it stands', async () => {
    const report = { ...(zeros() as object), narrative: { overview: [{ kind: 'paragraph', text: '办得好😀。' }] } };
    const file = await fileWith(report);
    const { code, err } = await gouji('render', file, '--to', 'pdf', '-o', join(folder, 'out.pdf'), '--draft');
    expect(code).toBe(2);
    expect(err.at(-1)).toContain('第一部分第1段有“😀”，本机没有字体能印出这个字');
    expect(await readdir(folder)).toEqual(['report.json']);
  });
});

describe('gouji import', () => {
  it('gives an exchange file back as it is', async () => {
    const document = zeros(unbalanced);
    const { code, out } = await gouji('import', await fileWith(document));
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(document);
  });
});

describe('gouji import of what gouji rendered', () => {
  it.each(['pdf', 'docx', 'html', 'xlsx', 'json'])('gives the report back from %s', async (format) => {
    const document = zeros();
    const target = join(folder, `out.${format}`);
    expect((await gouji('render', await fileWith(document), '--to', format, '-o', target)).code).toBe(0);
    const { code, out, err } = await gouji('import', target);
    expect({ code, err, document: JSON.parse(out) }).toMatchObject({ code: 0, err: [], document });
  });
});

describe('unusable input', () => {
  it.each<[string, () => Promise<string[]>, RegExp]>([
    ['no such file', () => Promise.resolve(['check', join(folder, 'gone.json')]), /gone\.json：无法读取：没有这个文件/],
    ['a folder', () => Promise.resolve(['check', folder]), /无法读取：这是一个文件夹/],
    [
      'no JSON',
      async () => ['check', await fileWith('{\n "format": }')],
      /report\.json：不是有效的 JSON：第 2 行第 12 列附近/,
    ],
    ['a foreign document', async () => ['check', await fileWith({ a: 1 })], /report\.json：这不是本系统导出的数据文件/],
    [
      'an unknown edition',
      async () => ['check', await fileWith({ ...(zeros() as object), edition: '1999' })],
      /没有“1999”版报告格式/,
    ],
    ['text that is no report', async () => ['import', await fileWith('今天天气很好。', 'a.txt')], /a\.txt：/],
    [
      'an encoding that is lost',
      async () => ['import', await fileWith('锟斤拷锟斤拷锟斤拷\uFFFD\uFFFD', 'a.txt')],
      /a\.txt：/,
    ],
    ['binary', async () => ['import', await fileWith(new Uint8Array([0, 1, 2, 3, 0, 255]), 'a.txt')], /a\.txt：/],
    ['an unknown command', () => Promise.resolve(['rolup']), /没有“rolup”这个命令/],
    ['an unknown option', () => Promise.resolve(['check', 'a', '--fast']), /参数 --fast 有误/],
    ['no file', () => Promise.resolve(['check']), /check 需要指明一个文件/],
    [
      'a format that is none',
      async () => ['render', await fileWith(zeros()), '--to', 'ofd', '-o', 'x'],
      /--to 应为 pdf、docx/,
    ],
    ['no output', async () => ['render', await fileWith(zeros()), '--to', 'json'], /请用 -o 指明输出文件/],
    [
      'an output inside a file',
      async () => ['render', await fileWith(zeros()), '--to', 'json', '-o', join(await fileWith('', 'file'), 'x')],
      /无法写入：所在的文件夹不存在/,
    ],
    [
      'an output that is a folder',
      async () => ['render', await fileWith(zeros()), '--to', 'json', '-o', folder],
      /无法写入：这是一个文件夹/,
    ],
    [
      'an output in no folder',
      async () => ['render', await fileWith(zeros()), '--to', 'json', '-o', join(folder, 'gone', 'x')],
      /无法写入：所在的文件夹不存在/,
    ],
  ])('%s: one sentence and exit 2', async (_, args, sentence) => {
    const { code, err, out } = await gouji(...(await args()));
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err.join('\n')).toMatch(sentence);
    for (const line of err) expect(line).not.toContain('\n');
  });
});
