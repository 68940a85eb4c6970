import { describe, expect, it } from 'vitest';
import type { ListState } from '../../lib/messages/list-words';
import type { ReportRow } from './report-row';
import { filtered, stateCounts } from './row-filter';

function row(agencyName: string, state: ListState): ReportRow {
  const status = { state: 'untouched', filled: 0, of: 144, errors: 0 } as const;
  return { id: agencyName, agencyName, year: 2025, notice: '', status, state, remark: null, moment: '' };
}

const rows = [row('云山区水务局', 'returned'), row('云山区农业局', 'inReview'), row('青禾镇', 'inReview')];

describe('the filter of the list', () => {
  it('leaves the rows of a state and of units by a part of their name', () => {
    const names = (state: ListState | null, unit: string) =>
      filtered(rows, { state, unit }).map(({ agencyName }) => agencyName);
    expect(names(null, '')).toHaveLength(3);
    expect(names('inReview', '')).toEqual(['云山区农业局', '青禾镇']);
    expect(names('inReview', ' 云山 ')).toEqual(['云山区农业局']);
    expect(names(null, '没有')).toEqual([]);
  });

  it('counts by state what the name leaves, whichever state is chosen', () => {
    expect(stateCounts(rows, { state: 'returned', unit: '' })).toEqual([
      { state: 'returned', count: 1 },
      { state: 'inReview', count: 2 },
    ]);
    expect(stateCounts(rows, { state: null, unit: '镇' })).toEqual([{ state: 'inReview', count: 1 }]);
  });
});
