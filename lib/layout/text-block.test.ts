import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainMetrics } from '../fixtures/plain-metrics';
import { mayWiden } from './break-lines';
import { isDigit, mayBeginLine, mayEndLine } from './character-class';
import type { FontMetrics, FontRole } from './font-metrics';
import { printedCharacters } from './measure-characters';
import { grid, typeArea } from './page-geometry';
import { setTextBlock, type TextLine } from './text-block';

const source = { kind: 'preface', index: 0 } as const;
const paragraph = (text: string, openingLength = 0) => ({ kind: 'paragraph', text, openingLength, source }) as const;

function linesOf(text: string, openingLength = 0): TextLine[] {
  return setTextBlock(paragraph(text, openingLength), plainMetrics);
}

function textOf({ glyphs }: TextLine): string {
  return glyphs.map(({ character }) => character).join('');
}

const han = fc.stringMatching(/^[一-龥埗㙍滘塱氹]{1,12}$/);
const figure = fc
  .tuple(fc.nat(99_999_999), fc.constantFrom('年', '件', '次', '%', '万元', '.5%', ''))
  .map(([count, unit]) => `${count}${unit}`);
const stop = fc.constantFrom('，', '。', '；', '：', '、', '！', '？', '……', '——');
const wrapped = fc
  .tuple(han, fc.constantFrom(['《', '》'], ['“', '”'], ['（', '）'], ['“《', '》”'], ['〔', '〕']))
  .map(([inner, [open, close]]) => `${open}${inner}${close}`);
const foreign = fc.constantFrom(
  'https://www.example.gov.cn/zwgk/2021/index.html',
  'OFD',
  'PDF/A',
  'a@b.gov.cn',
  '12345',
);
const clause = fc.tuple(fc.array(fc.oneof(han, figure, wrapped, foreign), { minLength: 1, maxLength: 6 }), stop);
const prose = fc
  .array(
    clause.map(([parts, end]) => parts.join('') + end),
    { minLength: 1, maxLength: 12 },
  )
  .map((clauses) => clauses.join(''));

