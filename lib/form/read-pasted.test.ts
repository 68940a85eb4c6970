import { describe, expect, it } from 'vitest';
import { template2019 } from '../../templates/2019';
import { template2021 } from '../../templates/2021';
import type { Cell, CellAddress, Template } from '../template/template';
import { readPasted } from './read-pasted';

function cellAt(template: Template, address: CellAddress): Cell {
  const cell = template.cells.get(address);
  if (cell === undefined) throw new Error(`no cell ${address}`);
  return cell;
}

const count = cellAt(template2021, 'requests/newRequests/naturalPerson');
const signed = cellAt(template2019, 'proactiveDisclosure/administrativeLicenses/changeThisYear');
const fees = cellAt(template2021, 'proactiveDisclosure/administrativeFees/amount');

const said = (cell: Cell, text: string): unknown => {
  const pasted = readPasted(cell, text, null);
  return pasted.kind === 'value' ? pasted.value : pasted.kind === 'untaken' ? pasted.trouble : pasted.kind;
};

describe('a pasted count', () => {
  it.each([
    ['１，０３６', 1036],
    ['\u00a012\u00a0件', 12],
    ['1 036', 1036],
    ['1\u00a0036宗', 1036],
    ['７\u200b条', 7],
    ['"12"', 'noNumber'],
    ['+5', 5],
    ['12.00', 12],
    ['-5', 'negative'],
    ['−5', 'negative'],
    ['(5)', 'negative'],
    ['（1,234）', 'negative'],
    ['2.5', 'fraction'],
    ['50%', 'percentage'],
    ['12.5 ％', 'percentage'],
    ['2024-01-05', 'date'],
    ['2024/1/5', 'date'],
    ['2024.1.5', 'date'],
    ['2024年1月', 'date'],
    ['1月5日', 'date'],
    ['2024/1/5 8:30', 'date'],
    ['无', 'noNumber'],
    ['约30', 'noNumber'],
    ['43 4', 'several'],
    ['43\n400', 'several'],
    ['1,2,3', 'several'],
    ['3、4', 'several'],
    ['1.2E+07', 'scientific'],
    ['####', 'tooNarrow'],
    ['#REF!', 'formulaError'],
    ['#DIV/0!', 'formulaError'],
    ['#N/A', 'formulaError'],
    ['1234567890123456', 'tooLong'],
    ['—', 'blank'],
    ['／', 'blank'],
    ['\u00a0', 'blank'],
  ])('%j is %s', (text, meaning) => {
    expect(said(count, text)).toBe(meaning);
  });

  it('may be less than nothing where the form lets it, in brackets too', () => {
    expect(['-3', '(3)', '（1,200）', '+21'].map((text) => said(signed, text))).toEqual([-3, -3, -1200, 21]);
  });
});

describe('a pasted amount', () => {
  it('is taken in 万元, exactly', () => {
    expect(
      ['59,237.2449', '294.63 万元', '294.63万', '0', '0元', '￥12.5万元'].map((text) => said(fees, text)),
    ).toEqual(['59237.2449', '294.63', '294.63', '0', '0', '12.5']);
  });

  it.each([
    ['28112200元', 'yuan', '28112200', '2811.22'],
    ['￥28,112,200.00', 'yuan', '28112200', '2811.22'],
    ['28 112 200 元', 'yuan', '28112200', '2811.22'],
    ['3亿元', 'hundredMillionYuan', '3', '30000'],
    ['35千元', 'thousandYuan', '35', '3.5'],
  ])('%s is never converted unasked', (text, unit, written, converted) => {
    expect(readPasted(fees, text, null)).toEqual({ kind: 'otherUnit', unit, written, converted });
  });

  it('has the unit of its column where it brings none of its own', () => {
    expect(readPasted(fees, '28112200', 'yuan')).toMatchObject({ kind: 'otherUnit', converted: '2811.22' });
    expect(readPasted(fees, '2811.22万元', 'yuan')).toEqual({ kind: 'value', value: '2811.22' });
    expect(readPasted(fees, '281122', 'tenThousandYuan')).toEqual({ kind: 'value', value: '281122' });
  });

  it('is asked about where it is large and has no unit', () => {
    expect(readPasted(fees, '28112200', null)).toEqual({
      kind: 'unitUnknown',
      written: '28112200',
      converted: '2811.22',
    });
    expect(readPasted(fees, '28112200.50', null)).toMatchObject({ kind: 'unitUnknown', converted: '2811.22005' });
    expect(readPasted(fees, '99999.99', null)).toEqual({ kind: 'value', value: '99999.99' });
  });

  it('is neither negative nor a percentage nor words', () => {
    expect(['-5', '(28112200元)', '12%', '5000美元', '1元2角', '2024-01-05'].map((text) => said(fees, text))).toEqual([
      'negative',
      'negative',
      'percentage',
      'noNumber',
      'noNumber',
      'date',
    ]);
  });
});
