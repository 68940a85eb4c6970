import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { similarity } from '../base/similarity';
import { compareTexts } from './compare-texts';

const phrase = fc.constantFrom(
  '主动公开',
  '政府信息',
  '行政复议',
  '3件',
  '34件',
  '，',
  '。',
  '的',
  '均胜诉',
  '办理',
  '𠮷',
);
const text = fc.array(phrase, { maxLength: 30 }).map((phrases) => phrases.join(''));

function written(before: string, after: string): string {
  const marks = { same: ['', ''], deleted: ['[-', '-]'], inserted: ['{+', '+}'] } as const;
  return compareTexts(before, after)
    .map(({ kind, text: piece }) => marks[kind].join(piece))
    .join('');
}

describe('compareTexts', () => {
  it('gives both texts back, and changes next to one another as one', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = compareTexts(before, after);
        const without = (left: string): string =>
          pieces.flatMap(({ kind, text: piece }) => (kind === left ? [] : [piece])).join('');
        expect(without('inserted')).toBe(before);
        expect(without('deleted')).toBe(after);
        expect(pieces.every(({ text: piece }) => piece !== '')).toBe(true);
        pieces.forEach(({ kind }, index) => {
          expect(pieces[index + 1]?.kind).not.toBe(kind);
          if (kind === 'inserted') expect(pieces[index + 1]?.kind).not.toBe('deleted');
        });
      }),
    );
  });

  it.each([
    [
      '因政府信息公开引发行政复议3件、行政诉讼2件，均胜诉。',
      '因政府信息公开引发行政复议3件、行政诉讼2件，其中复议结果维持3件。',
      '因政府信息公开引发行政复议3件、行政诉讼2件，[-均胜诉-]{+其中复议结果维持3件+}。',
    ],
    ['全年收到申请43件。', '全年收到申请34件。', '全年收到申请[-43-]{+34+}件。'],
    ['全年收到申请。', '全年收到申请。', '全年收到申请。'],
    ['', '无。', '{+无。+}'],
  ])('says of %s that it became %s', (before, after, pieces) => {
    expect(written(before, after)).toBe(pieces);
  });

  it('keeps no word apart that only stands between two changes', () => {
    expect(written('加强组织的领导能力建设工作', '完善平台的检索服务功能工作')).toBe(
      '[-加强组织的领导能力建设-]{+完善平台的检索服务功能+}工作',
    );
  });

  it('takes its time neither with very long texts', () => {
    const [before, after] = ['甲乙丙', '丁戊己'].map((each) => `开头。${each.repeat(6000)}。结尾`);
    const pieces = compareTexts(before ?? '', after ?? '');
    expect(pieces.map(({ kind }) => kind)).toEqual(['same', 'deleted', 'inserted', 'same']);
  });
});

describe('similarity', () => {
  it('is 1 for the same text, 0 for nothing in common, and the same both ways', () => {
    fc.assert(
      fc.property(text, text, (left, right) => {
        expect(similarity(left, left)).toBe(1);
        expect(similarity(left, right)).toBe(similarity(right, left));
        expect(similarity(left, right)).toBeLessThanOrEqual(1);
      }),
    );
    expect(similarity('主动公开', '复议诉讼')).toBe(0);
  });
});
