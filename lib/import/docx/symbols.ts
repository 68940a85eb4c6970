/** Stands for a picture among the characters: text with it is no figure. */
const picture = '\u25a1';
const pictureFonts = /^(?:wingdings|webdings|marlett|zapf ?dingbats)/i;

/**
 * A character of a symbol font as the character that it looks like. Such fonts keep theirs in a private area, at
 * U+F000 and the code of the key; Wingdings has numbers in circles among its pictures.
 */
export function readSymbol(code: number, font: string): string {
  const key = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (pictureFonts.test(font)) {
    if (/^wingdings$/i.test(font) && key >= 0x80 && key <= 0x95) return String((key - 0x80) % 11);
    return key === 0x20 ? ' ' : picture;
  }
  if (key >= 0x20 && key <= 0x7e) return String.fromCharCode(key);
  return key >= 0xe000 && key <= 0xf8ff ? picture : String.fromCodePoint(key);
}

/** Text in which private characters of symbol fonts are told by the font of their run. */
export function readSymbols(text: string, font: string): string {
  return text.replace(/[\uf000-\uf0ff]/g, (character) => readSymbol(character.charCodeAt(0), font));
}
