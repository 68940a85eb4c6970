import { describe, expect, it } from 'vitest';
import { childOf, parseXml, valueOf } from './parse-xml';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

function trouble(text: string): string {
  const parsed = parseXml(text);
  return parsed.ok ? 'read' : parsed.error;
}

describe('parseXml', () => {
  it('names elements by their namespace, whatever the file calls it', () => {
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    for (const text of [
      `<w:a xmlns:w="${word}"><w:b w:val="1"/></w:a>`,
      `<ns0:a xmlns:ns0="${strict}"><ns0:b ns0:val='1'></ns0:b></ns0:a>`,
      `\ufeff<?xml version="1.0"?><!-- x --><a xmlns="${word}"><b xmlns:q="${word}" q:val="1"/></a>`,
    ]) {
      const parsed = parseXml(text);
      expect(parsed.ok && [parsed.value.name, valueOf(parsed.value, 'w:b')]).toEqual(['w:a', '1']);
    }
  });

  it('keeps apart what other namespaces call alike', () => {
    const parsed = parseXml(`<w:a xmlns:w="${word}" xmlns:x="urn:other"><x:b/></w:a>`);
    expect(parsed.ok && childOf(parsed.value, 'w:b')).toBeNull();
  });

  it('decodes references and literal text', () => {
    const parsed = parseXml('<a>&lt;&#20057;&#x4E59;<![CDATA[&amp;<]]></a>');
    expect(parsed.ok && parsed.value.children.join('')).toBe('<乙乙&amp;<');
  });

  it.each<[text: string, expected: string]>([
    ['', 'damaged'],
    ['<a>', 'damaged'],
    ['<a></b>', 'damaged'],
    ['<a/><b/>', 'damaged'],
    ['<a b="1" c></a>', 'damaged'],
    ['<a b="1></a>', 'damaged'],
    ['<a>&unknown;</a>', 'damaged'],
    ['<a>&#xFFFFFF;</a>', 'damaged'],
    ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'declared'],
    ['<a><!ENTITY b "c"></a>', 'declared'],
    ['<a>'.repeat(500) + '</a>'.repeat(500), 'tooLarge'],
  ])('refuses %s', (text, expected) => {
    expect(trouble(text)).toBe(expected);
  });

  it('is not slowed down by long nonsense', () => {
    const started = performance.now();
    for (const piece of ['<a ', '<a b', '<a "', '<!-', '&', '<a b=', ' b']) trouble(`<a ${piece.repeat(300_000)}`);
    trouble(`<a ${'b'.repeat(1_000_000)}></a>`);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
