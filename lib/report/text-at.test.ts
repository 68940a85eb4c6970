import { describe, expect, it } from 'vitest';
import { template2021 } from '../../templates/2021';
import { newReport } from './new-report';
import { prefaceSection } from './place';
import type { Report } from './report';
import { textAt } from './text-at';

const typed = 'requests/newRequests/naturalPerson';
const total = 'requests/newRequests/total';
const blank = newReport(template2021, { name: '云岭市水务局', kind: 'department' }, 2024);
const row = [...template2021.cells.values()].filter(({ line, computed }) => line.id === 'newRequests' && !computed);
const report: Report = {
  ...blank,
  cells: Object.fromEntries(row.map(({ address }) => [address, 2])),
  unreadable: { 'requests/carriedOver/naturalPerson': '约十件', date: '明年' },
  preface: [{ kind: 'paragraph', text: '本报告依据条例编制。' }],
};

describe('textAt', () => {
  it.each([
    [{ kind: 'cell', address: typed } as const, '2'],
    [{ kind: 'cell', address: 'requests/carriedOver/naturalPerson' } as const, '约十件'],
    [{ kind: 'cell', address: 'requests/disclosed/naturalPerson' } as const, ''],
    [{ kind: 'cell', address: total } as const, String(2 * row.length)],
    [{ kind: 'cell', address: 'requests/no/such' } as const, null],
    [{ kind: 'paragraph', section: prefaceSection, index: 0, text: '' } as const, '本报告依据条例编制。'],
    [{ kind: 'paragraph', section: 'overview', index: 0, text: '' } as const, null],
    [{ kind: 'title' } as const, blank.title],
    [{ kind: 'date' } as const, '明年'],
    [{ kind: 'report' } as const, ''],
  ])('of %j is %j', (place, text) => {
    expect(textAt(template2021, report, place)).toBe(text);
  });

  it('of a total with a blank among its parts is a blank', () => {
    const place = { kind: 'cell', address: total } as const;
    expect(textAt(template2021, { ...report, cells: { [typed]: 2 } }, place)).toBe('');
  });
});
