import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { template2021 } from '../../templates/2021';
import { arbitraryReport } from '../fixtures/arbitrary-report';
import type { Report } from '../report/report';
import { diffLines } from './diff-lines';
import { fieldsOf } from './fields';
import { fieldText, typeIntoField } from './form-values';
import { mergeReports } from './merge-reports';

const arbitrary = arbitraryReport(template2021);

function withTexts(report: Report, texts: readonly { field: string; text: string }[]): Report {
  const fields = fieldsOf(template2021);
  return texts.reduce((typed, { field, text }) => {
    const place = [...fields].find(([name]) => name === field)?.[1];
    if (place === undefined) throw new Error(field);
    return typeIntoField(template2021, typed, place, text, [report]);
  }, report);
}

function texts(report: Report): string[] {
  return [...fieldsOf(template2021).values()].map((field) => fieldText(report, field));
}

describe('bringing two versions together', () => {
  it('takes all of mine or all of theirs when told so', () => {
    fc.assert(
      fc.property(arbitrary, arbitrary, arbitrary, (saved, mine, theirs) => {
        const { taken, conflicts, decide } = mergeReports(template2021, saved, mine, theirs);
        expect(conflicts.every(({ mine: left, theirs: right }) => left !== right)).toBe(true);
        const asMine = withTexts(
          mine,
          decide(() => 'mine'),
        );
        expect(texts(asMine)).toEqual(texts(mine));
        const asTheirs = withTexts(mine, [...taken, ...decide(() => 'theirs')]);
        const fields = [...fieldsOf(template2021).values()];
        for (const field of fields) {
          const [base, left, right] = [saved, mine, theirs].map((report) => fieldText(report, field));
          expect(fieldText(asTheirs, field)).toBe(right === base ? left : right);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('asks only where both have changed the same place', () => {
    fc.assert(
      fc.property(arbitrary, (saved) => {
        const mine = {
          ...saved,
          title: '我的标题',
          cells: { ...saved.cells, 'requests/disclosed/naturalPerson': 801 },
        };
        const theirs = {
          ...saved,
          cells: { ...saved.cells, 'requests/disclosed/naturalPerson': 802, 'requests/notHeld/naturalPerson': 803 },
        };
        const { taken, conflicts } = mergeReports(template2021, saved, mine, theirs);
        expect(conflicts.map(({ name, mine: left, theirs: right }) => [name, left, right])).toEqual([
          ['cells.requests/disclosed/naturalPerson', '801', '802'],
        ]);
        expect(taken).toEqual([{ field: 'cells.requests/notHeld/naturalPerson', text: '803' }]);
      }),
      { numRuns: 10 },
    );
  });
});

describe('two texts line by line', () => {
  const lines = fc.array(fc.constantFrom('甲', '乙', '丙', '丁'), { maxLength: 8 });

  it('hold each of them whole, and share no line that differs', () => {
    fc.assert(
      fc.property(lines, lines, (left, right) => {
        const hunks = diffLines(left.join('\n'), right.join('\n'));
        expect(hunks.flatMap((hunk) => (hunk.kind === 'same' ? hunk.lines : hunk.mine))).toEqual(left);
        expect(hunks.flatMap((hunk) => (hunk.kind === 'same' ? hunk.lines : hunk.theirs))).toEqual(right);
      }),
    );
  });

  it('share what they can', () => {
    expect(diffLines('甲\n乙\n丙', '甲\n丁\n丙').map(({ kind }) => kind)).toEqual(['same', 'different', 'same']);
  });
});
