import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ownDatabase } from '../../scripts/test-database';
import { migrate } from '../../scripts/set-up/migrate.mjs';
import { runningPostgres, startPostgres } from '../../scripts/set-up/postgres.mjs';
import { temporaryFolder } from '../../scripts/set-up/temporary-folder.mjs';
import { record } from '../store/audit';
import { database, disconnect } from '../store/connection';
import { sealOf, type AuditFacts } from '../workflow/audit-event';
import { run } from './run';

ownDatabase();
afterAll(disconnect);

let folder: string;
let lastHash: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gouji-audit-'));
  for (let index = 0; index < 5; index += 1)
    await database().$transaction((tx) =>
      record(tx, {
        actor: null,
        actorName: '系统',
        action: 'setUp',
        subject: 'unit/1',
        unitId: null,
        detail: { index, 名: '“甲”' },
      }),
    );
  lastHash = (await database().auditEvent.findFirstOrThrow({ orderBy: { sequence: 'desc' } })).hash;
});
afterAll(() => rm(folder, { recursive: true }));

async function gouji(...args: string[]): Promise<{ code: number; out: string[]; err: string[] }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(args, { print: (line) => out.push(line), warn: (line) => err.push(line) });
  return { code, out, err };
}

/** Runs a command with other environment variables; null is for one that says nothing. */
async function withEnvironment<Value>(
  variables: Record<string, string | null>,
  work: () => Promise<Value>,
): Promise<Value> {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value ?? '');
  try {
    return await work();
  } finally {
    vi.unstubAllEnvs();
  }
}

describe('gouji audit verify', () => {
  test('passes a whole log, tells its last hash and asks to keep it elsewhere', async () => {
    const { code, out } = await gouji('audit', 'verify');
    expect(code).toBe(0);
    expect(out).toEqual([
      `审计日志完整，共 5 条。最后校验值 ${lastHash}`,
      '请把最后校验值抄存在系统之外：只凭日志本身，看不出末尾的记录是否被截去。',
    ]);
    expect(await gouji('audit', 'verify', '--expect', lastHash.toUpperCase())).toMatchObject({ code: 0 });
  });

  test('answers 1 with the entry that was altered by somebody who owns the database', async () => {
    await database().$executeRaw`ALTER TABLE "AuditEvent" DISABLE TRIGGER USER`;
    const set = (name: string) =>
      database().$executeRaw`UPDATE "AuditEvent" SET "actorName" = ${name} WHERE "sequence" = 3`;
    await set('李红');
    const found = await gouji('audit', 'verify');
    await set('系统');
    await database().$executeRaw`ALTER TABLE "AuditEvent" ENABLE TRIGGER USER`;
    expect(found).toEqual({ code: 1, out: [], err: ['审计日志不完整：第 3 条的内容与写入时不符，它已被改动。'] });
    expect((await gouji('audit', 'verify')).code).toBe(0);
  });

  test('answers 1 where a hash noted down before is nowhere in the log', async () => {
    const { code, err } = await gouji('audit', 'verify', '--expect', 'a'.repeat(64));
    expect(code).toBe(1);
    expect(err).toEqual([expect.stringContaining('现存 5 条中没有它')]);
  });

  test.each([
    [['verify', '--expect', 'abc'], '--expect 应为 64 位十六进制的校验值。'],
    [['verify', 'more'], '参数 more 有误，用法见 gouji --help。'],
    [['export'], '请用 -o 指明导出的文件。'],
    [['mend'], 'audit 之后应为 verify 或 export。'],
    [[], 'audit 之后应为 verify 或 export。'],
  ])('answers 2 to arguments that cannot be used: %j', async (args, sentence) => {
    expect(await gouji('audit', ...args)).toEqual({ code: 2, out: [], err: [sentence] });
  });

  test.each([
    ['postgresql://gouji:x@127.0.0.1:9/gouji', '该地址没有数据库应答'],
    ['no address', 'DATABASE_URL 不是有效的地址'],
  ])('answers 2 where %s cannot be reached', async (url, sentence) => {
    const { code, err } = await withEnvironment({ DATABASE_URL: url }, () => gouji('audit', 'verify'));
    expect(code).toBe(2);
    expect(err).toEqual([expect.stringContaining(sentence)]);
  });

  test('answers 2 where the database has no log, and where the folder has no database', async () => {
    const other = new URL(process.env['DATABASE_URL'] ?? '');
    other.pathname = 'postgres';
    const wrong = await withEnvironment({ DATABASE_URL: other.href }, () => gouji('audit', 'verify'));
    expect(wrong).toMatchObject({ code: 2, err: [expect.stringContaining('没有审计日志')] });
    const none = await withEnvironment({ DATABASE_URL: null, GOUJI_DATA: folder }, () => gouji('audit', 'verify'));
    expect(none).toMatchObject({ code: 2, err: [expect.stringContaining('没有数据库')] });
  });
});

describe('gouji audit export', () => {
  test('writes every fact, so that each seal can be checked again', async () => {
    const target = join(folder, 'log.jsonl');
    expect(await gouji('audit', 'export', '-o', target)).toMatchObject({ code: 0, out: [`已导出 5 条到 ${target}。`] });
    const lines = (await readFile(target, 'utf8')).trimEnd().split('\n');
    const hashes = lines.map((line) => {
      const { sequence, at, hash, ...facts } = JSON.parse(line) as Omit<AuditFacts, 'at'> & {
        at: string;
        hash: string;
      };
      expect(sealOf({ ...facts, sequence: BigInt(sequence), at: new Date(at) })).toBe(hash);
      return hash;
    });
    expect(hashes.at(-1)).toBe(lastHash);
  });

  test('writes a table for people', async () => {
    const target = join(folder, 'log.csv');
    expect((await gouji('audit', 'export', '-o', target, '--csv')).code).toBe(0);
    const rows = (await readFile(target, 'utf8')).trimEnd().split('\r\n');
    expect(rows).toHaveLength(6);
    expect(rows[1]).toContain('"首次启用"');
  });

  test('leaves nothing by halves where it cannot write', async () => {
    const { code, err } = await gouji('audit', 'export', '-o', join(folder, 'none', 'log.jsonl'));
    expect(code).toBe(2);
    expect(err).toEqual([expect.stringContaining('所在的文件夹不存在')]);
  });
});

test('the database of a data folder is read as it runs, or started for as long as it takes', async () => {
  const data = await temporaryFolder();
  const verify = () => withEnvironment({ DATABASE_URL: null, GOUJI_DATA: data }, () => gouji('audit', 'verify'));
  try {
    const server = await startPostgres(data);
    await migrate(server.url, join(import.meta.dirname, '..', '..', 'prisma', 'migrations'));
    expect(await verify()).toMatchObject({ code: 0, out: ['审计日志为空，还没有记录。'] });
    expect(await runningPostgres(data)).not.toBeNull();
    await server.stop();
    expect(await verify()).toMatchObject({ code: 0 });
    expect(await runningPostgres(data)).toBeNull();
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}, 60_000);
