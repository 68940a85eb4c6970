import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownDatabase } from '../../scripts/test-database';
import { templates } from '../../templates/choose';
import { makePerson, makeUnit } from '../fixtures/people';
import { newReport } from '../report/new-report';
import { tasksOf } from '../workflow/tasks';
import type { Person } from '../workflow/roles';
import { database, disconnect } from './connection';
import { listReportsOf } from './report-list';
import { createReport, listReports } from './reports';
import { subjectOf } from './subject';

ownDatabase();
afterAll(disconnect);

const template = templates.at(-1);
if (template === undefined) throw new Error('No edition');

let drafter: Person;
let coordinator: Person;
let auditor: Person;
let stranger: Person;
let id: string;

beforeAll(async () => {
  const county = await makeUnit('云山区人民政府');
  const bureau = await makeUnit('区水务局', { parentId: county });
  const other = await makeUnit('区农业局');
  drafter = (await makePerson({ drafter: bureau }, '陈静')).person;
  coordinator = (await makePerson({ coordinator: county }, '周敏')).person;
  auditor = (await makePerson({ auditor: other }, '孙立')).person;
  stranger = (await makePerson({ drafter: other }, '吴刚')).person;
  const report = newReport(template, { name: '区水务局', kind: 'department' }, template.years.first);
  const made = await createReport(drafter, bureau, report);
  if (!made.ok) throw new Error(made.error.kind);
  id = made.value.id;
});

describe('listReportsOf', () => {
  test('shows each person what they may view, and nobody else', async () => {
    for (const person of [drafter, coordinator, auditor]) {
      const listed = await listReportsOf(person);
      expect(listed.map(({ stored }) => stored)).toEqual(await listReports(person));
      expect(listed.map(({ stored, unit }) => [stored.id, unit.name])).toEqual([[id, '区水务局']]);
    }
    expect(await listReportsOf(stranger)).toEqual([]);
  });

  test('knows of each report what decides who may do what', async () => {
    const [listed] = await listReportsOf(coordinator);
    expect(listed?.subject).toEqual(await subjectOf(database(), { id }));
    expect(listed?.lastSubmission).toBeNull();
  });

  test('is what tasks are made of', async () => {
    expect(tasksOf(drafter, await listReportsOf(drafter)).map(({ kind }) => kind)).toEqual(['fillIn']);
    expect(tasksOf(coordinator, await listReportsOf(coordinator))).toEqual([]);
  });
});
