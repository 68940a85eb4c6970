import type { Section } from '../template/template';
import { alignLabel } from './align-label';
import { foldText } from './fold-text';
import type { RawBlock } from './raw-document';

/** A heading of the form in a source: blocks `start` to `end`, the latter not included. */
export interface FoundHeading {
  /** Index of the section. */
  readonly section: number;
  readonly start: number;
  readonly end: number;
  /** What follows the heading on its line. */
  readonly rest: string;
}

/** A heading may be cut over so many lines. */
const mostLines = 3;
const longestHeading = 60;
const numbering = /^(?:第?[一二三四五六七八九十]{1,3}(?:[.:]|部分[.:]?)|\d{1,2}\.|\([一二三四五六七八九十]{1,3}\))/;

interface Candidate extends FoundHeading {
  readonly score: number;
}

/**
 * The headings of the sections in their order, told by their titles: the number may be any or none, a long title may be
 * cut over lines or misprinted. Of headings that stand there twice, as in a table of contents, the last counts.
 */
export function findHeadings(sections: readonly Section[], blocks: readonly RawBlock[]): FoundHeading[] {
  const titles = sections.map((section) =>
    [section.heading, ...(section.variants ?? [])].map((title) => foldText(title).replace(numbering, '')),
  );
  const folded = blocks.map((block) =>
    block.kind === 'table' ? '' : foldText(block.text.slice(0, longestHeading * 4)),
  );
  return bestChain(
    sections.length,
    blocks.flatMap((_, start) => candidatesAt(titles, blocks, folded, start)),
  );
}

function candidatesAt(
  titles: readonly (readonly string[])[],
  blocks: readonly RawBlock[],
  folded: readonly string[],
  start: number,
): Candidate[] {
  let joined = '';
  for (let end = start + 1; end <= Math.min(blocks.length, start + mostLines); end += 1) {
    const block = blocks[end - 1];
    if (block === undefined || block.kind === 'table' || (end > start + 1 && block.kind !== 'line')) break;
    joined += folded[end - 1] ?? '';
    const text = end === start + 1 ? block.text : null;
    const candidates = titles.flatMap((wordings, section) => {
      const found = matchTitle(joined, text, wordings);
      return found === null ? [] : [{ section, start, end, ...found }];
    });
    if (candidates.length > 0) return candidates;
    if (joined.length > longestHeading) break;
  }
  return [];
}

/** `text` is the line as it stands, where the heading is one line. */
function matchTitle(
  folded: string,
  text: string | null,
  wordings: readonly string[],
): { readonly score: number; readonly rest: string } | null {
  const number = numbering.exec(folded)?.[0] ?? '';
  const whole = folded.slice(number.length).replace(/[.:。;]{1,3}$/, '');
  const numbered = number !== '' && !number.startsWith('(');
  for (const [index, title] of wordings.entries()) {
    const sure = numbered || index === 0 || title.length >= 6;
    if (whole === title && sure) return { score: numbered ? 3 : 2.5, rest: '' };
    const rest = text !== null && numbered && whole.startsWith(title) ? restBehind(text, title) : null;
    if (rest !== null) return { score: 2.4, rest };
  }
  const alike = wordings.some(
    (title) =>
      Math.abs(whole.length - title.length) <= 3 && title.length >= 4 && alignLabel(title, whole).coverage >= 0.8,
  );
  return numbered && alike ? { score: 1.5, rest: '' } : null;
}

/** The text behind `一、总体情况。` or `一、总体情况：`, or null. */
function restBehind(text: string, title: string): string | null {
  const cut = /^([^。：:]{2,40}?)[。：:](.+)$/s.exec(text.trim());
  if (cut === null) return null;
  return foldText(cut[1] ?? '').replace(numbering, '') === title ? (cut[2] ?? '').trim() : null;
}

/** The candidates with the highest scores that follow each other in the order of the sections. */
function bestChain(sections: number, candidates: readonly Candidate[]): FoundHeading[] {
  interface Link {
    readonly score: number;
    readonly candidate: Candidate;
    readonly before: Link | null;
  }
  const bestUpTo = new Array<Link | null>(sections + 1).fill(null);
  for (const candidate of candidates) {
    let before: Link | null = null;
    for (const link of bestUpTo.slice(0, candidate.section + 1)) {
      if (link === null || link.candidate.end > candidate.start) continue;
      if (before === null || link.score >= before.score) before = link;
    }
    const score = candidate.score + (before?.score ?? 0);
    const known = bestUpTo[candidate.section + 1];
    if (known === null || known === undefined || score >= known.score) {
      bestUpTo[candidate.section + 1] = { score, candidate, before };
    }
  }
  let last: Link | null = null;
  for (const link of bestUpTo) if (link !== null && (last === null || link.score > last.score)) last = link;
  const chain: FoundHeading[] = [];
  for (let link = last; link !== null; link = link.before) chain.unshift(link.candidate);
  return chain;
}
