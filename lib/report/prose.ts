import type { ProseBlock } from './report';

const numerals = '一二三四五六七八九十百';
const openings = [
  { level: 2, pattern: new RegExp(`^[（(][${numerals}]+[）)]`) },
  { level: 3, pattern: /^\d{1,2}[.．、](?!\d)/ },
  { level: 4, pattern: /^[（(]\d{1,2}[）)]/ },
] as const;

/** A heading alone is short or has no 。 at its end. */
const longestHeading = 30;

/** The level that the opening of a paragraph says, 2 for （一）, 3 for 1., 4 for （1）, or null for none. */
export function openingLevel(text: string): 2 | 3 | 4 | null {
  return openings.find(({ pattern }) => pattern.test(text))?.level ?? null;
}

/**
 * One paragraph of prose, told by its own opening: `（一）主动公开情况` alone is a heading; `（一）积极做好主动公开工作。2020年，我镇…` is a
 * paragraph whose opening sentence is set apart in print.
 */
export function readProseBlock(text: string): ProseBlock {
  const level = openingLevel(text);
  if (level === null || !standsAlone(text)) return { kind: 'paragraph', text };
  return { kind: 'heading', level, text };
}

function standsAlone(text: string): boolean {
  const sentences = text.split(/(?<=[。！？；])/).filter((sentence) => sentence !== '');
  if (sentences.length > 1) return false;
  return !/[。；：，]$/.test(text)
    ? text.length <= 2 * longestHeading
    : text.length <= longestHeading && text.endsWith('。');
}

/** The prose as typed, a line a paragraph; lines that `known` already holds keep their kind, empty ones are dropped. */
export function readProse(text: string, known: readonly ProseBlock[] = []): ProseBlock[] {
  const kept = new Map(known.map((block) => [block.text, block]));
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => kept.get(line) ?? readProseBlock(line));
}

/** The prose as one text, a line a paragraph. */
export function writeProse(blocks: readonly ProseBlock[]): string {
  return blocks.map(({ text }) => text).join('\n');
}
