import { describe, expect, it } from 'vitest';
import { template2021 } from '../../templates/2021';
import { newReport } from '../report/new-report';
import { countUnsaved, createKeeper, forgetAllKeptWork, hasKeptWork, type KeptWork, type Shelf } from './kept-work';

const base = newReport(template2021, { name: '岭南市青禾局', kind: 'department' }, 2021);
const work: KeptWork = {
  base,
  report: { ...base, title: '改过的标题', unreadable: { 'requests/newRequests/naturalPerson': '三件' } },
  hows: { title: 'typed', 'cells.requests/newRequests/naturalPerson': 'pasted' },
  at: '2022-01-05T02:32:00.000Z',
};

function shelfOf(entries: Map<string, string>): Shelf {
  return {
    get length() {
      return entries.size;
    },
    key: (index) => [...entries.keys()][index] ?? null,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, text) => void entries.set(key, text),
    removeItem: (key) => void entries.delete(key),
  };
}

describe('unsaved work', () => {
  it('comes back as it was, to the same person in the same report alone', () => {
    const shelf = shelfOf(new Map());
    const keeper = createKeeper(() => shelf, template2021, 'zhang', 'one');
    expect(keeper.keep(work)).toBe(true);
    expect(keeper.recall()).toEqual(work);
    expect(createKeeper(() => shelf, template2021, 'li', 'one').recall()).toBeNull();
    expect(createKeeper(() => shelf, template2021, 'zhang', 'two').recall()).toBeNull();
    keeper.forget();
    expect(keeper.recall()).toBeNull();
  });

  it('is forgotten for everybody on signing out, and nothing else is', () => {
    const entries = new Map([['another', 'thing']]);
    const shelf = shelfOf(entries);
    createKeeper(() => shelf, template2021, 'zhang', 'one').keep(work);
    createKeeper(() => shelf, template2021, 'li', 'two').keep(work);
    expect(hasKeptWork(shelf)).toBe(true);
    forgetAllKeptWork(shelf);
    expect(hasKeptWork(shelf)).toBe(false);
    expect([...entries.keys()]).toEqual(['another']);
  });

  it.each([
    ['no JSON', '{'],
    ['another shape', '{"report":{}}'],
    ['an unknown cell', JSON.stringify({ ...work, report: { ...base, cells: { 'a/b/c': 1 } } })],
    ['an unknown way', JSON.stringify({ ...work, hows: { title: 'dreamt' } })],
  ])('that cannot be read is none: %s', (_what, text) => {
    const entries = new Map([['gouji/unsaved/zhang/one', text]]);
    expect(createKeeper(() => shelfOf(entries), template2021, 'zhang', 'one').recall()).toBeNull();
  });

  it('is said not to be kept where the machine has no room for it', () => {
    const full: Shelf = {
      ...shelfOf(new Map()),
      setItem: () => {
        throw new Error('The quota has been exceeded');
      },
    };
    expect(createKeeper(() => full, template2021, 'zhang', 'one').keep(work)).toBe(false);
  });

  it('is counted field by field, without what was saved after all or changed by others', () => {
    expect(countUnsaved(template2021, work, base)).toBe(2);
    expect(countUnsaved(template2021, work, { ...work.report, date: '2022-01' })).toBe(0);
    expect(countUnsaved(template2021, work, { ...base, title: '改过的标题' })).toBe(1);
  });
});
