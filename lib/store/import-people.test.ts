import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownDatabase } from '../../scripts/test-database';
import { hashPassword } from '../auth/passwords';
import { beginSession } from '../auth/sign-in';
import { makePerson, makeUnit, password } from '../fixtures/people';
import { readList, type List } from '../people/list/read-list';
import type { Person } from '../workflow/roles';
import { database, disconnect } from './connection';
import { importPeople, previewImport } from './import-people';
import { listPeople } from './people';
import { listManagedUnits } from './units';

ownDatabase();
afterAll(disconnect);

let head: Person;
let ofBureau: Person;
let hash: string;

beforeAll(async () => {
  hash = await hashPassword(password);
  const county = await makeUnit('云山区人民政府');
  const bureau = await makeUnit('区水务局', { parentId: county });
  head = (await makePerson({ administrator: county }, '周敏')).person;
  ofBureau = (await makePerson({ administrator: bureau }, '吴刚')).person;
});

async function listOf(...rows: string[]): Promise<List> {
  const text = ['单位,上级单位,账号,姓名,角色,职务', ...rows].join('\n');
  const list = await readList(new TextEncoder().encode(text));
  if (!list.ok) throw new Error(list.error.kind);
  return list.value;
}

function hashesFor(list: List): Map<string, string> {
  return new Map(list.entries.map(({ account }) => [account?.username ?? '', hash]));
}

async function counts() {
  return Promise.all([database().unit.count(), database().user.count(), database().auditEvent.count()]);
}

describe('a list', () => {
  test('makes its units and accounts, who can sign in and have to change their passwords', async () => {
    const list = await listOf(
      '水库所,区水利中心,chenjing,陈静,填报,经办人',
      '区水利中心,区水务局,chenjing,,审核,',
      '区水务局,,lihong,李红,签发,局长',
    );
    expect(await importPeople(ofBureau, list, hashesFor(list))).toEqual({ ok: true, value: { units: 2, accounts: 2 } });
    const units = await listManagedUnits(ofBureau);
    expect(units.map(({ name }) => name)).toEqual(['区水务局', '区水利中心', '水库所']);
    const chen = (await listPeople(ofBureau)).find(({ username }) => username === 'chenjing');
    expect(chen).toMatchObject({ name: '陈静', state: 'initial', governed: true });
    expect(chen?.appointments.map(({ role, unitId }) => [role, units.find(({ id }) => id === unitId)?.name])).toEqual(
      expect.arrayContaining([
        ['drafter', '水库所'],
        ['reviewer', '区水利中心'],
      ]),
    );
    expect(await beginSession('lihong', password, new Headers())).not.toBeNull();
    const events = await database().auditEvent.findMany({
      where: { actorId: ofBureau.id },
      orderBy: { sequence: 'asc' },
    });
    expect(events.map(({ action }) => action)).toEqual(['importUnits', 'importPeople']);
    expect(events.map(({ detail }) => detail).join()).not.toContain('argon2');
  });

  test('with one error makes nothing at all', async () => {
    const before = await counts();
    const list = await listOf('区林业局,云山区人民政府,a01,甲,填报,', '区林业局,,chenjing,陈静,审核,');
    await database().user.upsert({
      where: { username: 'chenjing' },
      create: { username: 'chenjing', name: '陈静', email: 'chenjing@localhost' },
      update: {},
    });
    expect(await importPeople(head, list, hashesFor(list))).toEqual({
      ok: false,
      error: { kind: 'list', errors: [{ row: 3, column: 'username', trouble: { kind: 'usernameTaken' } }] },
    });
    const after = await counts();
    expect(after[0]).toBe(before[0]);
    expect(after[2]).toBe(before[2]);
    expect(await database().user.count({ where: { username: 'a01' } })).toBe(0);
  });

  test('is looked at without making anything', async () => {
    const before = await counts();
    const preview = await previewImport(head, await listOf('区体育局,云山区人民政府,a02,甲,审计,'));
    expect(preview).toMatchObject({ ok: true, value: { errors: [], units: [{ name: '区体育局' }] } });
    expect(await counts()).toEqual(before);
  });

  test('reaches no unit outside its reader’s own, and no auditor below the top', async () => {
    const list = await listOf('区财政局,云山区人民政府,a03,甲,填报,', '区水务局,,a04,乙,审计,');
    expect(await importPeople(ofBureau, list, hashesFor(list))).toMatchObject({
      ok: false,
      error: {
        kind: 'list',
        errors: [
          { row: 2, column: 'parent', trouble: { kind: 'noUnit' } },
          { row: 3, column: 'role', trouble: { kind: 'auditor' } },
        ],
      },
    });
  });

  test('is refused to who administers nothing', async () => {
    const { person } = await makePerson({ coordinator: (await listManagedUnits(head))[0]?.id ?? '' });
    const list = await listOf('区水务局,,a05,甲,填报,');
    const refusal = { ok: false, error: { kind: 'refused' } };
    expect(await previewImport(person, list)).toMatchObject(refusal);
    expect(await importPeople(person, list, hashesFor(list))).toMatchObject(refusal);
  });

  test('of the most rows is made in one go', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) =>
      index < 500 ? `第${index}站,区水务局,user${index},某人,填报,` : `第${index % 500}站,,user${index},某人,签发,`,
    );
    const list = await listOf(...rows);
    expect(await importPeople(head, list, hashesFor(list))).toEqual({
      ok: true,
      value: { units: 500, accounts: 5000 },
    });
  });
});
