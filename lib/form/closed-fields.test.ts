import { describe, expect, it } from 'vitest';
import { template2021 } from '../../templates/2021';
import { newReport } from '../report/new-report';
import type { Place } from '../report/place';
import type { Report } from '../report/report';
import { closedFields, isOpenText, type Opening } from './closed-fields';

const base: Report = {
  ...newReport(template2021, { name: '岭南市青禾局', kind: 'department' }, 2021),
  narrative: { overview: ['甲。', '乙。', '丙。'].map((text) => ({ kind: 'paragraph' as const, text })) },
};
const returnedOn = (...places: Place[]): Opening => ({ base, places });
const overview = { kind: 'narrative', section: 'overview' } as const;

describe('what a return left closed', () => {
  it('opens a cell with what its repair needs, and no other field', () => {
    const closed = closedFields(template2021, returnedOn({ kind: 'cell', address: 'requests/notHeld/naturalPerson' }));
    expect(closed.has('cells.requests/notHeld/naturalPerson')).toBe(false);
    expect(closed.has('cells.requests/newRequests/naturalPerson')).toBe(false);
    expect(closed.has('cells.requests/newRequests/commercialEnterprise')).toBe(true);
    expect(closed.has('title')).toBe(true);
    expect(closed.has('narrative.overview')).toBe(true);
  });

  it('opens the title, the date or the prose that was named', () => {
    const closed = closedFields(
      template2021,
      returnedOn({ kind: 'title' }, { kind: 'paragraph', section: 'overview', index: 1, text: '乙。' }),
    );
    expect(closed.has('title')).toBe(false);
    expect(closed.has('date')).toBe(true);
    expect(closed.has('narrative.overview')).toBe(false);
    expect(closed.has('narrative.otherMatters')).toBe(true);
  });

  it.each([
    ['甲。\n乙改。\n丙。', true],
    ['甲。\n丙。', true],
    ['甲。\n乙一。\n乙二。\n丙。', true],
    ['甲改。\n乙。\n丙。', false],
    ['甲。\n乙。', false],
    ['甲。\n乙。\n丙。\n丁。', false],
  ])('takes %j in prose whose second paragraph is open: %s', (text, taken) => {
    const opening = returnedOn({ kind: 'paragraph', section: 'overview', index: 1, text: '乙。' });
    expect(isOpenText(template2021, opening, overview, text)).toBe(taken);
  });
});
