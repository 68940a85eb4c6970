import { diffSequences } from '../base/diff-sequences';
import { sameValue, valueAt } from '../report/cell-value';
import { fillTotals } from '../report/fill-totals';
import { prefaceSection } from '../report/place';
import { writeEntry } from '../report/read-entry';
import type { ProseBlock, Report } from '../report/report';
import type { CellAddress, Template } from '../template/template';
import { similarity } from '../base/similarity';
import { compareTexts, type Piece } from './compare-texts';

/** A report with the edition that it is written in. */
export interface Version {
  readonly template: Template;
  readonly report: Report;
}

/** A cell that holds something else. The texts are as the form shows them: `''` for a blank, never 0. */
export interface CellChange {
  readonly address: CellAddress;
  readonly before: string;
  readonly after: string;
  /** A total, which follows from what was typed. */
  readonly computed: boolean;
}

/** The title or the date line with other words. */
export interface LineChange {
  readonly line: 'title' | 'date';
  readonly pieces: readonly Piece[];
}

/**
 * One paragraph in both versions. `index` counts the paragraphs of the later version, `earlierIndex` those of the earlier one, from 0; null
 * where that version does not have it.
 */
export interface ParagraphComparison {
  readonly kind: 'same' | 'changed' | 'added' | 'removed';
  readonly section: string;
  readonly index: number | null;
  readonly earlierIndex: number | null;
  readonly pieces: readonly Piece[];
}

/** What is otherwise in the later of two versions. */
export interface Comparison {
  readonly lines: readonly LineChange[];
  /** In the order of the form; only cells that both editions have. */
  readonly cells: readonly CellChange[];
  /** Every paragraph of both, section by section; a removed one stands where it stood. */
  readonly paragraphs: readonly ParagraphComparison[];
}

/** Compares two versions of a report, or the reports of two years. */
export function compareReports(before: Version, after: Version): Comparison {
  return {
    lines: changedLines(before, after),
    cells: changedCells(before, after),
    paragraphs: paragraphs(before, after),
  };
}

/** The paragraphs that are not in both versions word for word. */
export function changedParagraphs({ paragraphs }: Comparison): ParagraphComparison[] {
  return paragraphs.filter(({ kind }) => kind !== 'same');
}

/** How many places are otherwise; totals, which only follow, are not counted. */
export function countChanges(comparison: Comparison): number {
  const typed = comparison.cells.filter(({ computed }) => !computed);
  return comparison.lines.length + typed.length + changedParagraphs(comparison).length;
}

function changedLines({ report: before }: Version, { report: after }: Version): LineChange[] {
  const lines = [
    { line: 'title', texts: [before.title, after.title] },
    { line: 'date', texts: [dateText(before), dateText(after)] },
  ] as const;
  return lines.flatMap(({ line, texts: [earlier, later] }) =>
    earlier === later ? [] : [{ line, pieces: compareTexts(earlier, later) }],
  );
}

function dateText({ date, unreadable }: Report): string {
  return unreadable.date ?? date ?? '';
}

function changedCells(before: Version, after: Version): CellChange[] {
  const [earlier, later] = [before, after].map(({ template, report }) => fillTotals(template, report.cells));
  if (earlier === undefined || later === undefined) return [];
  return [...after.template.cells.values()].flatMap(({ address, computed }) => {
    if (!before.template.cells.has(address)) return [];
    const [old, now] = [before.report.unreadable[address], after.report.unreadable[address]];
    const [oldValue, nowValue] = [valueAt(earlier, address), valueAt(later, address)];
    if (old === now && sameValue(oldValue, nowValue)) return [];
    return [{ address, before: old ?? writeEntry(oldValue), after: now ?? writeEntry(nowValue), computed }];
  });
}

function paragraphs({ report: before }: Version, { template, report: after }: Version): ParagraphComparison[] {
  const sections = template.sections.flatMap(({ kind, id }) => (kind === 'narrative' ? [id] : []));
  return [prefaceSection, ...sections].flatMap((section) =>
    compareProse(section, proseIn(before, section), proseIn(after, section)),
  );
}

function proseIn(report: Report, section: string): readonly ProseBlock[] {
  return section === prefaceSection ? report.preface : (report.narrative[section] ?? []);
}

/** Below this, a paragraph is another one and not the same one rewritten. */
const leastAlike = 0.3;

/** Beyond so many pairs, nobody could follow which rewritten paragraph was which: they are taken out and put in. */
const mostPairs = 40_000;

function compareProse(
  section: string,
  before: readonly ProseBlock[],
  after: readonly ProseBlock[],
): ParagraphComparison[] {
  const result: ParagraphComparison[] = [];
  let [earlier, later] = [0, 0];
  for (const hunk of diffSequences(textsOf(before), textsOf(after))) {
    if (hunk.kind === 'same') {
      for (const text of hunk.items)
        result.push({
          kind: 'same',
          section,
          index: later++,
          earlierIndex: earlier++,
          pieces: [{ kind: 'same', text }],
        });
      continue;
    }
    for (const [old, now] of pairedInOrder(hunk.left, hunk.right)) {
      if (old !== null && now !== null)
        result.push({
          kind: 'changed',
          section,
          index: later++,
          earlierIndex: earlier++,
          pieces: compareTexts(old, now),
        });
      else if (now !== null)
        result.push({
          kind: 'added',
          section,
          index: later++,
          earlierIndex: null,
          pieces: [{ kind: 'inserted', text: now }],
        });
      else if (old !== null)
        result.push({
          kind: 'removed',
          section,
          index: null,
          earlierIndex: earlier++,
          pieces: [{ kind: 'deleted', text: old }],
        });
    }
  }
  return result;
}

function textsOf(blocks: readonly ProseBlock[]): string[] {
  return blocks.map(({ text }) => text);
}

/** The texts of one paragraph, before and after; null where it is not there. */
type Pair = readonly [string | null, string | null];

/** Paragraphs of two versions, those alike in pairs, in both their orders, with as much likeness as can be had. */
function pairedInOrder(before: readonly string[], after: readonly string[]): Pair[] {
  if (before.length * after.length > mostPairs) return [...before.map(removed), ...after.map(added)];
  const likeness = before.map((old) => after.map((now) => similarity(old, now)));
  const alike = (i: number, j: number): number => {
    const value = likeness[i]?.[j] ?? 0;
    return value >= leastAlike ? value : 0;
  };
  const best: number[][] = Array.from({ length: before.length + 1 }, () => Array<number>(after.length + 1).fill(0));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const together = (i: number, j: number): number => (alike(i, j) > 0 ? alike(i, j) + at(i + 1, j + 1) : 0);
  for (let i = before.length - 1; i >= 0; i--) {
    const row = best[i];
    if (row === undefined) continue;
    for (let j = after.length - 1; j >= 0; j--) row[j] = Math.max(together(i, j), at(i + 1, j), at(i, j + 1));
  }
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [old, now] = [before[i] ?? null, after[j] ?? null];
    if (old !== null && now !== null && alike(i, j) > 0 && together(i, j) === at(i, j)) {
      pairs.push([old, now]);
      i++;
      j++;
    } else if (old !== null && (now === null || at(i + 1, j) >= at(i, j + 1))) {
      pairs.push(removed(old));
      i++;
    } else if (now !== null) {
      pairs.push(added(now));
      j++;
    }
  }
  return pairs;
}

function removed(text: string): Pair {
  return [text, null];
}

function added(text: string): Pair {
  return [null, text];
}
