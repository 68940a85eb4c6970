/**
 * Radicals as code points with the characters that are meant: fonts draw both with one glyph, and programs that write
 * PDF name the glyph by the radical. Unicode has a compatibility mapping only for those from U+2F00 on.
 */
const radicals: Readonly<Record<string, number>> = {
  '\u2e81': 0x5382,
  '\u2e83': 0x4e5a,
  '\u2e85': 0x4ebb,
  '\u2e86': 0x5182,
  '\u2e88': 0x5200,
  '\u2e8b': 0x353e,
  '\u2e8c': 0x5c0f,
  '\u2e8e': 0x5140,
  '\u2e92': 0x5df3,
  '\u2e93': 0x5e7a,
  '\u2e95': 0x5f50,
  '\u2e9d': 0x6708,
  '\u2ea0': 0x6c11,
  '\u2ea9': 0x738b,
  '\u2eae': 0x7af9,
  '\u2eb6': 0x7f8a,
  '\u2ebb': 0x807f,
  '\u2ebc': 0x8089,
  '\u2ec1': 0x864e,
  '\u2ec4': 0x897f,
  '\u2ec5': 0x89c1,
  '\u2ec6': 0x89d2,
  '\u2ec9': 0x8d1d,
  '\u2eca': 0x8db3,
  '\u2ecb': 0x8f66,
  '\u2ed1': 0x9577,
  '\u2ed3': 0x957f,
  '\u2ed4': 0x95e8,
  '\u2ed7': 0x96e8,
  '\u2ed8': 0x9752,
  '\u2ed9': 0x97e6,
  '\u2eda': 0x9875,
  '\u2edb': 0x98ce,
  '\u2edc': 0x98de,
  '\u2edd': 0x98df,
  '\u2ee1': 0x9996,
  '\u2ee2': 0x9a6c,
  '\u2ee3': 0x9aa8,
  '\u2ee4': 0x9b3c,
  '\u2ee5': 0x9c7c,
  '\u2ee6': 0x9e1f,
  '\u2ee7': 0x5364,
  '\u2ee8': 0x9ea6,
  '\u2ee9': 0x9ec4,
  '\u2eea': 0x9efe,
  '\u2eec': 0x9f50,
  '\u2eee': 0x9f7f,
  '\u2ef0': 0x9f99,
  '\u2ef3': 0x9f9f,
};

/** The text with radicals and compatibility forms as the characters themselves. */
export function plainCharacters(text: string): string {
  return text.replace(/[\u2e80-\u2fdf\uf900-\ufaff]/g, (character) => {
    const meant = radicals[character];
    return meant === undefined ? character.normalize('NFKC') : String.fromCodePoint(meant);
  });
}
