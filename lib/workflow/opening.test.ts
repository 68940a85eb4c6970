import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templates } from '../../templates/choose';
import { arbitraryReport, typedCellsOf } from '../fixtures/arbitrary-report';
import { thirdEdition } from '../fixtures/third-edition';
import { prefaceSection, type Place } from '../report/place';
import type { ProseBlock, Report } from '../report/report';
import { checkReport } from '../rules/check-report';
import type { Template } from '../template/template';
import { changesOutside, hasOpenParagraph, openCells } from './opening';

const editions = [...templates, thirdEdition];
const block = fc.record({ kind: fc.constant('paragraph' as const), text: fc.constantFrom('甲', '乙', '丙') });
const prose: fc.Arbitrary<readonly ProseBlock[]> = fc.array(block, { maxLength: 6 });

function cellPlaces(template: Template): fc.Arbitrary<Place[]> {
  const addresses = [...template.cells.keys()];
  return fc
    .subarray(addresses, { maxLength: 4 })
    .map((some) => some.map((address): Place => ({ kind: 'cell', address })));
}

function paragraph(index: number, section = prefaceSection): Place {
  return { kind: 'paragraph', section, index, text: '' };
}

function paragraphs(texts: string): ProseBlock[] {
  return [...texts].map((text) => ({ kind: 'paragraph', text }));
}

