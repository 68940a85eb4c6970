import { expect, it } from 'vitest';
import { failure, success } from '../../lib/base/result';
import { readNewReport } from './new-report';

const entries = { name: '某市某局', kind: 'department', level: '', year: '2024' } as const;

it('reads what was entered, full-width digits too', () => {
  const agency = { name: '某市某局', kind: 'department' };
  expect(readNewReport(entries)).toEqual(success({ agency, year: 2024 }));
  expect(readNewReport({ ...entries, name: ' 某市某局 ', year: '２０２４' })).toEqual(success({ agency, year: 2024 }));
  expect(readNewReport({ ...entries, level: 'county' })).toEqual(
    success({ agency: { ...agency, level: 'county' }, year: 2024 }),
  );
});

it.each(['', '24', '2018', '2100', '二〇二四', '2024.5', '1e3'])('refuses the year %j', (year) => {
  expect(readNewReport({ ...entries, year })).toEqual(failure(['year']));
});

it('names every field to be put right', () => {
  expect(readNewReport({ ...entries, name: '  ', year: '' })).toEqual(failure(['name', 'year']));
  expect(readNewReport({ ...entries, name: '局'.repeat(201) })).toEqual(failure(['name']));
});
