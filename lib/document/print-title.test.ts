import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { breakTitle, charactersInLine } from './print-title';

const report = '2021年政府信息公开工作年度报告';

describe('a title', () => {
  it('stays on one line where it fits', () => {
    expect(breakTitle(`青禾局${report}`, '青禾局')).toEqual([`青禾局${report}`]);
  });

  it.each([
    ['岭南市云山区人民政府办公室', ['岭南市云山区人民政府办公室']],
    ['岭南市城市管理和综合执法局', ['岭南市城市管理和综合执法局']],
    [
      '云岭傣族景颇族自治州青禾哈尼族彝族自治县人民政府办公室',
      ['云岭傣族景颇族自治州', '青禾哈尼族彝族自治县人民政府办公室'],
    ],
    ['岭南市社区工作委员会办公室信息化建设推进中心', ['岭南市社区工作委员会', '办公室信息化建设推进中心']],
  ])('puts %s above the year and the name of the document', (agency, lines) => {
    expect(breakTitle(agency + report, agency)).toEqual([...lines, report]);
  });

  it.each<[string, string[]]>([
    [
      '岭南市云山区青禾局政府信息公开工作年度报告（2021年度）',
      ['岭南市云山区青禾局', '政府信息公开工作年度报告（2021年度）'],
    ],
    [
      '关于2021年度岭南市云山区政府信息公开工作情况的年度报告',
      ['关于2021年度岭南市云山区', '政府信息公开工作情况的年度报告'],
    ],
  ])('that follows no pattern is broken by sense: %s', (title, lines) => {
    expect(breakTitle(title, '别的机关')).toEqual(lines);
  });

  it('with an agency of more than forty characters takes as few lines as hold it', () => {
    const agency = '黔岭布依族苗族自治州义和新区管理委员会市场监督管理局信息公开工作领导小组办公室驻青禾镇联络站';
    const lines = breakTitle(agency + report, agency);
    expect(lines).toHaveLength(4);
    expect(lines.at(-1)).toBe(report);
  });
});

const place = fc.constantFrom(
  '岭南省',
  '云山市',
  '青禾自治区',
  '傣族景颇族自治州',
  '白石县',
  '龙口镇',
  '开发区',
  '埗头街道',
);
const body = fc.constantFrom(
  '人民政府',
  '人民政府办公室',
  '城市管理和综合执法局',
  '市场监督管理局（知识产权局）',
  '管理委员会',
  '社区服务中心',
  '局',
  'ABC园区管理处',
  '12345热线受理中心',
);
const agencies = fc
  .tuple(fc.array(place, { maxLength: 6 }), fc.array(body, { minLength: 1, maxLength: 4 }))
  .map((parts) => parts.flat().join(''));
const titles = fc
  .tuple(
    agencies,
    fc.integer({ min: 2019, max: 2099 }),
    fc.constantFrom('政府信息公开工作年度报告', '政府信息公开年报'),
  )
  .map(([agency, year, name]) => ({ agency, title: `${agency}${year}年${name}` }));
/** Titles as a person may have typed them, with anything in any order. */
const others = fc
  .array(fc.oneof(place, body, fc.constantFrom('关于', '2021年度', '二〇二一年', '（草案）', '《条例》', 'Annual')), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => ({ agency: '青禾局', title: parts.join('') }));

function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (character < '\u0080' ? 0.5 : 1), 0);
}

test.each([
  ['of the usual kind', titles],
  ['of any kind', others],
])('titles %s keep the laws of lines', (_, any) => {
  fc.assert(
    fc.property(any, ({ title, agency }) => {
      const lines = breakTitle(title, agency);
      expect(lines.join('')).toBe(title);
      for (const line of lines) {
        expect(widthOf(line), line).toBeLessThanOrEqual(charactersInLine);
        if (lines.length > 1) expect(widthOf(line), lines.join('|')).toBeGreaterThan(2);
      }
      lines.slice(1).forEach((line, index) => {
        const joint = `${lines[index] ?? ''}|${line}`;
        expect(joint).not.toMatch(/[0-9]\|[0-9年]|[A-Za-z]\|[A-Za-z]|[〇二一]\|[〇二一年]/);
        expect(joint).not.toMatch(/[（《]\||\|[）》、]/);
      });
    }),
    { numRuns: 500 },
  );
});
