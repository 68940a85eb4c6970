import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentencesOf } from './sentences';

const texts = (text: string): string[] => sentencesOf(text).map((sentence) => sentence.text);

describe('sentencesOf', () => {
  test.each([
    ['收到申请12件。办结10件；无投诉', ['收到申请12件。', '办结10件；', '无投诉']],
    ['全年公开信息（含转载。下同）120条。均已归档。', ['全年公开信息（含转载。下同）120条。', '均已归档。']],
    ['落实“应公开尽公开；不公开是例外”的要求。按季检查。', ['落实“应公开尽公开；不公开是例外”的要求。', '按季检查。']],
    ['会议提出：“抓好公开。”随后开展自查。', ['会议提出：“抓好公开。”', '随后开展自查。']],
    ['回应“为什么？怎么办？”等问题。', ['回应“为什么？怎么办？”等问题。']],
    ['（一主动公开。共120条。', ['（一主动公开。', '共120条。']],
    ['1）按时更新；2）按季检查。', ['1）按时更新；', '2）按季检查。']],
    ['是否公开？！按规定办。', ['是否公开？！', '按规定办。']],
    ['答复率99.5%。', ['答复率99.5%。']],
    ['', []],
  ])('cuts %s', (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  test('loses nothing: joined, the sentences are the paragraph, each where it says it begins', () => {
    const character = fc.constantFrom(...'公开信息一二3。！？；，：“”‘’（）《》「」()! \u3000');
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 60 }), (text) => {
        const sentences = sentencesOf(text);
        expect(sentences.map((sentence) => sentence.text).join('')).toBe(text);
        for (const { start, text: words } of sentences) expect(text.slice(start, start + words.length)).toBe(words);
        expect(sentences.every((sentence) => sentence.text !== '')).toBe(true);
      }),
    );
  });

  test.each([
    ['that nothing closes', `${'（'.repeat(100_000)}${'》'.repeat(100_000)}`],
    ['within each other', `${'（'.repeat(100_000)}${'）'.repeat(100_000)}`],
  ])('cuts a long run of brackets %s in time', (_name, text) => {
    const started = performance.now();
    expect(texts(text)).toEqual([text]);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
