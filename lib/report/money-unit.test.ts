import { describe, expect, it } from 'vitest';
import { inTenThousandYuan, splitUnit, unitNamedIn, withoutUnit } from './money-unit';

describe('units of amounts', () => {
  it('are converted exactly', () => {
    expect(inTenThousandYuan('28112200', 'yuan')).toBe('2811.22');
    expect(inTenThousandYuan('0.07', 'yuan')).toBe('0.000007');
    expect(inTenThousandYuan('12345678901234567.89', 'yuan')).toBe('1234567890123.456789');
    expect(inTenThousandYuan('35.5', 'thousandYuan')).toBe('3.55');
    expect(inTenThousandYuan('1.2', 'hundredMillionYuan')).toBe('12000');
    expect(inTenThousandYuan('1.2', 'millionYuan')).toBe('120');
    expect(inTenThousandYuan('59237.2449', 'tenThousandYuan')).toBe('59237.2449');
  });

  it.each([
    ['5000元', '5000', 'yuan'],
    ['5000元整', '5000', 'yuan'],
    ['￥5,000.00', '5,000.00', 'yuan'],
    ['人民币5000', '5000', 'yuan'],
    ['¥294.63万元', '294.63', 'tenThousandYuan'],
    ['294.63万', '294.63', 'tenThousandYuan'],
    ['3.5千元', '3.5', 'thousandYuan'],
    ['1.2亿', '1.2', 'hundredMillionYuan'],
    ['5000', '5000', null],
    ['5000美元', '5000美', 'yuan'],
  ])('stand behind or before the figure: %s', (text, amount, unit) => {
    expect(splitUnit(text)).toEqual({ amount, unit });
  });

  it.each([
    ['收费金额（元）', 'yuan'],
    ['本年收费金额（单位：万元）', 'tenThousandYuan'],
    ['单位: 元', 'yuan'],
    ['单位：人民币元', 'yuan'],
    ['收费金额（人民币元）', 'yuan'],
    ['收费金额（金额单位：人民币万元）', 'tenThousandYuan'],
    ['金额/千元', 'thousandYuan'],
    ['采购总金额(亿元)', 'hundredMillionYuan'],
    ['单位：件、万元', null],
    ['政府信息公开情况', null],
    ['元旦值班', null],
  ])('are read from words: %s', (words, unit) => {
    expect(unitNamedIn(words)).toBe(unit);
  });

  it('are taken off heads', () => {
    expect(
      ['收费金额（元）', '本年收费金额（单位：万元）', '自然人（件）', '金额/元', '（一）予以公开'].map(withoutUnit),
    ).toEqual(['收费金额', '本年收费金额', '自然人', '金额', '（一）予以公开']);
  });
});
