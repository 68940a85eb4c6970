import { describe, expect, it } from 'vitest';
import { filterOf, readPage, readQuery } from './read-filter';

const read = (address: string) => filterOf(readQuery(new URLSearchParams(address)));

describe('the filter of the log', () => {
  it('asks nothing where the address says nothing, or nothing that can be asked', () => {
    expect(read('')).toEqual({});
    expect(read('actor=&unit=x&action=&from=2026-02-30&until=tomorrow')).toEqual({});
    expect(read(`actor=${'x'.repeat(200)}`)).toEqual({});
  });

  it('counts days in Beijing, the last one included', () => {
    expect(read('from=2026-01-13&until=2026-01-13&actor=+陈静+&action=submit')).toEqual({
      actorName: '陈静',
      action: 'submit',
      from: new Date('2026-01-12T16:00:00Z'),
      until: new Date('2026-01-13T16:00:00Z'),
    });
  });

  it('counts pages from 1', () => {
    expect(
      ['', 'page=3', 'page=0', 'page=-1', 'page=x', 'page=1.5'].map((each) => readPage(new URLSearchParams(each))),
    ).toEqual([1, 3, 1, 1, 1, 1]);
  });
});
