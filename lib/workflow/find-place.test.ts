import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { template2019 } from '../../templates/2019';
import { template2021 } from '../../templates/2021';
import { arbitraryReport } from '../fixtures/arbitrary-report';
import { newReport } from '../report/new-report';
import { prefaceSection, type Place } from '../report/place';
import type { ProseBlock, Report } from '../report/report';
import { findPlace } from './find-place';

const blank = newReport(template2021, { name: '云岭市水务局', kind: 'department' }, 2024);
const saying = (...texts: string[]): Report => ({
  ...blank,
  narrative: { overview: texts.map((text): ProseBlock => ({ kind: 'paragraph', text })) },
});
const paragraph = (index: number, text: string, section = 'overview'): Place => ({
  kind: 'paragraph',
  section,
  index,
  text,
});
const find = (place: Place, report: Report) => findPlace(template2021, place, report);

describe('findPlace', () => {
  it('finds every paragraph of a report in the report itself, where it is', () => {
    fc.assert(
      fc.property(arbitraryReport(template2021), (report) => {
        const prose = [[prefaceSection, report.preface] as const, ...Object.entries(report.narrative)];
        for (const [section, blocks] of prose) {
          for (const [index, { text }] of blocks.entries()) {
            const place = paragraph(index, text, section);
            expect(find(place, report)).toEqual(place);
          }
        }
      }),
    );
  });

  it('follows a paragraph by its text, however many others come before it or are taken out', () => {
    const filler = fc.array(fc.stringMatching(/^[a-z]{5,20}$/), { maxLength: 8 });
    fc.assert(
      fc.property(filler, filler, filler, fc.nat(20), (before, after, elsewhere, index) => {
        const text = '全年主动公开政府信息三百条，其中规范性文件二件。';
        const found = find(paragraph(index, text), saying(...before, text, ...after, ...elsewhere));
        expect(found).toEqual(paragraph(before.length, text));
      }),
    );
  });

  it('never names a paragraph that is not there, or with another text than it has there', () => {
    fc.assert(
      fc.property(arbitraryReport(template2021), arbitraryReport(template2021), (earlier, later) => {
        for (const [section, blocks] of Object.entries(earlier.narrative)) {
          for (const [index, { text }] of blocks.entries()) {
            const found = find(paragraph(index, text, section), later);
            if (found === null) continue;
            expect(found.kind === 'paragraph' && later.narrative[found.section]?.[found.index]?.text).toBe(
              found.kind === 'paragraph' && found.text,
            );
          }
        }
      }),
    );
  });

  it('finds a paragraph that was rewritten in part, not one that is only near', () => {
    const place = paragraph(0, '全年收到公开申请三十件，按期答复三十件，没有逾期。');
    const later = saying('新设公开专区一个。', '全年收到公开申请三十一件，按期答复三十一件，没有逾期。');
    expect(find(place, later)).toMatchObject({ index: 1 });
  });

  it('takes the nearest of several paragraphs with the same text', () => {
    const later = saying('无。', '甲', '无。', '乙', '无。');
    expect(find(paragraph(3, '无。'), later)).toMatchObject({ index: 2 });
    expect(find(paragraph(9, '无。'), later)).toMatchObject({ index: 4 });
  });

  it('is null for a paragraph that was taken out, and one of a section that the edition does not have', () => {
    expect(find(paragraph(0, '开展业务培训两次，参训人员八十人。'), saying('新设公开专区一个。'))).toBeNull();
    expect(find(paragraph(0, '无。', 'appendix'), saying('无。'))).toBeNull();
    expect(find(paragraph(0, '无。', 'requests'), saying('无。'))).toBeNull();
  });

  it('finds a cell by its address as far as the edition has it; title, date and the whole report always', () => {
    const fee: Place = { kind: 'cell', address: 'proactiveDisclosure/administrativeFees/amount' };
    expect(find(fee, blank)).toEqual(fee);
    expect(findPlace(template2019, fee, blank)).toBeNull();
    for (const kind of ['title', 'date', 'report'] as const) expect(find({ kind }, blank)).toEqual({ kind });
  });
});
