import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { template2021 } from '../../templates/2021';
import { templates } from '../../templates/choose';
import { thirdEdition } from '../fixtures/third-edition';
import { computeTotals } from '../report/fill-totals';
import { newReport } from '../report/new-report';
import { checkReport } from '../rules/check-report';
import type { Report } from '../report/report';
import { createEngine } from './engine';
import { cellField, fieldsOf, type FieldName } from './fields';
import { fieldText, typeIntoField } from './form-values';
import { identityPlaces, identityState } from './identity-state';
import { progressOf } from './progress';

const texts = fc.constantFrom(
  '',
  '0',
  '7',
  '43',
  '12',
  'abc',
  '-3',
  '2.5',
  '１２件',
  '（一）主动公开\n做了工作。',
  '2024-01',
);

describe.each([...templates, thirdEdition])('the engine of edition $edition', (template) => {
  const opened = newReport(template, { name: '岭南市青禾局', kind: 'department' }, template.years.first);
  const check = (report: Report) =>
    checkReport(template, report, { stage: 'drafting', editionOfYear: template.edition });
  const names = [...fieldsOf(template)].filter(([, { kind }]) => kind !== 'printed').map(([name]) => name);

  it('says after any edits what a reckoning from scratch says', () => {
    const edits = fc.array(fc.record({ field: fc.constantFrom(...names), text: texts }), { maxLength: 40 });
    fc.assert(
      fc.property(edits, (changes) => {
        const engine = createEngine(template, opened, check, (task) => task());
        for (const change of changes) engine.type([change]);
        const report = engine.report();
        const totals = computeTotals(template, report.cells);
        for (const [address, total] of totals) expect(engine.total(address).get()).toEqual(total);
        for (const place of identityPlaces(template))
          expect(engine.identity(place.key).get()).toEqual(identityState(place, report.cells, totals));
        for (const section of template.sections)
          expect(engine.late.get().progress.get(section.id)).toEqual(progressOf(template, report, section));
        expect(engine.late.get().findings).toEqual(check(report));
      }),
      { numRuns: 30 },
    );
  });

  it('takes edits in one go as it takes them one by one', () => {
    const edits = fc.uniqueArray(fc.record({ field: fc.constantFrom(...names), text: texts }), {
      selector: ({ field }) => field,
      maxLength: 30,
    });
    fc.assert(
      fc.property(edits, (changes) => {
        const engine = createEngine(template, opened, check, (task) => task());
        engine.type(changes);
        const fields = fieldsOf(template);
        const alone = changes.reduce((report, { field, text }) => {
          const place = fields.get(field);
          return place === undefined ? report : typeIntoField(template, report, place, text, [opened]);
        }, opened);
        expect(engine.report()).toEqual(alone);
        for (const { field, text } of changes) expect(engine.text(field).get()).toBe(text);
      }),
      { numRuns: 30 },
    );
  });
});

describe('an output', () => {
  const opened = newReport(template2021, { name: '岭南市青禾局', kind: 'department' }, 2021);
  const cell = 'requests/newRequests/naturalPerson';
  const start = () =>
    createEngine(
      template2021,
      opened,
      () => [],
      () => undefined,
    );

  it('fires only when its own value has changed', () => {
    const engine = start();
    const fired: string[] = [];
    for (const address of computeTotals(template2021, {}).keys())
      engine.total(address).subscribe(() => fired.push(address));
    engine.type([{ field: cellField(cell), text: '5' }]);
    expect(fired).toEqual(['requests/newRequests/total']);
    engine.type([{ field: cellField(cell), text: '５' }]);
    engine.type([{ field: 'title', text: '改了' }]);
    expect(fired).toHaveLength(1);
  });

  it('follows a cell from blank to zero, figure and scrawl', () => {
    const engine = start();
    const seen = ['', '0', '0.0', '12', 'x'].map((text) => {
      engine.type([{ field: cellField(cell), text }]);
      return engine.entry(cell).get();
    });
    expect(seen).toEqual(['blank', 'zero', 'zero', 'value', 'unreadable']);
  });

  it('keeps what is late for later, and works it out once asked', () => {
    const engine = start();
    const before = engine.late.get();
    engine.type([{ field: cellField(cell), text: '5' }]);
    expect(engine.late.get()).toBe(before);
    engine.settle();
    expect(engine.late.get().progress.get('requests')).toEqual({ kind: 'table', filled: 1, typed: 144 });
  });

  it('knows no field that the form has not', () => {
    expect(() => start().text('cells.a/b/c' as FieldName)).toThrow('cells.a/b/c');
    expect(fieldText(opened, { kind: 'title' })).toBe(opened.title);
  });
});
