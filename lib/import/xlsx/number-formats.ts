import { childOf, childrenOf, type XmlElement } from '../parse-xml';

/** How a workbook shows a number. */
export interface NumberFormat {
  /** What it puts behind the digits: `万元`. */
  readonly unit: string;
  readonly date: boolean;
}

const plain: NumberFormat = { unit: '', date: false };
/** Formats that every program knows by number and that show dates, the Chinese ones among them. */
const knownDates = [14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52];
const moreKnownDates = [53, 54, 55, 56, 57, 58];

/** The format of each style that cells may name, by its number; `styles` is the root of `xl/styles.xml`. */
export function readNumberFormats(styles: XmlElement | null): (style: string | undefined) => NumberFormat {
  const written = childOf(styles, 's:numFmts');
  const codes = new Map(
    (written === null ? [] : childrenOf(written, 's:numFmt')).map(({ attributes }) => [
      attributes.get('numFmtId') ?? '',
      attributes.get('formatCode') ?? '',
    ]),
  );
  const looks = childOf(styles, 's:cellXfs');
  const formats = (looks === null ? [] : childrenOf(looks, 's:xf')).map(({ attributes }) => {
    const id = attributes.get('numFmtId') ?? '0';
    const code = codes.get(id);
    return code === undefined ? { ...plain, date: isKnownDate(Number(id)) } : formatOf(code);
  });
  return (style) => formats[Number(style ?? '0')] ?? plain;
}

function isKnownDate(id: number): boolean {
  return knownDates.includes(id) || moreKnownDates.includes(id);
}

/** The first part of a format is for what is more than nothing, unless it sets a condition of its own. */
function formatOf(code: string): NumberFormat {
  const parts = code.split(';');
  const part = parts.find((each) => !/^\[[<>=]/.test(each)) ?? code;
  const literals = [...part.matchAll(/"([^"]*)"|\\(.)/g)].map(([, quoted, escaped]) => quoted ?? escaped ?? '');
  const bare = part.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
  const unit = literals.join('').trim();
  return { unit, date: /[ymdhs]|e(?![+-])/i.test(bare.replace(/General/gi, '')) };
}
