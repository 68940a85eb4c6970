import { deflateSync, inflateSync } from 'node:zlib';
import type { Random } from '../../lib/fixtures/damaged/random';
import type { Mutation } from './mutations';

/** A PDF of our own with what draws one of its pages changed, compressed again and in its place. */
export const mutatePdf: Mutation = (bytes, random) => {
  const file = Buffer.from(bytes).toString('latin1');
  const page = random.pick(pagesOf(file));
  let lines = page.drawing.split('\n');
  for (let count = 1 + random.below(6); count > 0; count -= 1) lines = mutateDrawing(lines, random);
  const data = deflateSync(Buffer.from(lines.join('\n'), 'latin1')).toString('latin1');
  const packed = `<</Length ${data.length} /Filter /FlateDecode>>\nstream\n${data}`;
  const changed = file.slice(0, page.start) + packed + file.slice(page.end);
  const turned = random.chance(0.1) ? changed.replace(/\/Type ?\/Page\b/, (type) => `/Rotate 90${type}`) : changed;
  return Buffer.from(withOffsets(turned), 'latin1');
};

interface Page {
  readonly drawing: string;
  /** Where the dictionary of the stream begins, and where its data ends. */
  readonly start: number;
  readonly end: number;
}

/** The streams in which text is shown. */
function pagesOf(file: string): Page[] {
  return [...file.matchAll(/<<\/Length (\d+) \/Filter \/FlateDecode>>\s*stream\r?\n/g)].flatMap((found): Page[] => {
    const from = found.index + found[0].length;
    const end = from + Number(found[1]);
    const drawing = inflateSync(Buffer.from(file.slice(from, end), 'latin1')).toString('latin1');
    return /\bTJ$/m.test(drawing) ? [{ drawing, start: found.index, end }] : [];
  });
}

/** One operator dropped, doubled, moved or put before another; none makes one figure of two, or another figure. */
function mutateDrawing(lines: readonly string[], random: Random): string[] {
  const at = random.below(lines.length);
  const line = lines[at] ?? '';
  const behind = lines.slice(at + 1);
  const before = lines.slice(0, at);
  switch (random.below(6)) {
    case 0:
      // Without its place, a text would stand behind the one before.
      return / (?:Tm|Td|Tf|cm)$/.test(line) ? [...lines] : [...before, ...behind];
    case 1:
      return /T[Jj]$/.test(line) ? [...lines] : [...before, line, line, ...behind];
    case 2:
      return [...before, nudged(line, random), ...behind];
    case 3: {
      // The same text at the same place, as print to look bold.
      const start = lines.lastIndexOf('BT', at);
      const end = lines.indexOf('ET', at);
      return start < 0 || end < 0 ? [...lines] : [...lines.slice(0, end + 1), ...lines.slice(start)];
    }
    case 4: {
      const start = lines.indexOf('BT', at);
      const end = lines.indexOf('ET', start);
      if (start < 0 || end < 0) return [...lines];
      const text = lines.slice(start, end + 1);
      return [...lines.slice(0, start), ...lines.slice(end + 1), ...text];
    }
    default:
      return [
        ...before,
        random.pick(['q', 'Q', 'EMC', '/Artifact BMC', 'W n', '0 0 m 600 800 l S', '3 Tr', 'h']),
        line,
        ...behind,
      ];
  }
}

/** A ruling line moved by up to a centimetre, a text by a little. */
function nudged(line: string, random: Random): string {
  const far = /(?:re|[ml])$/.test(line) ? 28 : / Tm$/.test(line) ? 2 : 0;
  const numbers = [...line.matchAll(/-?\d+(?:\.\d+)?(?=\s)/g)];
  if (far === 0 || numbers.length < 2) return line;
  const { index, 0: number } = random.pick(/ Tm$/.test(line) ? numbers.slice(-2) : numbers);
  const moved = (Number(number) + (random.below(2001) / 1000 - 1) * far).toFixed(3);
  return line.slice(0, index) + moved + line.slice(index + number.length);
}

/** The file with the places of its objects told anew. */
function withOffsets(file: string): string {
  const table = file.lastIndexOf('\nxref\n') + 1;
  const entries = file.slice(table).replace(/^\d{10}(?= 00000 n)/gm, '0000000000');
  const offsets = [...file.slice(0, table).matchAll(/^(\d+) 0 obj\b/gm)].map(
    ({ 1: number, index }) => [Number(number), index] as const,
  );
  const places = new Map(offsets);
  let object = 0;
  const told = entries
    .replace(/^0{10} 00000 n/gm, () => {
      object += 1;
      return `${String(places.get(object) ?? 0).padStart(10, '0')} 00000 n`;
    })
    .replace(/startxref\n\d+/, `startxref\n${table}`);
  return file.slice(0, table) + told;
}
