import { describe, expect, it } from 'vitest';
import { escapeMarkup, printableText } from './escape-markup';

describe('escapeMarkup', () => {
  it('escapes what begins a tag, an entity or ends an attribute', () => {
    expect(escapeMarkup(`<a b="1" c='2'>&amp;</a>`)).toBe('&lt;a b=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;&lt;/a&gt;');
  });
});

describe('printableText', () => {
  it('drops control characters and keeps tabs, lines and rare characters', () => {
    expect(printableText('甲\0\v\u001b\r\n\t𠮷\ufffe')).toBe('甲\n\t𠮷');
  });

  it('marks half a character', () => {
    expect(printableText('甲\ud842乙')).toBe('甲\ufffd乙');
  });
});
