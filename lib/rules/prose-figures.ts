import type { TextPart } from './sentences';

/** A figure of the prose with its unit word. `text` is what stands there: 1,200 条, ９５％, 一百二十件. */
export interface ProseFigure extends TextPart {
  /** What two figures have in common that are the same: `1200条`. */
  readonly value: string;
  /** Its unit word alone: `条`. */
  readonly unit: string;
}

const digit = '[0-9０-９]';
const arabic = `(?:${digit}{1,3}(?:[,，]${digit}{3}){1,6}(?!${digit})|${digit}+)(?:[.．]${digit}+)?`;
const numeral = '[〇零一二三四五六七八九十百千万亿两]';
/** One numeral alone is no figure: 一个, 三类, 万家. */
const chinese = `(?=${numeral}*[十百千万亿])${numeral}{2,}`;
/** What is counted in such a report. A year, a day, a clock or an article has no word among them. */
const units = [
  ...['个工作日', '工作日', '个百分点', '百分点', '人次', '件次', '条次', '万元', '亿元', '小时', '分钟'],
  ...'元件条份次个项人名批宗起场期篇例部家户类处套字页天倍间台栏辑封通幅张卷册组支轮',
];
const share = `百分之(?:${arabic}|[〇零一二三四五六七八九十百点]+)`;
const counted = `(${arabic}|${chinese})\\s*(?:([万亿][余多]?|[余多])\\s*)?(%|％|‰|${units.join('|')})`;
/** What is counted off is not counted (第32条), nor is what goes on before it (2023-12条, 1.5). */
const figure = new RegExp(
  `(?<![0-9０-９.．〇零一二三四五六七八九十百千万亿两第\\-—〔])(?<!第\\s)(?:${counted}|${share})`,
  'g',
);

/** The figures of a text that have a unit word, from left to right, but for noughts: they say the same every year and rightly. */
export function figuresIn(text: string): ProseFigure[] {
  return [...text.matchAll(figure)].flatMap((match): ProseFigure[] => {
    const [found, number = found, multiple = '', unit = '%'] = match;
    const value = `${plainNumber(number)}${multiple}${unit.normalize('NFKC')}`;
    return /^[0.]+(?!\d)/.test(value) ? [] : [{ start: match.index, text: found, value, unit: unit.normalize('NFKC') }];
  });
}

function plainNumber(number: string): string {
  return number.normalize('NFKC').replaceAll(',', '');
}
