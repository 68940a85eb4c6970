import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templates } from '../../templates/choose';
import { arbitraryReport, typedCellsOf } from '../fixtures/arbitrary-report';
import { thirdEdition } from '../fixtures/third-edition';
import { totalCellsOf } from '../report/fill-totals';
import { newReport } from '../report/new-report';
import type { Report } from '../report/report';
import type { Template } from '../template/template';
import { fieldsOf, type Field, type FormValues } from './fields';
import { fieldText, toFormValues, typeIntoField } from './form-values';

/** Reports with blanks, unreadable cells and printed totals among the figures. */
function damagedReport(template: Template): fc.Arbitrary<Report> {
  const addresses = typedCellsOf(template).map(({ address }) => address);
  const totals = totalCellsOf(template).map(({ address }) => address);
  return fc
    .tuple(
      arbitraryReport(template),
      fc.subarray(addresses),
      fc.dictionary(fc.constantFrom(...addresses), fc.constantFrom('abc', '约3件', '/', '251000元')),
      fc.dictionary(fc.constantFrom(...(totals.length > 0 ? totals : ['a/b/c' as const])), fc.nat(99)),
    )
    .map(([report, kept, unreadable, printedTotals]) => ({
      ...report,
      cells: Object.fromEntries(
        kept.filter((address) => unreadable[address] === undefined).map((address) => [address, report.cells[address]]),
      ) as Report['cells'],
      unreadable,
      printedTotals: totals.length > 0 ? printedTotals : {},
    }));
}

function textIn(values: FormValues, field: Field): string | undefined {
  switch (field.kind) {
    case 'cell':
      return values.cells[field.address];
    case 'printed':
      return values.printed[field.address];
    case 'narrative':
      return values.narrative[field.section];
    default:
      return values[field.kind];
  }
}

function typeAll(template: Template, report: Report, into: Report, values: FormValues): Report {
  let typed = into;
  for (const field of fieldsOf(template).values()) {
    typed = typeIntoField(template, typed, field, textIn(values, field) ?? 'missing', [report]);
  }
  return typed;
}

describe.each([...templates, thirdEdition])('the form of edition $edition', (template) => {
  it('gives back the report that it shows', () => {
    fc.assert(
      fc.property(damagedReport(template), (report) => {
        expect(typeAll(template, report, report, toFormValues(template, report))).toBe(report);
      }),
      { numRuns: 25 },
    );
  });

  it('says the same report when it is typed in from nothing', () => {
    fc.assert(
      fc.property(damagedReport(template), (report) => {
        const blank = { ...newReport(template, report.agency, report.year), title: '' };
        expect(typeAll(template, report, blank, toFormValues(template, report))).toEqual(report);
      }),
      { numRuns: 25 },
    );
  });
});

describe('typing into a field', () => {
  const [template = thirdEdition] = templates;
  const report = newReport(template, { name: '岭南市青禾局', kind: 'department' }, 2019);
  const [cell] = typedCellsOf(template);

  it('keeps what is no figure, apart from the figures', () => {
    if (cell === undefined) throw new Error('no cell');
    const field: Field = { kind: 'cell', address: cell.address };
    const typed = typeIntoField(template, report, field, '十来件', [report]);
    expect([typed.cells, typed.unreadable]).toEqual([{}, { [cell.address]: '十来件' }]);
    expect(fieldText(typed, field)).toBe('十来件');
    expect(typeIntoField(template, typed, field, '', [report])).toEqual(report);
  });

  it('keeps a heading a heading while other paragraphs change', () => {
    const heading = { kind: 'heading', level: 3, text: '关于平台' } as const;
    const known = { ...report, narrative: { ...report.narrative, overview: [heading] } };
    const field: Field = { kind: 'narrative', section: 'overview' };
    expect(typeIntoField(template, known, field, '关于平台\n新的一段。', [known]).narrative['overview']).toEqual([
      heading,
      { kind: 'paragraph', text: '新的一段。' },
    ]);
  });

  it('keeps what is no date as it was typed', () => {
    const dated = typeIntoField(template, report, { kind: 'date' }, '2020年1月', [report]);
    expect(dated.date).toBe('2020-01');
    const typed = typeIntoField(template, dated, { kind: 'date' }, '下月', [report]);
    expect([typed.date, typed.unreadable.date]).toEqual([undefined, '下月']);
    expect(fieldText(typed, { kind: 'date' })).toBe('下月');
    expect(typeIntoField(template, typed, { kind: 'date' }, '2020-01', [report])).toEqual(dated);
    expect(typeIntoField(template, dated, { kind: 'date' }, '', [report])).toEqual(report);
  });
});
