import { describe, expect, it } from 'vitest';
import { failure, success } from '../../lib/base/result';
import { likelyUnit, readNewReport, type UnitChoice } from './new-report';

const unitId = '01890a5d-ac96-774b-bcce-b302099a8057';
const entries = { unitId, year: '2024' };

it('reads what was entered, full-width digits too', () => {
  expect(readNewReport(entries)).toEqual(success({ unitId, year: 2024 }));
  expect(readNewReport({ ...entries, year: '２０２４' })).toEqual(success({ unitId, year: 2024 }));
});

it.each(['', '24', '2018', '2100', '二〇二四', '2024.5', '1e3'])('refuses the year %j', (year) => {
  expect(readNewReport({ ...entries, year })).toEqual(failure(['year']));
});

it('names every field to be put right', () => {
  expect(readNewReport({ unitId: '', year: '' })).toEqual(failure(['unitId', 'year']));
  expect(readNewReport({ ...entries, unitId: '水务局' })).toEqual(failure(['unitId']));
});

describe('the unit chosen to begin with', () => {
  const [water, roads] = ['云岭市水务局', '云岭市交通局'].map((name): UnitChoice => ({
    id: name,
    agency: { name, kind: 'department' },
  }));
  const units = [water, roads].filter((unit) => unit !== undefined);

  it('is the one that the file names', () => {
    expect(likelyUnit(units, ' 云岭市交通局 ')).toBe(roads);
  });

  it('is none where several are as likely', () => {
    expect(likelyUnit(units, '云岭市财政局')).toBeNull();
    expect(likelyUnit(units, null)).toBeNull();
  });

  it('is the only one there is', () => {
    expect(likelyUnit(units.slice(0, 1), '云岭市财政局')).toBe(water);
    expect(likelyUnit([], '云岭市财政局')).toBeNull();
  });
});
