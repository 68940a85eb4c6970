import { firstReportYear, lastReportYear } from '../report/report';
import { alignLabel } from './align-label';
import { foldText } from './fold-text';
import type { RawBlock } from './raw-document';

/** What stands before the first section. */
export interface FrontMatter {
  /** `''` where none was found. */
  readonly title: string;
  readonly agencyName: string;
  readonly year: number | null;
  /** Where the year stands; null where there is none. */
  readonly yearFrom: 'title' | 'prose' | null;
  readonly date: string | null;
  readonly beforeTitle: readonly RawBlock[];
  readonly preface: readonly RawBlock[];
}

/** A title may be cut over so many lines, and stands among the first of them. */
const mostTitleLines = 5;
const searchedBlocks = 60;
const longestTitle = 80;
/** Of the document's name so much must stand in a title: 工作 is often lost. */
const leastLikeness = 0.7;

interface Title {
  readonly text: string;
  readonly agencyName: string;
  readonly year: number | null;
  readonly start: number;
  readonly end: number;
}

/** Title, agency, year, date line and preface; `documentName` is what the form calls the document. */
export function readFrontMatter(documentName: string, blocks: readonly RawBlock[]): FrontMatter {
  const title = findTitle(foldText(documentName), blocks);
  const behind = blocks.slice(title?.end ?? 0);
  const dateAt = behind.slice(0, 4).findIndex((block) => dateOf(block) !== null);
  const dated = behind[dateAt];
  return {
    title: title?.text ?? '',
    agencyName: title?.agencyName ?? '',
    year: title?.year ?? null,
    yearFrom: title === null || title.year === null ? null : 'title',
    date: dated === undefined ? null : dateOf(dated),
    beforeTitle: blocks.slice(0, title?.start ?? 0),
    preface: behind.filter((block) => block !== dated),
  };
}

/** The report year that the words of the first paragraphs name most often, or null. */
export function yearInText(text: string): number | null {
  const counts = new Map<number, number>();
  for (const [, year] of text.slice(0, 3000).matchAll(/(?<!\d)(20\d{2})\s*年/g)) {
    counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  }
  const [most] = [...counts].filter(([year]) => isReportYear(year)).sort((left, right) => right[1] - left[1]);
  return most?.[0] ?? null;
}

/** The first title; of its lines as few as name an agency, then what above them belongs to the name. */
function findTitle(documentName: string, blocks: readonly RawBlock[]): Title | null {
  let nameless: Title | null = null;
  for (let end = 1; end <= Math.min(blocks.length, searchedBlocks); end += 1) {
    let text = '';
    for (let start = end - 1; start >= Math.max(0, end - mostTitleLines); start -= 1) {
      const block = blocks[start];
      if (block === undefined || block.kind === 'table') break;
      text = block.text.replace(/\s/g, '') + text;
      if (text.length > longestTitle) break;
      const parsed = parseTitle(documentName, text);
      if (parsed === null) continue;
      const title = { ...parsed, text, start, end };
      if (title.agencyName !== '') return withLineAbove(title, documentName, blocks);
      nameless ??= title;
    }
    if (nameless !== null) return nameless;
  }
  return null;
}

function parseTitle(documentName: string, text: string): Pick<Title, 'agencyName' | 'year'> | null {
  const plain = text.normalize('NFKC').replace(/[《》]/g, '');
  const yearWords = /\(?(?<!\d)((?:19|20)\d{2}|二[〇○零Oo0][一二三四五六七八九〇○零]{2})年?度?\)?(?=\D|$)/.exec(plain);
  const rest = yearWords === null ? plain : plain.replace(yearWords[0], '');
  const { coverage, start, end } = alignLabel(documentName, rest);
  if (coverage < leastLikeness || rest.length - end > 2) return null;
  return { agencyName: rest.slice(0, start), year: yearWords === null ? null : yearOf(yearWords[1] ?? '') };
}

function yearOf(words: string): number | null {
  const digits = words
    .replace(/[〇○零Oo]/g, '0')
    .replace(/[一二三四五六七八九]/g, (digit) => String('一二三四五六七八九'.indexOf(digit) + 1));
  return isReportYear(Number(digits)) ? Number(digits) : null;
}

function isReportYear(year: number): boolean {
  return year >= firstReportYear && year <= lastReportYear;
}

/** The title with the line above it, where that can only be the first part of the agency's name. */
function withLineAbove(title: Title, documentName: string, blocks: readonly RawBlock[]): Title {
  const block = blocks[title.start - 1];
  if (block === undefined || block.kind === 'table') return title;
  const above = block.text.replace(/\s/g, '');
  const ofPlace = /^\p{Script=Han}{1,24}[省市区县旗州镇乡]$/u.test(above) && !title.agencyName.startsWith(above);
  const ofGovernment = above.endsWith('人民政府') && /^(?:办公室|办公厅)/.test(title.agencyName);
  if (!ofPlace && !ofGovernment) return title;
  const text = above + title.text;
  const parsed = parseTitle(documentName, text);
  return parsed === null ? title : { ...parsed, text, start: title.start - 1, end: title.end };
}

/** `（2021年 1月）` as `2021-01`, `2022年1月5日` as `2022-01-05`; null for anything else or no such day. */
function dateOf(block: RawBlock): string | null {
  if (block.kind === 'table') return null;
  const plain = block.text.normalize('NFKC').replace(/\s/g, '');
  const match = /^\(?(20\d{2})年(\d{1,2})月(?:(\d{1,2})日)?\)?$/.exec(plain);
  if (match === null) return null;
  const [year, month, day] = [match[1] ?? '', (match[2] ?? '').padStart(2, '0'), match[3]?.padStart(2, '0')];
  const written = day === undefined ? `${year}-${month}` : `${year}-${month}-${day}`;
  const date = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.getUTCMonth() + 1 !== Number(month) ? null : written;
}
