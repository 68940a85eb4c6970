import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { template2019 } from '../../templates/2019';
import { template2021 } from '../../templates/2021';
import { templateOf, templates } from '../../templates/choose';
import { damagedReport } from '../fixtures/damaged/corpus';
import { draftToDocx } from '../fixtures/damaged/to-docx';
import { importFile } from '../import/import-file';
import type { ImportedFile } from '../import/imported-file';
import { writeExchange } from '../report/exchange';
import { newReport } from '../report/new-report';
import { settlePrintedTotals, disagreeingTotals } from '../report/printed-totals';
import type { Report } from '../report/report';
import type { Template } from '../template/template';
import {
  firstDecisions,
  reportWith,
  standingOf,
  takeSure,
  textsToWrite,
  undecided,
  type Decisions,
  type PresentTexts,
} from './decide';
import { cellField, fieldsOf, printedField } from './fields';
import { fieldText } from './form-values';
import { propose, type ProposedText } from './propose';

const empty: PresentTexts = { textAt: () => '', refusalOf: () => null };

async function damagedFile(template: Template, seed: number): Promise<ImportedFile> {
  const read = await importFile(templates, draftToDocx(damagedReport(template, seed).draft));
  if (!read.ok) throw new Error(`Seed ${seed} was refused: ${read.error.kind}`);
  return read.value;
}

function takeAll(texts: readonly ProposedText[]): Decisions {
  return new Map(texts.map(({ name }) => [name, { kind: 'take' }]));
}

function presentOf(template: Template, report: Report): PresentTexts {
  const fields = fieldsOf(template);
  return {
    textAt: (name) => {
      const field = fields.get(name);
      return field === undefined ? '' : fieldText(report, field);
    },
    refusalOf: () => null,
  };
}

const editions = templates.map((template) => [template.edition, template] as const);

describe('what a damaged file proposes', () => {
  it.each(editions)('gives, all taken, the report that was read, edition %s', async (_, template) => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 100_000 }), async (seed) => {
        const imported = await damagedFile(template, seed);
        const { report } = imported;
        const own = templateOf(report);
        const { texts } = propose(own, own, imported);
        const taken = textsToWrite(texts, takeAll(texts), empty);
        const made = reportWith(own, newReport(own, report.agency, report.year), taken, report);
        const doubted = new Set(disagreeingTotals(own, report).map(({ address }) => address));
        expect({ ...made, date: made.date ?? null }).toEqual({
          ...settlePrintedTotals(own, report, doubted),
          cells: expect.objectContaining(withoutBlanks(report.cells)),
          date: report.date ?? null,
        });
      }),
      { numRuns: 12 },
    );
  });

  it('takes of itself nothing that was flagged, and leaves every blank blank', async () => {
    let flaggedInAll = 0;
    for (const seed of [3, 4, 5, 6, 7, 8]) {
      const imported = await damagedFile(template2021, seed);
      const own = templateOf(imported.report);
      const { texts } = propose(own, own, imported);
      const decisions = takeSure(firstDecisions(texts, empty), texts, empty);
      const flagged = new Set(texts.filter(({ confidence }) => confidence === 'flagged').map(({ name }) => name));
      flaggedInAll += flagged.size;
      expect([...decisions.keys()].filter((name) => flagged.has(name))).toEqual([]);
      const written = textsToWrite(texts, takeAll(texts), empty);
      const read = imported.sources.filter(({ address }) => imported.report.cells[address] === undefined);
      const blanks = new Set(read.map(({ address }) => cellField(address)));
      expect(written.filter(({ field, text }) => blanks.has(field as `cells.a/b/c`) && text === '0')).toEqual([]);
    }
    expect(flaggedInAll).toBeGreaterThan(20);
  });
});

function withoutBlanks(cells: Report['cells']): object {
  return Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== null));
}

describe('what is proposed to a report that says something already', () => {
  const name = cellField('requests/newRequests/naturalPerson');

  it('replaces nothing unasked, and what is the same is no question', async () => {
    const imported = await damagedFile(template2021, 8);
    const own = templateOf(imported.report);
    const { texts } = propose(own, own, imported);
    const same = presentOf(own, imported.report);
    const differing = texts.filter((text) => standingOf(text, same) !== 'same');
    expect(differing.every((text) => standingOf(text, same) === 'blank' || text.field.kind === 'printed')).toBe(true);
    const other: PresentTexts = { textAt: () => 'something else', refusalOf: () => null };
    expect(firstDecisions(texts, other).size).toBe(0);
    expect(textsToWrite(texts, firstDecisions(texts, other), other)).toEqual([]);
    expect(undecided(texts, new Map(), other).length).toBe(texts.length);
  });

  it('is not written where the field is closed or locked, whatever was decided', async () => {
    const imported = await damagedFile(template2021, 8);
    const own = templateOf(imported.report);
    const { texts } = propose(own, own, imported);
    const closed: PresentTexts = {
      textAt: () => '',
      refusalOf: (field) => (field === name ? 'locked' : null),
    };
    const written = textsToWrite(texts, takeAll(texts), closed);
    expect(written.length).toBeGreaterThan(50);
    expect(written.some(({ field }) => field === name)).toBe(false);
  });

  it('is written as it was changed', () => {
    const text: ProposedText = {
      name,
      field: { kind: 'cell', address: 'requests/newRequests/naturalPerson' },
      text: '43',
      source: null,
      confidence: 'flagged',
      findings: [],
    };
    expect(textsToWrite([text], new Map([[name, { kind: 'change', text: '34' }]]), empty)).toEqual([
      { field: name, text: '34' },
    ]);
    expect(textsToWrite([text], new Map([[name, { kind: 'leave' }]]), empty)).toEqual([]);
  });
});

it('tells of figures for which a report of another edition has no cell', async () => {
  const imported = await damagedFile(template2019, 21);
  expect(imported.report.edition).toBe('2019');
  const { texts, elsewhere } = propose(template2021, template2019, imported);
  const figures = imported.sources.filter(({ read }) => read.trim() !== '');
  const lost = figures.filter(({ address }) => !template2021.cells.has(address));
  expect(lost.length).toBeGreaterThan(0);
  expect(elsewhere).toEqual(lost);
  expect(texts.length).toBeGreaterThan(50);
});

it('doubts a total of the exchange format that its parts contradict, as it doubts the parts', async () => {
  const blank = newReport(template2021, { name: '云岭市水务局', kind: 'department' }, 2025);
  const row = 'requests/newRequests' as const;
  const total = `${row}/total` as const;
  const columns = [...template2021.cells.values()].filter(
    ({ line, computed }) => line.id === 'newRequests' && !computed,
  );
  const cells = Object.fromEntries(columns.map(({ address }) => [address, 1]));
  const written = writeExchange({ ...blank, cells, printedTotals: { [total]: 9 } });
  const read = await importFile(templates, new TextEncoder().encode(JSON.stringify(written)), '报告.json');
  if (!read.ok) throw new Error(`Refused: ${read.error.kind}`);
  const { texts } = propose(template2021, template2021, read.value);
  const told = texts.find(({ name }) => name === printedField(total));
  expect(told).toMatchObject({ text: '9', confidence: 'flagged' });
  expect([...firstDecisions(texts, empty).keys()].filter((name) => name.includes(row))).toEqual([]);
});
