import { expect, test } from 'vitest';
import { readCsv } from './read-csv';
import { writeCsv } from './write-csv';

test('what is written is read as it was', () => {
  const rows = [
    ['账号', '姓名'],
    ['chen', '陈"静", 小\n陈'],
  ];
  const read = readCsv(writeCsv(rows).replace(/^\uFEFF/, ''));
  expect(read.ok ? read.value.map(({ cells }) => cells) : read).toEqual(rows);
});

test('nothing is a formula to a spreadsheet', () => {
  expect(writeCsv([['=1+1', '+1', '-1', '@x', 'a=1']])).toBe("\uFEFF'=1+1,'+1,'-1,'@x,a=1\r\n");
});