describe.each(editions)('what a return opens in edition $edition', (template) => {
  it('is the cells named and typed ones tied to them, never a computed one', () => {
    fc.assert(
      fc.property(cellPlaces(template), (places) => {
        const open = openCells(template, places);
        for (const address of open) expect(template.cells.get(address)?.computed).toBe(false);
        for (const place of places) {
          if (place.kind !== 'cell') continue;
          if (template.cells.get(place.address)?.computed === false) expect(open).toContain(place.address);
          else expect(open.size).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('grows with the places', () => {
    fc.assert(
      fc.property(cellPlaces(template), cellPlaces(template), (some, others) => {
        const all = openCells(template, [...some, ...others]);
        for (const address of openCells(template, some)) expect(all).toContain(address);
        expect(all.size).toBeLessThanOrEqual(openCells(template, some).size + openCells(template, others).size);
      }),
    );
  });

  it('is enough to repair any broken identity, from whichever of its cells was named', () => {
    fc.assert(
      fc.property(arbitraryReport(template), (report) => {
        const broken = checkReport(template, report, { stage: 'drafting', editionOfYear: template.edition }).filter(
          ({ facts }) => facts.kind === 'unbalanced',
        );
        for (const { cells } of broken) {
          const open = openCells(
            template,
            cells.slice(0, 1).map((address): Place => ({ kind: 'cell', address })),
          );
          for (const address of cells)
            if (template.cells.get(address)?.computed === false) expect(open).toContain(address);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('lets an unchanged report pass, whatever was named', () => {
    fc.assert(
      fc.property(arbitraryReport(template), cellPlaces(template), (report, places) => {
        expect(changesOutside(template, places, report, report)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('tells exactly the closed cells that were changed', () => {
    const typed = typedCellsOf(template).map(({ address }) => address);
    fc.assert(
      fc.property(arbitraryReport(template), cellPlaces(template), fc.subarray(typed), (base, places, touched) => {
        const cells = { ...base.cells, ...Object.fromEntries(touched.map((address) => [address, null])) };
        const open = openCells(template, places);
        const outside = changesOutside(template, places, base, { ...base, cells });
        expect(outside.map((place) => (place.kind === 'cell' ? place.address : place.kind)).toSorted()).toEqual(
          touched.filter((address) => !open.has(address)).toSorted(),
        );
      }),
      { numRuns: 50 },
    );
  });
});

describe('a change outside', () => {
  const template = templates[1] ?? thirdEdition;
  const base: Report = fc.sample(arbitraryReport(template), { numRuns: 1, seed: 1 })[0] ?? unmade();
  const address = 'requests/newRequests/naturalPerson';
  const changed = (change: Partial<Report>, ...places: Place[]) =>
    changesOutside(template, places, base, { ...base, ...change }).map(({ kind }) => kind);

  it('is told of title and date, unless they were named', () => {
    const date = base.date === '2030-01' ? '2030-02' : '2030-01';
    expect(changed({ title: '另一标题' })).toEqual(['title']);
    expect(changed({ title: '另一标题' }, { kind: 'title' })).toEqual([]);
    expect(changed({ date })).toEqual(['date']);
    expect(changed({ unreadable: { date: '明年' } })).toEqual(['date']);
    expect(changed({ date }, { kind: 'date' })).toEqual([]);
  });

  it('is told of a text that is no figure, even where it spells what stood there', () => {
    const blank = { ...base, cells: { ...base.cells, [address]: null } };
    const typed = { ...blank, unreadable: { [address]: 'null' } };
    expect(changesOutside(template, [], blank, typed)).toEqual([{ kind: 'cell', address }]);
    expect(changesOutside(template, [{ kind: 'cell', address }], blank, typed)).toEqual([]);
  });

  it('is nowhere where the report as a whole was named', () => {
    expect(changed({ title: '另一标题', cells: {}, preface: paragraphs('新') }, { kind: 'report' })).toEqual([]);
  });
});

describe('prose of which some paragraphs were opened', () => {
  const template = templates[1] ?? thirdEdition;
  const blank: Report = {
    ...(fc.sample(arbitraryReport(template), { numRuns: 1, seed: 2 })[0] ?? unmade()),
    preface: [],
  };
  const lost = (before: readonly ProseBlock[], after: readonly ProseBlock[], opened: readonly number[]) => {
    const places = opened.map((index) => paragraph(index));
    const outside = changesOutside(template, places, { ...blank, preface: before }, { ...blank, preface: after });
    return outside.map((place) => (place.kind === 'paragraph' ? place.index : place.kind));
  };

  it.each([
    ['甲乙丙', '甲乙丙', [], []],
    ['甲乙丙', '甲丁丙', [], [1]],
    ['甲乙丙', '甲丁丙', [1], []],
    ['甲乙丙', '甲丙', [1], []],
    ['甲乙丙', '甲丁戊己丙', [1], []],
    ['甲乙丙', '丁乙丙', [1], [0]],
    ['甲乙丙', '甲乙丁', [1], [2]],
    ['甲乙丙', '甲乙', [1], [2]],
    ['甲乙丙', '甲乙丙丁', [], [2]],
    ['甲乙丙', '甲乙丙丁', [2], []],
    ['甲乙丙', '甲乙丙丁', [1], [2]],
    ['甲乙丙', '丁甲乙丙', [], [0]],
    ['', '甲', [], [0]],
    ['甲', '', [], [0]],
    ['甲', '', [0], []],
    // What an opened paragraph became may say what the closed one behind it says.
    ['甲乙', '乙丁乙', [0], []],
    ['甲乙丙', '乙丁乙丙', [0], []],
    ['甲乙甲', '甲', [1], [2]],
    ['甲乙丙丁戊', '甲丙己戊', [1, 3], []],
    ['甲乙丙丁戊', '甲丁戊', [1, 3], [2]],
  ] as const)('from %s to %s with %j open loses %j', (before, after, opened, expected) => {
    expect(lost(paragraphs(before), paragraphs(after), opened)).toEqual(expected);
  });

  it('keeps what kind of block a closed one is', () => {
    const before: ProseBlock[] = [{ kind: 'heading', level: 2, text: '（一）机制' }];
    expect(lost(before, [{ kind: 'heading', level: 3, text: '（一）机制' }], [])).toEqual([0]);
    expect(lost(before, [{ kind: 'paragraph', text: '（一）机制' }], [])).toEqual([0]);
  });

  it('lets the opened ones become anything, and only them', () => {
    const edits = fc.dictionary(fc.nat(5).map(String), prose);
    fc.assert(
      fc.property(prose, edits, fc.uniqueArray(fc.nat(5)), (before, becomes, opened) => {
        const after = before.flatMap((each, index) => (opened.includes(index) ? (becomes[index] ?? []) : [each]));
        expect(lost(before, after, opened)).toEqual([]);
      }),
    );
  });

  it('refuses what no opened paragraph can have become', () => {
    fc.assert(
      fc.property(prose, prose, fc.uniqueArray(fc.nat(5), { maxLength: 3 }), (before, after, opened) => {
        const pattern = before.map(({ text }, index) => (opened.includes(index) ? '.*' : text)).join('');
        const fits = new RegExp(`^${pattern}$`).test(after.map(({ text }) => text).join(''));
        expect(lost(before, after, opened).length === 0).toBe(fits);
      }),
    );
  });

  it('counts for its own section alone', () => {
    expect(hasOpenParagraph([paragraph(0, 'overview')], 'overview')).toBe(true);
    expect(hasOpenParagraph([paragraph(0, 'overview')], prefaceSection)).toBe(false);
    expect(lost(paragraphs('甲'), paragraphs('乙'), [])).toEqual([0]);
    const places = [paragraph(0, 'overview')];
    const before = { ...blank, preface: paragraphs('甲') };
    expect(changesOutside(template, places, before, { ...before, preface: paragraphs('乙') })).toHaveLength(1);
  });
});

function unmade(): never {
  throw new Error('no sample');
}

it('opens the column of a marked figure and leaves its row closed: the row’s total follows by itself', () => {
  const [, template] = templates;
  if (template === undefined) throw new Error('no edition');
  const open = [...openCells(template, [{ kind: 'cell', address: 'requests/notHeld/naturalPerson' }])];
  expect(open).toContain('requests/newRequests/naturalPerson');
  expect(open).toContain('requests/carriedForward/naturalPerson');
  expect(open.every((address) => address.endsWith('/naturalPerson'))).toBe(true);
  const alone = 'reconsiderationAndLitigation/reconsideration/upheld';
  expect([...openCells(template, [{ kind: 'cell', address: alone }])]).toEqual([alone]);
});
