import { expect, it } from 'vitest';
import { template2021 } from '../../templates/2021';
import type { PrintTrouble } from '../document/print-trouble';
import { describePrintTrouble } from './describe-print-trouble';

const cell = { kind: 'cell', address: 'requests/newRequests/naturalPerson' } as const;
const prose = { kind: 'prose', section: 'overview', index: 1 } as const;

it.each<[PrintTrouble, RegExp]>([
  [
    { kind: 'missingCharacter', source: prose, character: '😀' },
    /^第一部分第2段有“😀”，本机没有字体能印出这个字，没有输出。请改用别的字/,
  ],
  [
    { kind: 'differs', source: cell, wanted: '12', printed: '13' },
    /^自然人—一、本年新收.*应印“12”，文件中却是“13”，没有输出。/,
  ],
  [{ kind: 'differs', source: { kind: 'title' }, wanted: '年'.repeat(99), printed: '' }, /^标题应印“年{40}…”/],
  [{ kind: 'outside', source: prose, page: 3 }, /^第3页（第一部分第2段）有内容超出版心/],
  [{ kind: 'noGlyph', source: null, page: 2 }, /^第2页有字没有字形/],
  [{ kind: 'stray', page: 1, printed: '多' }, /^第1页多出报告里没有的内容“多”/],
  [{ kind: 'pageNumber', page: 4, printed: '— 3 —' }, /^第4页的页码印成了“— 3 —”/],
])('says where %j is and what to do', (trouble, words) => {
  const sentence = describePrintTrouble(template2021, trouble);
  expect(sentence).toMatch(words);
  expect(sentence).toMatch(/。$/);
  expect(sentence).not.toContain('\n');
});
