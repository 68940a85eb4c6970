import { isSpace } from './character-class';
import { mayWiden, type LineRange } from './break-lines';
import { widestGap } from './line-costs';
import type { MeasuredCharacter } from './measure-characters';
import type { PlacedGlyph } from './placed-page';

/** How a line fills its room: `justified` to the full width, or as wide as it is and never wider than the room. */
export type Filling = 'justified' | 'natural';

export interface SetLine {
  /** `x` counts from the start of the line. */
  readonly glyphs: readonly PlacedGlyph[];
  readonly width: number;
}

/**
 * Places the characters of a line in `room` points. Where they are wider, white is taken out of signs, first out of
 * the one at the end; where they are narrower, a justified line puts the same white into every gap. Spaces at the end
 * stand at the end of the line.
 */
export function setLine(
  characters: readonly MeasuredCharacter[],
  { from, to }: LineRange,
  room: number,
  filling: Filling,
  em: number,
): SetLine {
  const line = characters.slice(from, to);
  const inked = line.slice(0, line.findLastIndex(({ character }) => !isSpace(character)) + 1);
  const slack = room - inked.reduce((width, { advance }) => width + advance, 0);
  const take = slack < 0 ? takeOut(inked, -slack) : null;
  const put = slack > 0 && filling === 'justified' ? putIn(inked, slack, em) : 0;
  let x = 0;
  let before: MeasuredCharacter | undefined;
  const glyphs = inked.map((measured, index): PlacedGlyph => {
    if (before !== undefined && mayWiden(before.character, measured.character)) x += put;
    before = measured;
    const atEnd = index === inked.length - 1;
    const share = take === null ? 0 : take.share;
    const start = x - measured.trimBefore * share;
    x = start + measured.advance - (atEnd && take !== null ? take.end : measured.trimAfter * share);
    return { character: measured.character, face: measured.face, x: start + measured.inset };
  });
  const spaces = line.slice(inked.length).map(({ character, face }) => ({ character, face, x }));
  return { glyphs: [...glyphs, ...spaces], width: x };
}

/** How much of its white the last sign loses, in points, and which share of theirs all others do. */
function takeOut(line: readonly MeasuredCharacter[], excess: number): { end: number; share: number } {
  const whole = line.reduce((sum, { trimBefore, trimAfter }) => sum + trimBefore + trimAfter, 0);
  const ofLast = line.at(-1)?.trimAfter ?? 0;
  const end = Math.min(excess, ofLast);
  const others = whole - ofLast;
  return { end, share: others > 0 ? Math.min(1, (excess - end) / others) : 0 };
}

function putIn(line: readonly MeasuredCharacter[], slack: number, em: number): number {
  const gaps = line.reduce((count, { character }, index) => {
    const before = line[index - 1];
    return before !== undefined && mayWiden(before.character, character) ? count + 1 : count;
  }, 0);
  return gaps === 0 || slack / gaps > widestGap * em ? 0 : slack / gaps;
}