describe('the lines of a paragraph', () => {
  test('hold every character once and in order', () => {
    fc.assert(
      fc.property(prose, fc.nat(40), (text, opening) => {
        expect(linesOf(text, opening).map(textOf).join('')).toBe(text);
      }),
    );
  });

  test('neither begin nor end with what may not stand there', () => {
    fc.assert(
      fc.property(prose, fc.nat(40), (text, opening) => {
        const lines = linesOf(text, opening).map(textOf);
        for (const line of lines.slice(1)) expect(mayBeginLine(line.charAt(0)), line).toBe(true);
        for (const line of lines.slice(0, -1)) expect(mayEndLine(line.charAt(line.length - 1)), line).toBe(true);
      }),
    );
  });

  test('never part the digits of a number', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const lines = linesOf(text).map(textOf);
        lines.slice(1).forEach((line, index) => {
          const before = lines[index] ?? '';
          const inAddress = /[./?&=_#@:-][\w./]*$/.test(before) && /^[\w./]/.test(line);
          if (inAddress) return;
          expect(isDigit(before.charAt(before.length - 1)) && isDigit(line.charAt(0)), `${before}|${line}`).toBe(false);
        });
      }),
    );
  });

  test('fill the type area to the edge and never pass it', () => {
    fc.assert(
      fc.property(prose, (text) => {
        linesOf(text).forEach((line, index, lines) => {
          expect(line.indent).toBeCloseTo(index === 0 ? 2 * grid.characterPitch : 0);
          expect(line.indent + line.width).toBeLessThanOrEqual(typeArea.width + 1e-6);
          const ragged = typeArea.width - line.indent - line.width;
          const gaps = line.glyphs.filter(({ character }, at) =>
            mayWiden(line.glyphs[at - 1]?.character ?? ' ', character),
          );
          // Only a line in which hardly anything can be spread is left ragged.
          if (index < lines.length - 1 && ragged > 1e-6) {
            expect(ragged).toBeGreaterThan((gaps.length - 1) * 0.5 * grid.characterPitch);
          }
          expect(line.glyphs.every(({ x }, at) => at === 0 || x >= (line.glyphs[at - 1]?.x ?? 0) - 1e-6)).toBe(true);
        });
      }),
    );
  });

  test('hold 28 characters where nothing hinders, 26 behind the indent', () => {
    expect(linesOf('字'.repeat(26 + 28 + 5)).map(({ glyphs }) => glyphs.length)).toEqual([26, 28, 5]);
  });

  test('take white out of signs before they spread characters', () => {
    const text = `${'字'.repeat(10)}，${'字'.repeat(15)}。${'字'.repeat(28)}`;
    const [first] = linesOf(text);
    expect(first?.glyphs.length).toBe(27);
    expect(first?.glyphs[1]?.x).toBeCloseTo(grid.characterPitch);
  });

  test('keep number and unit together where a line need only be spread by a character', () => {
    expect(
      linesOf(`${'字'.repeat(25)}12件${'字'.repeat(30)}`)
        .map(textOf)[1]
        ?.startsWith('12件'),
    ).toBe(true);
    expect(
      linesOf(`${'字'.repeat(24)}12件${'字'.repeat(30)}`)
        .map(textOf)[1]
        ?.startsWith('字'),
    ).toBe(true);
  });

  test.each(Array.from({ length: 60 }, (_, length) => 20 + length))(
    'leave no lone stop behind %i characters',
    (length) => {
      const last =
        linesOf(`${'字'.repeat(length)}。`)
          .map(textOf)
          .at(-1) ?? '';
      expect(last).not.toBe('。');
      const compressed =
        linesOf(`${'字'.repeat(8)}，${'字'.repeat(8)}，${'字'.repeat(length)}。`)
          .map(textOf)
          .at(-1) ?? '';
      expect(compressed.length).toBeGreaterThan(1);
      // Beyond the second line there is always room to bring one character more down.
      if (length > 56) expect(last.length).toBeGreaterThan(2);
    },
  );

  test('take the stop of a sentence back onto the line where signs can give way', () => {
    expect(linesOf(`${'字'.repeat(10)}，${'字'.repeat(15)}。`)).toHaveLength(1);
  });

  test('take quotes within quotes whole', () => {
    const text =
      '会议指出：“要把‘应公开、尽公开’写进《云山区〈公开条例〉实施办法（试行）》，做到‘件件有回音、事事有着落’。”各单位照办。';
    const lines = linesOf(text).map(textOf);
    expect(lines.join('')).toBe(text);
    for (const line of lines) expect(line).not.toMatch(/^[’”〉》）、，。：]|[“‘《〈（]$/);
  });

  test('stand on the grid whatever width a face gives to dashes and quotation marks', () => {
    const narrow = {
      glyph: (role: FontRole, character: string) => {
        const glyph = plainMetrics.glyph(role, character);
        return '—“”…'.includes(character) ? { ...glyph, advance: 0.6 } : glyph;
      },
    };
    const text = `${'字'.repeat(6)}“${'字'.repeat(4)}”${'字'.repeat(6)}——${'字'.repeat(6)}${'字'.repeat(20)}`;
    const places = (metrics: FontMetrics) =>
      setTextBlock(paragraph(text), metrics).map(({ glyphs }) =>
        glyphs.filter(({ character }) => character === '字').map(({ x }) => x),
      );
    expect(places(narrow)).toEqual(places(plainMetrics));
    const [line] = setTextBlock(paragraph(text), narrow);
    const dashes = line?.glyphs.filter(({ character }) => character === '—').map(({ x }) => x) ?? [];
    expect((dashes[1] ?? 0) - (dashes[0] ?? 0)).toBeCloseTo(0.6 * grid.characterPitch);
  });

  test('do not break where only the font changes', () => {
    const text = `（一）${'字'.repeat(23)}。${'字'.repeat(40)}`;
    expect(linesOf(text, 27).map(textOf)[1]?.startsWith('。')).toBe(false);
  });

  test('break an address at its own signs, and a word wider than a line anywhere', () => {
    const [first, second] = linesOf(
      `见https://www.example.gov.cn/zwgk/xxgkml/gongkai/annual/2021/report/index.html`,
    ).map(textOf);
    expect(first).toMatch(/[/.]$|gov$|www$/);
    expect(second).not.toMatch(/^\//);
    const wide = linesOf('9'.repeat(130));
    expect(wide.map(textOf).join('')).toBe('9'.repeat(130));
    expect(wide.every(({ indent, width }) => indent + width <= typeArea.width + 1e-6)).toBe(true);
  });

  test('stand for any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(linesOf(text).map(textOf).join('')).toBe(printedCharacters(text).join(''));
      }),
    );
  });
});
