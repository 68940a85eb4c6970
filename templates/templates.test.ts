import { describe, expect, it } from 'vitest';
import { thirdEdition } from '../lib/fixtures/third-edition';
import { editionOfYear, templateOfEdition, templates } from './choose';

const countBySection = (edition: string): Record<string, [number, number]> => {
  const counts: Record<string, [number, number]> = {};
  for (const { section, computed } of templateOfEdition(edition)?.cells.values() ?? []) {
    const [all, totals] = counts[section.id] ?? [0, 0];
    counts[section.id] = [all + 1, totals + (computed ? 1 : 0)];
  }
  return counts;
};

describe('the editions', () => {
  it('have 198 and 200 cells, as the notices print them', () => {
    expect(countBySection('2019')).toEqual({
      proactiveDisclosure: [22, 0],
      requests: [161, 29],
      reconsiderationAndLitigation: [15, 3],
    });
    expect(countBySection('2021')).toEqual({
      proactiveDisclosure: [10, 0],
      requests: [175, 31],
      reconsiderationAndLitigation: [15, 3],
    });
  });

  it('head their six sections with the same words', () => {
    const headings = [
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ];
    for (const { sections } of templates) expect(sections.map(({ heading }) => heading)).toEqual(headings);
  });

  it('cover every report year once, from 2019 on', () => {
    expect([2018, 2019, 2020, 2021, 2026, 2099].map(editionOfYear)).toEqual([
      null,
      '2019',
      '2019',
      '2021',
      '2021',
      '2021',
    ]);
  });

  it('know no edition of another name', () => {
    expect(templateOfEdition('2020')).toBeNull();
  });

  it.each([...templates, thirdEdition])(
    '$edition gives every line of a name of its own within its section',
    ({ cells }) => {
      const names = [...cells.values()].map(({ section, block, lineName, columnName }) =>
        [section.id, section.kind === 'table' ? section.blocks.indexOf(block) : 0, columnName, lineName].join('/'),
      );
      expect(new Set(names).size).toBe(names.length);
    },
  );

  it.each(templates)('$edition prints tables as wide as the type area', ({ sections }) => {
    for (const section of sections) {
      if (section.kind === 'narrative') continue;
      for (const { widths } of section.blocks) {
        if (widths === undefined) continue;
        const total = [...widths.labels, ...widths.figures].reduce((sum, width) => sum + width, 0);
        expect(total).toBeCloseTo(156, 6);
      }
    }
  });
});
