import { expect, test } from 'vitest';
import { figuresIn } from './prose-figures';

test.each([
  ['主动公开政府信息120条，答复申请 12 件。', ['120条', '12 件']],
  ['政府信息1,234条，网站浏览量３５万人次', ['1,234条', '３５万人次']],
  ['答复率99.5%，同比增长１２．５％，提高3个百分点', ['99.5%', '１２．５％', '3个百分点']],
  ['收费2811.22万元，平均用时9.5个工作日', ['2811.22万元', '9.5个工作日']],
  ['公开信息一百二十条，占百分之九十五，其中规范性文件两百余件', ['一百二十条', '百分之九十五', '两百余件']],
  ['举办1期培训、开展3次检查', ['1期', '3次']],
  ['浏览量12 万 人次，转发3万余条，留言5余 件', ['12 万 人次', '3万余条', '5余 件']],
])('figures with their unit words: %s', (text, figures) => {
  const found = figuresIn(text);
  expect(found.map((figure) => figure.text)).toEqual(figures);
  for (const { start, text: words } of found) expect(text.slice(start, start + words.length)).toBe(words);
});

test.each([
  '2024年1月1日至12月31日',
  '根据《条例》第三十二条、第32条和国办公开办函〔2021〕30号',
  '第3期、第 5 次会议',
  '电话0571-88888888，邮编310000，地址中山路12号',
  '一是加强领导，二是完善制度，每个栏目都有三类内容，千家万户',
  '收到申请0件，收取费用0.00元',
  '近5年来，18时前',
])('years, days, articles, document numbers, addresses and noughts are none: %s', (text) => {
  expect(figuresIn(text)).toEqual([]);
});

test('the same figure written otherwise has the same value', () => {
  const [plain, ...others] = ['1200条', '1,200 条', '１２００条'].map((text) => figuresIn(text)[0]?.value);
  expect(plain).toBe('1200条');
  expect(new Set(others)).toEqual(new Set([plain]));
});

test.each([
  ['spaces', `1${' '.repeat(200_000)}。`],
  ['digits in threes', `1${',111'.repeat(200_000)}。`],
])('a long run of %s costs no more than its length', (_name, text) => {
  const started = performance.now();
  expect(figuresIn(text)).toEqual([]);
  expect(performance.now() - started).toBeLessThan(3_000);
});
