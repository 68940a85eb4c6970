import { wordsOf } from './words-of';

/** Characters of 22 pt in 156 mm. */
export const charactersInLine = 20;
/** A shorter line looks like a leftover. */
const shortest = 3;

/** Costs of a line end, in squared characters of white. */
const bySense = 0;
const betweenWords = 60;
const insideWord = 200;
const aLine = 1000;
const tooShort = 400;
const tooLong = 1e6;

/** Behind the name of a place or of a body above others a long name may well be cut. */
const ofPlace = /(?:省|自治区|自治州|自治县|特别行政区|市|区|县|旗|盟|镇|乡|街道|开发区|人民政府|委员会|党组)$/;
/** Words that only end like one. */
const ofThings = /(?:城市|都市|社区|园区|片区|辖区|校区|小区|地区|景区|库区|灾区)$/;

/** What the document is called begins with this. */
const startsName = /^(?:政府信息|政务公开)/;

/**
 * The title as lines broken by sense: on one line where it fits, else the agency above the year and the name of the
 * document, each in as few lines as will hold it and those of like length. Joined they are the title.
 */
export function breakTitle(title: string, agencyName: string): string[] {
  const characters = [...title];
  if (widthOf(characters) <= charactersInLine) return [title];
  const name = nameLength(title, agencyName);
  const [agency, rest] = [characters.slice(0, name), characters.slice(name)];
  if (widthOf(agency) < shortest || widthOf(rest) < shortest) return breakEvenly(characters);
  return [...breakEvenly(agency), ...breakEvenly(rest)];
}

/** How many characters of the title name the agency: all before the year where it does not begin with the name. */
function nameLength(title: string, agencyName: string): number {
  if (agencyName !== '' && title.startsWith(agencyName)) return [...agencyName].length;
  const year = /(?<![（(])(?:关于)?(?:(?:20|19)\d{2}|二[〇○零]\S{2})\s*年/.exec(title);
  return year === null ? 0 : [...title.slice(0, year.index)].length;
}

/** The best way to set the characters in lines: as few as will do, broken by sense, of like length. */
function breakEvenly(characters: readonly string[]): string[] {
  const costs = costsOf(characters);
  const whole = widthOf(characters);
  const lines = Math.max(1, Math.ceil(whole / charactersInLine));
  const ideal = whole / lines;
  interface Way {
    readonly cost: number;
    readonly from: number;
  }
  const ways: Way[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= characters.length; end += 1) {
    const ending = end === characters.length ? 0 : (costs[end] ?? Infinity);
    let best: Way = { cost: Infinity, from: 0 };
    for (let from = 0; from < end; from += 1) {
      const cost = (ways[from]?.cost ?? Infinity) + ending + lineCost(widthOf(characters.slice(from, end)), ideal);
      if (cost < best.cost) best = { cost, from };
    }
    ways.push(best);
  }
  const found: string[] = [];
  for (let end = characters.length; end > 0; end = ways[end]?.from ?? 0) {
    found.unshift(characters.slice(ways[end]?.from ?? 0, end).join(''));
  }
  return found;
}

function lineCost(width: number, ideal: number): number {
  const misfit = width > charactersInLine ? tooLong * (width - charactersInLine) : 0;
  return aLine + (width - ideal) ** 2 + (width < shortest ? tooShort : 0) + misfit;
}

/** What it costs to end a line before each character; Infinity inside numbers, years, words of Latin, and signs. */
function costsOf(characters: readonly string[]): number[] {
  const ends = new Map<number, number>();
  let name = '';
  for (const word of wordsOf(characters.join(''))) {
    name += word;
    ends.set([...name].length, ofPlace.test(name) && !ofThings.test(word) ? bySense : betweenWords);
  }
  return characters.map((after, index) => {
    const before = characters[index - 1] ?? '';
    if (isJoined(before, after)) return Infinity;
    return startsName.test(characters.slice(index, index + 4).join('')) ? bySense : (ends.get(index) ?? insideWord);
  });
}

const half = /^[!-~０-９]$/;
const numeral = /^[〇○零一二三四五六七八九十百千]$/;
const neverFirst = /^[，。、；：？！）》〉」』】〕…”’—年月日％\s]$/;
const neverLast = /^[（《〈「『【〔“‘第]$/;

function isJoined(before: string, after: string): boolean {
  if (before === '' || neverFirst.test(after) || neverLast.test(before)) return true;
  return (half.test(before) && half.test(after)) || (numeral.test(before) && numeral.test(after));
}

/** In full-width characters; ASCII counts half. */
function widthOf(characters: readonly string[]): number {
  return characters.reduce((width, character) => width + (character < '\u0080' ? 0.5 : 1), 0);
}
