import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Random } from '../../lib/fixtures/damaged/random';

/** Changes a file otherwise than in what its figures say. */
export type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

/** Bytes changed, dropped, doubled or cut off, as bad transfers do. */
export const mutateBytes: Mutation = (bytes, random) => {
  const copy = Uint8Array.from(bytes);
  const at = random.below(copy.length);
  switch (random.below(4)) {
    case 0:
      for (let count = 1 + random.below(20); count > 0; count -= 1) copy[random.below(copy.length)] = random.below(256);
      return copy;
    case 1:
      return copy.slice(0, at);
    case 2:
      return join(copy.slice(0, at), copy.slice(at + 1 + random.below(200)));
    default:
      return join(copy.slice(0, at), copy.slice(Math.max(0, at - random.below(200))));
  }
};

/** What is done to markup: anything, or what leaves it well-formed. */
export type Roughness = 'any' | 'wellFormed';

/** Parts of an archive with their markup changed, and packed anew. */
export function mutateParts(wanted: RegExp, roughness: Roughness): Mutation {
  return (bytes, random) => {
    const parts = unzipSync(bytes);
    const names = Object.keys(parts).filter((name) => wanted.test(name));
    const name = random.pick(names);
    const changed = mutateMarkup(strFromU8(parts[name] ?? new Uint8Array()), random, roughness);
    return zipSync({ ...parts, [name]: strToU8(changed) }, { level: 1 });
  };
}

/** Markup with some of its tags changed. */
export const mutatePage: Mutation = (bytes, random) => strToU8(mutateMarkup(strFromU8(bytes), random, 'any'));

function mutateMarkup(text: string, random: Random, roughness: Roughness): string {
  let changed = text;
  for (let count = 1 + random.below(4); count > 0; count -= 1)
    changed = mutateOnce(changed, random, roughness === 'any' ? random.below(9) : random.pick([4, 5, 7, 7]));
  return changed;
}

function mutateOnce(text: string, random: Random, how: number): string {
  const tags = [...text.matchAll(/<[^>]*>/g)];
  if (tags.length === 0) return text;
  const tag = random.pick(tags);
  if (isInsideFigure(text, tag.index)) return text;
  const [start, end] = [tag.index, tag.index + tag[0].length];
  const before = text.slice(0, start);
  const behind = text.slice(end);
  switch (how) {
    case 0:
      return before + behind;
    case 1:
      return before + tag[0] + tag[0] + behind;
    case 2:
      return before + random.pick(tags)[0] + behind;
    case 3:
      return before + random.pick(tags)[0] + tag[0] + behind;
    case 4:
      return (
        before +
        tag[0].replace(/"(\d+)"/, () => `"${random.pick([0, 1, 2, 3, 7, 99, 65_536, 4_294_967_295])}"`) +
        behind
      );
    case 5:
      return before + tag[0].replace(/\s[\w:-]+="[^"]*"/, '') + behind;
    case 6:
      return text.slice(0, start);
    case 7:
      return withoutElement(text, start, random.chance(0.5));
    default:
      return (
        before +
        random.pick(['<', '>', '&', ']]>', '<!--', '<![CDATA[', '<!DOCTYPE x [<!ENTITY a "b">]>']) +
        tag[0] +
        behind
      );
  }
}

/** Whether only tags stand between a digit before and one behind, none of them a cell's: to change one changes the figure. */
function isInsideFigure(text: string, at: number): boolean {
  const before = /\d((?:<[^>]*>)*)$/.exec(text.slice(Math.max(0, at - 400), at))?.[1];
  const behind = /^((?:<[^>]*>)*)\d/.exec(text.slice(at, at + 400))?.[1];
  return before !== undefined && behind !== undefined && !/<\/?(?:w:)?(?:t[rdch]|tbl|table)\b/.test(before + behind);
}

/** Drops or doubles the element that begins at `start`. */
function withoutElement(text: string, start: number, doubled: boolean): string {
  const name = /^<((?:w:)?(?:t[rdch]|tbl|table))\b/.exec(text.slice(start, start + 60))?.[1];
  if (name === undefined) return text;
  const close = text.indexOf(`</${name}>`, start);
  if (close < 0) return text;
  const end = close + name.length + 3;
  const element = text.slice(start, end);
  return text.slice(0, start) + (doubled ? element + element : '') + text.slice(end);
}

function join(left: Uint8Array, right: Uint8Array): Uint8Array {
  const whole = new Uint8Array(left.length + right.length);
  whole.set(left);
  whole.set(right, left.length);
  return whole;
}
