import { describe, expect, it } from 'vitest';
import { templateForYear } from '../../templates/choose';
import type { Template } from '../template/template';
import { newReport } from './new-report';
import { disagreeingTotals, settlePrintedTotals } from './printed-totals';
import type { CellValues, Report } from './report';

const template = editionOf2022();

const row = 'reconsiderationAndLitigation/reconsideration';
const total = `${row}/total` as const;
const filled: CellValues = { [`${row}/upheld`]: 3, [`${row}/corrected`]: 1, [`${row}/otherResult`]: 0 };
const whole: CellValues = { ...filled, [`${row}/pending`]: 0 };

function reportWith(cells: CellValues, printedTotals: CellValues): Report {
  const report = newReport(template, { name: '某市某局', kind: 'department' }, 2022);
  return { ...report, cells, printedTotals };
}

describe('disagreeingTotals', () => {
  it('tells both figures and the difference', () => {
    expect(disagreeingTotals(template, reportWith(whole, { [total]: 6 }))).toEqual([
      { address: total, printed: 6, computed: 4, difference: 2 },
    ]);
  });

  it('is silent where they agree, where none was printed and where a part is blank', () => {
    expect(disagreeingTotals(template, reportWith(whole, { [total]: 4 }))).toEqual([]);
    expect(disagreeingTotals(template, reportWith(whole, {}))).toEqual([]);
    expect(disagreeingTotals(template, reportWith(filled, { [total]: 6 }))).toEqual([]);
  });
});

describe('settlePrintedTotals', () => {
  it('drops what agrees and what the computed value replaces', () => {
    expect(settlePrintedTotals(template, reportWith(whole, { [total]: 4 }), new Set()).printedTotals).toEqual({});
    expect(settlePrintedTotals(template, reportWith(whole, { [total]: 6 }), new Set()).printedTotals).toEqual({});
  });

  it('keeps what is doubtful and what cannot be compared yet', () => {
    const doubtful = settlePrintedTotals(template, reportWith(whole, { [total]: 6 }), new Set([total]));
    expect(doubtful.printedTotals).toEqual({ [total]: 6 });
    expect(disagreeingTotals(template, doubtful)).toHaveLength(1);
    const blank = settlePrintedTotals(template, reportWith(filled, { [total]: 6 }), new Set());
    expect(blank.printedTotals).toEqual({ [total]: 6 });
  });
});

function editionOf2022(): Template {
  const edition = templateForYear(2022);
  if (edition === null) throw new Error('No edition for 2022');
  return edition;
}
