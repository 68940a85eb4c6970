import { describe, expect, test } from 'vitest';
import type { Unit } from '../unit';
import { planList, type ListContext } from './plan-list';
import { readList } from './read-list';

const plain = { kind: 'department', level: null, reviewLevels: 1, relaxed: false, abolishedOn: null } as const;
const units: Unit[] = [
  { ...plain, id: 'county', parentId: 'city', name: '云山区人民政府', kind: 'government' },
  { ...plain, id: 'water', parentId: 'county', name: '区水务局', reviewLevels: 2 },
  { ...plain, id: 'farm', parentId: 'county', name: '区农业局' },
  { ...plain, id: 'waterOffice', parentId: 'water', name: '办公室' },
  { ...plain, id: 'farmOffice', parentId: 'farm', name: '办公室' },
  { ...plain, id: 'old', parentId: 'county', name: '原区粮食局', abolishedOn: '2024-03-01' },
];
const context: ListContext = { units, taken: new Set(['lihong']), auditors: false };
const head = '单位,上级单位,机关性质,审核级数,两人单位,账号,姓名,角色,第几级审核,职务';

/** Rows below the heads: the first is row 2. */
async function plan(rows: readonly string[], given: Partial<ListContext> = {}) {
  const list = await readList(new TextEncoder().encode([head, ...rows].join('\n')));
  if (!list.ok) throw new Error(list.error.kind);
  return planList(list.value, { ...context, ...given });
}

async function errorsOf(...rows: string[]): Promise<unknown[]> {
  return (await plan(rows)).errors.map(({ row, column, trouble }) => [row, column, trouble]);
}

