import { isHalfWidth, isOneSign, isSpace } from './character-class';
import type { MeasuredCharacter } from './measure-characters';

/** How well characters fill one line, in points. */
export interface LineFit {
  /** What is left of the line's width; negative where the characters are wider. */
  readonly slack: number;
  /** How much white may be taken out of signs. */
  readonly shrink: number;
  /** Between how many characters white may be put in. */
  readonly gaps: number;
  /** How many characters stand on it. */
  readonly length: number;
  readonly last: boolean;
}

export interface BreakingOptions {
  readonly width: number;
  /** Kept free at the start of the first line. */
  readonly indent: number;
  /** The cost of a break before each character, Infinity where there is none. */
  readonly breaks: readonly number[];
  /** The cost of a line that fits. */
  readonly cost: (fit: LineFit) => number;
}

/** A line: characters `from` up to `to`; spaces at its end belong to it and take no width. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

const emergencyBreak = 1e6;
const overfull = 1e9;
/** A line emptier than this is not tried while a fuller one is known. */
const emptiest = 0.4;
const tolerance = 1e-6;

/**
 * The lines of a paragraph, broken where the whole of it costs least (total fit, as Knuth and Plass have it). A word
 * wider than a line is broken anywhere rather than run off the page.
 */
export function breakLines(characters: readonly MeasuredCharacter[], options: BreakingOptions): LineRange[] {
  if (characters.length === 0) return [];
  const strict = findLines(characters, options);
  if (strict !== null) return strict;
  const forced = findLines(characters, {
    ...options,
    breaks: options.breaks.map((cost) => Math.min(cost, emergencyBreak)),
  });
  if (forced === null) throw new Error(`No lines for ${characters.map(({ character }) => character).join('')}`);
  return forced;
}

/** A place where a line may begin and another end, with sums over the characters before it. */
interface Place {
  readonly index: number;
  readonly cost: number;
  readonly advance: number;
  readonly trim: number;
  readonly gaps: number;
  /** The same without the spaces just before it. */
  readonly inkAdvance: number;
  readonly inkGaps: number;
  least: number;
  previous: Place | null;
}

function findLines(characters: readonly MeasuredCharacter[], options: BreakingOptions): LineRange[] | null {
  const [start, ...places] = findPlaces(characters, options.breaks);
  if (start === undefined) return [];
  start.least = 0;
  let active = [start];
  for (const end of places) {
    const last = end.index === characters.length;
    active = active.filter((begin) => reach(begin, end, last, options));
    if (end.least < Infinity) active.push(end);
  }
  const final = places.at(-1);
  return final === undefined || final.least === Infinity ? null : traceBack(final);
}

/** Tries the line between the two; whether a line from `begin` may reach further still. */
function reach(begin: Place, end: Place, last: boolean, { width, indent, cost }: BreakingOptions): boolean {
  const room = begin.index === 0 ? width - indent : width;
  const slack = room - (end.inkAdvance - begin.advance);
  if (!last && slack > (1 - emptiest) * room && end.least < emergencyBreak) return true;
  const shrink = end.trim - begin.trim;
  const fits = slack + shrink > -tolerance;
  const length = end.index - begin.index;
  if (!fits && length > 1) return false;
  const gaps = Math.max(0, end.inkGaps - begin.gaps);
  const total = begin.least + end.cost + (fits ? cost({ slack, shrink, gaps, length, last }) : overfull);
  if (total < end.least) {
    end.least = total;
    end.previous = begin;
  }
  return fits;
}

function findPlaces(characters: readonly MeasuredCharacter[], breaks: readonly number[]): Place[] {
  const places: Place[] = [];
  const sums = { advance: 0, trim: 0, gaps: 0, inkAdvance: 0, inkGaps: 0 };
  let before: MeasuredCharacter | undefined;
  characters.forEach((character, index) => {
    // The gap before the first character of a line is not one of its gaps.
    if (before !== undefined && mayWiden(before.character, character.character)) sums.gaps += 1;
    const cost = breaks[index] ?? Infinity;
    if (index === 0 || cost < Infinity) {
      places.push({ index, cost: index === 0 ? 0 : cost, ...sums, least: Infinity, previous: null });
    }
    sums.advance += character.advance;
    sums.trim += character.trimBefore + character.trimAfter;
    if (!isSpace(character.character)) {
      sums.inkAdvance = sums.advance;
      sums.inkGaps = sums.gaps;
    }
    before = character;
  });
  places.push({ index: characters.length, cost: 0, ...sums, least: Infinity, previous: null });
  return places;
}

function traceBack(final: Place): LineRange[] {
  const lines: LineRange[] = [];
  for (let end = final; end.previous !== null; end = end.previous) {
    lines.push({ from: end.previous.index, to: end.index });
  }
  return lines.reverse();
}

/** Whether a justified line may put white between the two: not inside words, numbers and double signs. */
export function mayWiden(before: string, after: string): boolean {
  if (isSpace(after)) return false;
  if (isSpace(before)) return true;
  return !(isHalfWidth(before) && isHalfWidth(after)) && !isOneSign(before, after);
}
