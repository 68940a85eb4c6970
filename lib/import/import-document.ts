import { failure, success, type Result } from '../base/result';
import type { Section, TableSection, Template } from '../template/template';
import { cellSourcesOf } from './cell-sources-of';
import { mostBlocks, type ImportTrouble } from './import-finding';
import type { ImportedFile } from './imported-file';
import { findHeadings } from './find-sections';
import type { RawBlock, RawDocument } from './raw-document';
import { firstHeadOf, readTables, type TablesRead } from './read-tables';
import { readFrontMatter, yearInText, type FrontMatter } from './read-front-matter';
import { toReport } from './to-report';

/** A source read by one form. */
export interface DocumentRead {
  readonly template: Template;
  readonly front: FrontMatter;
  /** The text of each section of prose. */
  readonly prose: ReadonlyMap<Section, readonly RawBlock[]>;
  readonly tables: readonly TablesRead[];
  /** Sections whose headings were found. */
  readonly headed: ReadonlySet<Section>;
}

/**
 * Reads a report from any source by the form that fits it best: its title, its cells and its prose, with a finding for
 * whatever was not plain. Refused is what is no report, or holds none of its tables.
 */
export function importDocument(
  templates: readonly Template[],
  { blocks, lineless }: RawDocument,
): Result<ImportedFile, ImportTrouble> {
  const size = blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 1), 0);
  if (size > mostBlocks) return failure({ kind: 'tooLarge', characters: null });
  let best: DocumentRead | null = null;
  let titled = false;
  for (const template of templates) {
    const read = readBy(template, blocks);
    if (read === null) return failure({ kind: 'tooLarge', characters: null });
    titled ||= read.front.title !== '' || read.headed.size >= 2;
    if (best === null || fitOf(read) > fitOf(best)) best = read;
  }
  if (best === null) throw new Error('No templates to import by');
  const rows = best.tables.reduce(
    (sum, { rows: found, blank }) => sum + found.filter(isFound).length + blank.length,
    0,
  );
  if (rows === 0) return failure({ kind: titled ? 'noTables' : 'notReport' });
  if (!titled && rows < 3) return failure({ kind: 'notReport' });
  const { report, findings } = toReport(best);
  const sources = cellSourcesOf(best, report, findings);
  const withoutLine = <Item extends { readonly line: number | null }>(item: Item): Item => ({ ...item, line: null });
  return success(
    lineless === true
      ? { report, findings: findings.map(withoutLine), sources: sources.map(withoutLine) }
      : { report, findings, sources },
  );
}

function isFound({ match }: TablesRead['rows'][number]): boolean {
  return match.likeness > 0.5;
}

/** What the year of a report counts for its form: less than the rows and heads in which two forms differ. */
const worthOfYear = 3;

/** How well a form fits by its rows and heads, and by the year of the report. */
function fitOf({ template: { years }, tables, front: { year } }: DocumentRead): number {
  const ofItsYear = year !== null && years.first <= year && year <= (years.last ?? Infinity);
  return tables.reduce((sum, { score }) => sum + score, ofItsYear ? worthOfYear : 0);
}

function readBy(template: Template, blocks: readonly RawBlock[]): DocumentRead | null {
  const { sections } = template;
  const headings = findHeadings(sections, blocks);
  const prose = new Map<Section, readonly RawBlock[]>();
  const tables: TablesRead[] = [];
  const [first] = headings;
  const before = partAt(sections.slice(0, first?.section ?? sections.length), blocks.slice(0, first?.start));
  const frontBlocks = before.tables.length > 0 ? before.prose : blocks.slice(0, first?.start);
  let front = readFrontMatter(template.documentName, frontBlocks);
  const [lost] = sections;
  if (first?.section !== 0 && lost?.kind === 'narrative') {
    prose.set(lost, front.preface);
    front = { ...front, preface: [] };
  }
  const parts = headings.map((heading, index): Part & { readonly section: Section | null } => {
    const next = headings[index + 1];
    const inside = sections.slice(heading.section, next?.section ?? sections.length);
    const body = blocks.slice(heading.end, next?.start);
    const { rest } = heading;
    const start = blocks[heading.start];
    const line: RawBlock[] =
      rest === '' || start === undefined ? [] : [{ kind: 'paragraph', text: rest, number: start.number }];
    return { ...partAt(inside, [...line, ...body]), section: sections[heading.section] ?? null };
  });
  for (const part of [{ ...before, prose: [], section: null }, ...parts]) {
    if (part.section?.kind === 'narrative') prose.set(part.section, part.prose);
    if (part.tables.length === 0) continue;
    const read = readTables(template, part.tables, part.body);
    if (read === null) return null;
    tables.push(withTrailingProse(read, part, prose));
  }
  if (front.year === null) {
    const year = yearInText([...prose.values()].flat().map(textOf).join('\n'));
    front = { ...front, year, yearFrom: year === null ? null : 'prose' };
  }
  const headed = new Set(headings.flatMap(({ section }) => sections.slice(section, section + 1)));
  return { template, front, prose, tables, headed };
}

interface Part {
  readonly prose: readonly RawBlock[];
  readonly tables: readonly TableSection[];
  /** The blocks among which the tables stand. */
  readonly body: readonly RawBlock[];
  /** A section of prose behind the tables whose heading was lost. */
  readonly lostBehind: Section | null;
}

/** Divides what stands under one heading, where the headings of the sections behind it were lost. */
function partAt(sections: readonly Section[], blocks: readonly RawBlock[]): Part {
  const [first] = sections;
  const tables = sections.filter((section) => section.kind === 'table');
  const lastTable = sections.findLastIndex(({ kind }) => kind === 'table');
  const lostBehind = lastTable < 0 ? null : (sections[lastTable + 1] ?? null);
  if (first?.kind === 'table') return { prose: [], tables, body: blocks, lostBehind };
  const start = firstHeadOf(tables, blocks);
  if (start === null) return { prose: blocks, tables: [], body: [], lostBehind: null };
  return { prose: blocks.slice(0, start), tables, body: blocks.slice(start), lostBehind };
}

/** Text behind the last row belongs to the section of prose that follows, if its heading was lost. */
function withTrailingProse(
  read: TablesRead,
  { body, lostBehind }: Part,
  prose: Map<Section, readonly RawBlock[]>,
): TablesRead {
  const lastLine = Math.max(0, ...read.rows.flatMap(({ match }) => match.figures.map(({ line }) => line)));
  const first = read.stray.find(({ line }) => line > lastLine);
  if (lostBehind?.kind !== 'narrative' || first === undefined) return read;
  prose.set(
    lostBehind,
    body.filter((block) => block.number >= first.line),
  );
  return { ...read, stray: read.stray.filter(({ line }) => line < first.line) };
}

function textOf(block: RawBlock): string {
  return block.kind === 'table' ? '' : block.text;
}
