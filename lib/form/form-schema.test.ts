import { describe, expect, it } from 'vitest';
import { templates } from '../../templates/choose';
import { template2021 } from '../../templates/2021';
import { thirdEdition } from '../fixtures/third-edition';
import { newReport } from '../report/new-report';
import { formSchema, plainText, troubleOf } from './form-schema';
import { toFormValues } from './form-values';
import { readDate } from './read-date';

describe.each([...templates, thirdEdition])('the schema of edition $edition', (template) => {
  const values = toFormValues(template, newReport(template, { name: '岭南市青禾局', kind: 'department' }, 2021));

  it('takes the form as it is opened', () => {
    expect(formSchema(template).safeParse(values).success).toBe(true);
  });

  it('knows every cell that is typed and no other', () => {
    const typed = [...template.cells.values()].filter(({ computed }) => !computed);
    expect(Object.keys(values.cells)).toEqual(typed.map(({ address }) => address));
    const more = { ...values, cells: { ...values.cells, 'a/b/c': '1' } };
    expect(formSchema(template).safeParse(more).success).toBe(false);
  });
});

describe('what a person may type', () => {
  it('names the cell and the trouble', () => {
    const values = toFormValues(template2021, newReport(template2021, { name: '某局', kind: 'department' }, 2021));
    const wrong = {
      ...values,
      date: '下月',
      cells: {
        ...values.cells,
        'requests/disclosed/naturalPerson': '十',
        'proactiveDisclosure/administrativeFees/amount': '25元',
      },
    };
    const result = formSchema(template2021).safeParse(wrong);
    expect(result.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['date', 'noDate'],
      ['cells.proactiveDisclosure/administrativeFees/amount', 'inYuan'],
      ['cells.requests/disclosed/naturalPerson', 'noNumber'],
    ]);
  });

  it('is a title and a date', () => {
    expect(troubleOf(template2021, { kind: 'title' }, ' ')).toBe('noTitle');
    expect(troubleOf(template2021, { kind: 'title' }, '标题')).toBeNull();
    expect(troubleOf(template2021, { kind: 'date' }, '2月')).toBe('noDate');
  });

  it('is written plainly once it is understood', () => {
    const cell = { kind: 'cell', address: 'requests/disclosed/naturalPerson' } as const;
    expect(plainText(template2021, cell, '１，２３４ 件')).toBe('1234');
    expect(plainText(template2021, cell, '约三件')).toBe('约三件');
    expect(plainText(template2021, { kind: 'date' }, '2022年1月')).toBe('2022-01');
    expect(plainText(template2021, { kind: 'preface' }, '１')).toBe('１');
  });
});

describe('a date', () => {
  it.each([
    ['', ''],
    ['2026-01', '2026-01'],
    ['2026年1月', '2026-01'],
    ['（2026年1月5日）', '2026-01-05'],
    ['２０２６．１．５', '2026-01-05'],
    ['2026/12/31', '2026-12-31'],
    ['2026-13', null],
    ['2026-02-30', null],
    ['一月', null],
    ['2026', null],
  ])('%j is read as %j', (text, date) => {
    expect(readDate(text)).toBe(date);
  });
});
