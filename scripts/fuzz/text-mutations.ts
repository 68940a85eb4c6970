import { strFromU8, strToU8 } from 'fflate';
import type { Random } from '../../lib/fixtures/damaged/random';
import type { Mutation } from './mutations';

/** A change of a text at a place of it, or null where it would change what a figure says. */
type Change = (text: string, at: number, random: Random) => string | null;

const figureSign = /[0-9０-９.．,，+\-−]/;
/** These make another figure of the one that they stand behind. */
const unitSign = /[万亿元]/;

/** Lines and characters dropped, doubled, parted or put in; at most one figure of it is dropped or doubled. */
export function mutateLines(strays: readonly string[]): Mutation {
  return (bytes, random) => {
    let text = strFromU8(bytes);
    if (random.chance(0.3)) text = changed(text, dropOrDoublePiece, random);
    const changes = [dropSign, putIn(strays), putIn([' ', '\n', '\t', '\f', '\u3000']), dropOrDoubleLine, cutOff];
    for (let count = 1 + random.below(4); count > 0; count -= 1)
      text = changed(text, random.pick(changes.slice(0, random.chance(0.1) ? 5 : 4)), random);
    return strToU8(text);
  };
}

function changed(text: string, change: Change, random: Random): string {
  return change(text, random.below(text.length + 1), random) ?? text;
}

const dropSign: Change = (text, at) => {
  const sign = text.charAt(at);
  const besideFigure = figureSign.test(text.charAt(at - 1)) || figureSign.test(text.charAt(at + 1));
  if (figureSign.test(sign) || unitSign.test(sign) || (besideFigure && sign.trim() !== '')) return null;
  return text.slice(0, at) + text.slice(at + 1);
};

function putIn(signs: readonly string[]): Change {
  return (text, at, random) => {
    const [before, behind] = [text.charAt(at - 1), text.charAt(at)];
    const insideFigure = figureSign.test(before) && (figureSign.test(behind) || unitSign.test(behind));
    if (insideFigure || unitSign.test(before)) return null;
    const sign = random.pick(signs);
    if (sign.trim() !== '' && (figureSign.test(before) || figureSign.test(behind))) return null;
    return text.slice(0, at) + sign + text.slice(at);
  };
}

const dropOrDoubleLine: Change = (text, at, random) => {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at) + 1;
  if (end === 0) return null;
  const line = text.slice(start, end);
  return text.slice(0, start) + (random.chance(0.5) ? line + line : '') + text.slice(end);
};

/** One of the texts that gaps part. */
const dropOrDoublePiece: Change = (text, at, random) => {
  const pieces = [...text.matchAll(/\S+/g)];
  const piece = pieces[Math.floor((at / (text.length + 1)) * pieces.length)];
  if (piece === undefined) return null;
  const end = piece.index + piece[0].length;
  return text.slice(0, piece.index) + (random.chance(0.5) ? `${piece[0]} ${piece[0]}` : '') + text.slice(end);
};

const cutOff: Change = (text, at) => (figureSign.test(text.charAt(at - 1)) ? null : text.slice(0, at));
