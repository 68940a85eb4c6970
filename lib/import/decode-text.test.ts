import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text';

const text = '青禾局2021年政府信息公开工作年度报告\n规章 0 0 0\n';

function utf16(bigEndian: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? `\ufeff${text}` : text)].map((character) => character.charCodeAt(0));
  return Uint8Array.from(units.flatMap((unit) => (bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
}

describe('decodeText', () => {
  it('reads the encodings that offices save in', () => {
    const utf8 = new TextEncoder().encode(text);
    const marked = Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]);
    const sources = [utf8, marked, utf16(false, true), utf16(true, true), utf16(false, false), utf16(true, false)];
    for (const source of sources) expect(decodeText(source)).toEqual({ ok: true, value: text });
    const gb18030 = Uint8Array.from([0xc8, 0xcb, 0xb9, 0xa4, 0x81, 0x30, 0x89, 0x38, 0x0a]);
    expect(decodeText(gb18030)).toMatchObject({ ok: true, value: expect.stringContaining('人工') });
  });

  it('refuses what is no text, or was text once', () => {
    const kindOf = (bytes: Uint8Array): string => {
      const decoded = decodeText(bytes);
      return decoded.ok ? decoded.value : decoded.error.kind;
    };
    expect(kindOf(new Uint8Array())).toBe('empty');
    expect(kindOf(new TextEncoder().encode('规章\ufffd\ufffd 0'))).toBe('lostEncoding');
    expect(kindOf(new TextEncoder().encode('锟斤拷'))).toBe('lostEncoding');
    expect(kindOf(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 8, 0, 0xff, 0xff, 0xfe]))).toBe('lostEncoding');
    expect(kindOf(Uint8Array.from({ length: 256 }, (_, byte) => byte))).toBe('lostEncoding');
    expect(kindOf(new Uint8Array(7_000_000))).toBe('tooLarge');
  });
});
