import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownDatabase } from '../../scripts/test-database';
import { makeUnit } from '../fixtures/people';
import { record } from './audit';
import { database, disconnect } from './connection';

ownDatabase();
afterAll(disconnect);

const by = { byId: 'f4c2b0f0-0000-4000-8000-000000000001', byName: '陈静' };

beforeAll(async () => {
  const unitId = await makeUnit('云山区水务局');
  await database().$transaction(async (tx) => {
    const entry = { actor: null, actorName: '系统', action: 'create', subject: 'unit/1', unitId: null } as const;
    for (let index = 0; index < 3; index += 1) await record(tx, { ...entry, detail: { index } });
  });
  await database().report.create({
    data: {
      unitId,
      edition: '2021',
      year: 2024,
      agencyName: '云山区水务局',
      agencyKind: 'department',
      title: '报告',
      preface: [],
      cells: {},
      printedTotals: {},
      unreadable: {},
      narrative: {},
      threads: {
        create: { place: { kind: 'title' }, quoted: '', ...by, messages: { create: { text: '请核对。', ...by } } },
      },
    },
  });
  const { id: reportId } = await database().report.findFirstOrThrow();
  const { id: submissionId } = await database().submission.create({
    data: {
      reportId,
      number: 1,
      content: {},
      hash: 'a'.repeat(64),
      explanations: [],
      zeroStatements: [],
      authors: [],
      ...by,
      decisions: { create: { action: 'approve', reviewLevel: 1, ...by } },
    },
  });
  const file = {
    format: 'pdf',
    fileName: '报告.pdf',
    mediaType: 'application/pdf',
    bytes: Buffer.from('%PDF'),
    hash: 'b',
  };
  await database().issue.create({ data: { reportId, submissionId, number: 1, ...by, files: { create: file } } });
});

const raw = (statement: string) => database().$executeRawUnsafe(statement);
const count = async (table: string): Promise<unknown> =>
  (await database().$queryRawUnsafe<{ count: unknown }[]>(`SELECT count(*) FROM "${table}"`))[0]?.count;

describe.each([
  ['AuditEvent', 'actorName'],
  ['Submission', 'byName'],
  ['Decision', 'opinion'],
  ['IssuedFile', 'fileName'],
  ['Message', 'text'],
])('"%s"', (table, column) => {
  test.each([
    ['UPDATE', `UPDATE "${table}" SET "${column}" = '改'`],
    ['UPDATE', `UPDATE "${table}" SET "${column}" = "${column}" WHERE false`],
    ['UPDATE', `INSERT INTO "${table}" SELECT * FROM "${table}" ON CONFLICT DO UPDATE SET "${column}" = '改'`],
    ['DELETE', `DELETE FROM "${table}"`],
    ['TRUNCATE', `TRUNCATE "${table}" CASCADE`],
  ])('refuses %s by %s', async (operation, statement) => {
    const before = await count(table);
    const upsert = statement.replace('ON CONFLICT', `ON CONFLICT ("${table === 'AuditEvent' ? 'sequence' : 'id'}")`);
    await expect(raw(upsert)).rejects.toThrow(
      new RegExp(`${operation} of "${table}" is refused|does not follow the last one`),
    );
    expect(await count(table)).toEqual(before);
    expect(before).not.toBe(0n);
  });
});

describe('"Issue"', () => {
  test('is told once that it was published, and never changes otherwise nor goes', async () => {
    const refused = /of "Issue" is refused/;
    await expect(raw(`UPDATE "Issue" SET "number" = 2`)).rejects.toThrow(refused);
    await expect(raw(`UPDATE "Issue" SET "byName" = '李红', "publishedAt" = now()`)).rejects.toThrow(refused);
    await expect(raw(`DELETE FROM "Issue"`)).rejects.toThrow(refused);
    await expect(raw(`TRUNCATE "Issue" CASCADE`)).rejects.toThrow(/is refused/);
    await raw(`UPDATE "Issue" SET "publishedAt" = now(), "publishedBy" = '陈静', "publishedTo" = 'https://x.gov.cn'`);
    await expect(raw(`UPDATE "Issue" SET "publishedTo" = 'https://y.gov.cn'`)).rejects.toThrow(refused);
    await expect(raw(`UPDATE "Issue" SET "publishedAt" = NULL`)).rejects.toThrow(refused);
    expect(await count('Issue')).toBe(1n);
  });
});

describe('"AuditEvent"', () => {
  const columns = '"at", "actorId", "actorName", "action", "subject", "unitId", "detail"';
  const copy = (sequence: string, previousHash: string) =>
    raw(`INSERT INTO "AuditEvent" ("sequence", ${columns}, "previousHash", "hash")
      SELECT ${sequence}, ${columns}, ${previousHash}, "hash" FROM "AuditEvent" WHERE "sequence" = 3`);

  test('takes an entry only after the last one, with its hash', async () => {
    const refused = /does not follow the last one/;
    await expect(copy('5', '"hash"')).rejects.toThrow(refused);
    await expect(copy('0', `''`)).rejects.toThrow(refused);
    await expect(copy('4', '"previousHash"')).rejects.toThrow(refused);
    await copy('4', '"hash"');
    expect(await count('AuditEvent')).toBe(4n);
  });
});

test('a report that was submitted, and a thread in which something was said, cannot be deleted', async () => {
  await expect(raw('DELETE FROM "Report"')).rejects.toThrow(/violates (?:RESTRICT|foreign key)|is refused/);
  await expect(raw('DELETE FROM "Thread"')).rejects.toThrow(/violates (?:RESTRICT|foreign key)|is refused/);
});