describe('a list', () => {
  test('brings units, those below them, and accounts in old and new ones', async () => {
    const planned = await plan([
      '水库管理所,区水利中心,,,,chenjing,陈静,填报,,',
      '区水利中心,区水务局,部门,3,是,,,,,',
      '区水利中心,,,,,wangmin,王敏,审核,3,主任',
      '区水务局,,,,,wangmin,王敏,审核,2,',
      '区农业局,云山区人民政府,,,,wangmin,,主管,,',
    ]);
    expect(planned.errors).toEqual([]);
    expect(planned.units).toEqual([
      {
        ...plain,
        abolishedOn: undefined,
        name: '区水利中心',
        reviewLevels: 3,
        relaxed: true,
        key: 'row 3',
        parent: 'water',
      },
      { ...plain, abolishedOn: undefined, name: '水库管理所', key: 'row 2', parent: 'row 3' },
    ]);
    expect(planned.accounts).toEqual([
      { username: 'chenjing', name: '陈静', posts: [{ unit: 'row 2', role: 'drafter', reviewLevel: 0, duty: null }] },
      {
        username: 'wangmin',
        name: '王敏',
        posts: [
          { unit: 'row 3', role: 'reviewer', reviewLevel: 3, duty: '主任' },
          { unit: 'water', role: 'reviewer', reviewLevel: 2, duty: null },
          { unit: 'farm', role: 'coordinator', reviewLevel: 0, duty: null },
        ],
      },
    ]);
    expect([...planned.unitOfRow].map(([row, { isNew }]) => [row, isNew])).toEqual(
      expect.arrayContaining([
        [2, true],
        [4, true],
        [5, false],
      ]),
    );
  });

  test('tells units of one name apart by the one above', async () => {
    const planned = await plan(['区水务局/办公室,,,,,a01,甲,填报,,', '办公室,区农业局,,,,a02,乙,填报,,']);
    expect(planned.errors).toEqual([]);
    expect(planned.accounts.map(({ posts }) => posts[0]?.unit)).toEqual(['waterOffice', 'farmOffice']);
    expect(await errorsOf('办公室,,,,,a03,丙,填报,,', '档案室,办公室,,,,,,,,')).toEqual([
      [2, 'unit', { kind: 'ambiguous', name: '办公室', count: 2 }],
      [3, 'parent', { kind: 'ambiguous', name: '办公室', count: 2 }],
    ]);
  });

  test('wants a unit above every new one, and one that there is', async () => {
    expect(await errorsOf('区审计局,,,,,a01,甲,填报,,', '区统计局,云山市人民政府,,,,,,,,')).toEqual([
      [2, 'parent', { kind: 'noParent' }],
      [3, 'parent', { kind: 'noUnit', name: '云山市人民政府' }],
    ]);
  });

  test('has no unit below itself, none twice in one place and none below an abolished one', async () => {
    expect(
      await errorsOf(
        '甲所,乙所,,,,,,,,',
        '乙所,甲所,,,,,,,,',
        '丙所,区水务局,,,,,,,,',
        '丙所,云山区人民政府/区水务局,,,,,,,,',
      ),
    ).toEqual([
      [2, 'parent', { kind: 'cycle' }],
      [3, 'parent', { kind: 'cycle' }],
      [5, 'parent', { kind: 'differs', row: 4 }],
    ]);
    expect(await errorsOf('丁所,原区粮食局,,,,,,,,', '原区粮食局,,,,,a01,甲,填报,,')).toEqual([
      [2, 'parent', { kind: 'abolished', name: '原区粮食局' }],
      [3, 'unit', { kind: 'abolished', name: '原区粮食局' }],
    ]);
  });

  test('does not say two things of a unit, nor change one that there is', async () => {
    expect(
      await errorsOf('甲所,区水务局,部门,1,,,,,,', '甲所,区水务局,人民政府,1,,,,,,', '区水务局,,部门,3,,,,,,'),
    ).toEqual([
      [3, 'kind', { kind: 'differs', row: 2 }],
      [4, 'reviewLevels', { kind: 'differsFromUnit' }],
    ]);
  });

  test('does not say two things of a person, nor one twice', async () => {
    expect(
      await errorsOf(
        '区农业局,,,,,a01,甲,填报,,',
        '区水务局,,,,,a01,乙,填报,,',
        '区农业局,,,,,A01,甲,填报、签发,,',
        '区农业局,,,,,a02,,填报,,',
        '区农业局,,,,,lihong,李红,填报,,',
        '区水务局,,,,,lihong,李红,填报,,',
      ),
    ).toEqual([
      [3, 'name', { kind: 'differs', row: 2 }],
      [4, 'role', { kind: 'repeated', row: 2 }],
      [5, 'name', { kind: 'blank' }],
      [6, 'username', { kind: 'usernameTaken' }],
    ]);
  });

  test('gives reviewers a level that their unit has, and others none', async () => {
    expect(
      await errorsOf(
        '区农业局,,,,,a01,甲,审核,,',
        '区农业局,,,,,a02,乙,审核,2,',
        '区水务局,,,,,a03,丙,审核,,',
        '区水务局,,,,,a04,丁,填报,1,',
        '区水务局,,,,,a05,戊,审核,9,',
      ),
    ).toEqual([
      [3, 'reviewLevel', { kind: 'levelTooHigh', levels: 1 }],
      [4, 'reviewLevel', { kind: 'levelBlank', levels: 2 }],
      [5, 'reviewLevel', { kind: 'notReviewer' }],
      [6, 'reviewLevel', { kind: 'unreadable', text: '9' }],
    ]);
  });

  test('appoints auditors only for who administers everything', async () => {
    const row = '区农业局,,,,,a01,甲,审计,,';
    expect(await errorsOf(row)).toEqual([[2, 'role', { kind: 'auditor' }]]);
    expect((await plan([row], { auditors: true })).errors).toEqual([]);
  });
});

test('a list of the most rows is planned', async () => {
  const rows = Array.from(
    { length: 5000 },
    (_, index) => `第${index}局,云山区人民政府,,,,user${index},某人,填报、签发,,`,
  );
  const { units: made, accounts, errors } = await plan(rows);
  expect([made.length, accounts.length, errors.length]).toEqual([5000, 5000, 0]);
});
