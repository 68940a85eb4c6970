import { formatNumber } from './number-formats';
import { childOf, childrenOf, valueOf, type XmlElement } from '../parse-xml';

/** One level of a list. */
interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1.`: the numbers of this and outer levels among other characters. */
  readonly text: string;
  /** The level after which it begins anew, 0 for never; null for any outer one. */
  readonly restart: number | null;
  /** Outer numbers in digits, whatever their own format. */
  readonly legal: boolean;
  readonly style: string | null;
}

interface List {
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly restarted: ReadonlyMap<number, number>;
}

/** Counts the numbered paragraphs of a document, in their order. */
export interface Numbering {
  /** The number that Word prints before the paragraph with these properties, `''` for none; counts it. */
  readonly next: (properties: XmlElement | null) => string;
}

interface Style {
  readonly basedOn: string | null;
  readonly list: string | null;
  readonly level: number | null;
}

const levelsOfList = 9;

/** Reads the lists of a document; `numbering` and `styles` are its parts, null where it has none. */
export function readNumbering(numbering: XmlElement | null, styles: XmlElement | null): Numbering {
  const lists = readLists(numbering, styles);
  const styleOf = readStyles(styles);
  const standard = childrenOf(styles ?? nothing, 'w:style').find(
    (style) => style.attributes.get('w:type') === 'paragraph' && isOn(style.attributes.get('w:default')),
  );
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return {
    next(properties) {
      const style = valueOf(properties, 'w:pStyle') ?? standard?.attributes.get('w:styleId') ?? null;
      const inherited = numberingOfStyle(style, styleOf);
      const own = childOf(properties, 'w:numPr');
      const id = valueOf(own, 'w:numId') ?? inherited?.list ?? null;
      if (id === null || id === '0') return '';
      const list = lists.get(id);
      if (list === undefined) return '';
      const linked = [...list.levels].find(([, level]) => level.style !== null && level.style === style)?.[0];
      const written = valueOf(own, 'w:ilvl');
      const at = written === null ? (linked ?? inherited?.level ?? 0) : wholeNumber(written, 0);
      const level = list.levels.get(at);
      if (level === undefined) return '';
      const counts = count(id, list, at);
      return level.text.replace(/%([1-9])/g, (_, digit) => {
        const index = Number(digit) - 1;
        const outer = list.levels.get(index);
        const format = level.legal && index < at ? 'decimal' : (outer?.format ?? 'decimal');
        return formatNumber(format, counts[index] ?? outer?.start ?? 1);
      });
    },
  };

  /** Lists made from one abstract list count on together, but for levels that one of them begins anew. */
  function count(id: string, list: List, at: number): readonly (number | undefined)[] {
    const counts = counters.get(list.abstract) ?? new Array<number | undefined>(levelsOfList).fill(undefined);
    counters.set(list.abstract, counts);
    if (!begun.has(id)) {
      begun.add(id);
      for (const [index, start] of list.restarted) counts[index] = start - 1;
    }
    for (let outer = 0; outer < at; outer += 1) counts[outer] ??= list.levels.get(outer)?.start ?? 1;
    const start = list.restarted.get(at) ?? list.levels.get(at)?.start ?? 1;
    counts[at] = (counts[at] ?? start - 1) + 1;
    for (let inner = at + 1; inner < levelsOfList; inner += 1) {
      const restart = list.levels.get(inner)?.restart ?? null;
      if (restart === null || (restart > 0 && at < restart)) counts[inner] = undefined;
    }
    return counts;
  }
}

const nothing: XmlElement = { name: '', attributes: new Map(), children: [] };

function readLists(numbering: XmlElement | null, styles: XmlElement | null): Map<string, List> {
  const root = numbering ?? nothing;
  const abstracts = new Map(
    childrenOf(root, 'w:abstractNum').map((each) => [each.attributes.get('w:abstractNumId') ?? '', each]),
  );
  const links = new Map(
    childrenOf(root, 'w:num').map((each) => [each.attributes.get('w:numId') ?? '', valueOf(each, 'w:abstractNumId')]),
  );
  /** A list may be told by the style that holds it. */
  const followed = (id: string): XmlElement | undefined => {
    const abstract = abstracts.get(id);
    const style = valueOf(abstract ?? null, 'w:numStyleLink');
    if (style === null) return abstract;
    const owner = childrenOf(styles ?? nothing, 'w:style').find((each) => each.attributes.get('w:styleId') === style);
    const list = valueOf(owner ?? null, 'w:pPr', 'w:numPr', 'w:numId');
    return abstracts.get(links.get(list ?? '') ?? '') ?? abstract;
  };
  return new Map(
    childrenOf(root, 'w:num').map((each): [string, List] => {
      const abstract = valueOf(each, 'w:abstractNumId') ?? '';
      const levels = readLevels(followed(abstract) ?? nothing);
      const restarted = new Map<number, number>();
      for (const override of childrenOf(each, 'w:lvlOverride')) {
        const at = wholeNumber(override.attributes.get('w:ilvl') ?? null, 0);
        for (const [index, level] of readLevels(override)) levels.set(index, level);
        const start = valueOf(override, 'w:startOverride');
        if (start !== null) restarted.set(at, wholeNumber(start, 1));
      }
      return [each.attributes.get('w:numId') ?? '', { abstract, levels, restarted }];
    }),
  );
}

function readLevels(owner: XmlElement): Map<number, Level> {
  return new Map(
    childrenOf(owner, 'w:lvl').map((level): [number, Level] => {
      const custom = childrenOf(childOf(level, 'mc:AlternateContent') ?? nothing).at(-1) ?? null;
      const restart = valueOf(level, 'w:lvlRestart');
      return [
        wholeNumber(level.attributes.get('w:ilvl') ?? null, 0),
        {
          start: wholeNumber(valueOf(level, 'w:start'), 0),
          format: valueOf(level, 'w:numFmt') ?? valueOf(custom, 'w:numFmt') ?? 'decimal',
          text: valueOf(level, 'w:lvlText') ?? '',
          restart: restart === null ? null : wholeNumber(restart, 0),
          legal: childOf(level, 'w:isLgl') !== null && isOn(valueOf(level, 'w:isLgl')),
          style: valueOf(level, 'w:pStyle'),
        },
      ];
    }),
  );
}

function readStyles(styles: XmlElement | null): ReadonlyMap<string, Style> {
  return new Map(
    childrenOf(styles ?? nothing, 'w:style').map((style): [string, Style] => {
      const numbered = childOf(style, 'w:pPr', 'w:numPr');
      const level = valueOf(numbered, 'w:ilvl');
      return [
        style.attributes.get('w:styleId') ?? '',
        {
          basedOn: valueOf(style, 'w:basedOn'),
          list: valueOf(numbered, 'w:numId'),
          level: level === null ? null : wholeNumber(level, 0),
        },
      ];
    }),
  );
}

/** The list of a paragraph style, or of the nearest one that it is based on. */
function numberingOfStyle(style: string | null, styles: ReadonlyMap<string, Style>): Style | null {
  let level: number | null = null;
  let at = style;
  for (let steps = 0; at !== null && steps < 20; steps += 1) {
    const known = styles.get(at);
    if (known === undefined) return null;
    level ??= known.level;
    if (known.list !== null) return { ...known, level };
    at = known.basedOn;
  }
  return null;
}

/** Whether a switch of the format is on: one that is there without a value is. */
export function isOn(value: string | null | undefined): boolean {
  return value === null || (value !== undefined && !/^(?:0|false|off)$/.test(value));
}

/** The number that an attribute holds, or `otherwise` where it holds none. */
export function wholeNumber(text: string | null, otherwise: number): number {
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : otherwise;
}
