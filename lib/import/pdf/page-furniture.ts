import type { TextLine } from './text-lines';

/** A line of running text and the page it stands on. */
export interface PageLine extends TextLine {
  readonly page: number;
  readonly pageHeight: number;
  readonly pageWidth: number;
}

/** Parts of the page's height in which running heads and page numbers stand. */
const [head, foot] = [0.13, 0.86];
const pageNumber =
  /^(?:[-–—―－~·•\s]*\d{1,4}[-–—―－~·•\s]*|第\d{1,4}页(?:[，,/]?共\d{1,4}页)?|\d{1,4}[/／]\d{1,4}|page\d+(?:of\d+)?)$/i;
/** Points. Running heads stand at the same height on every page. */
const sameHeight = 4;

/**
 * The lines without page numbers and without what is printed on page after page at the same height: where tables are
 * not ruled, that may be their heads.
 */
export function withoutFurniture(lines: readonly PageLine[], ruled: boolean): PageLine[] {
  const pages = new Set(lines.map(({ page }) => page)).size;
  const atEdge = lines.filter(
    ({ baseline, pageHeight }) => baseline < head * pageHeight || baseline > foot * pageHeight,
  );
  const furniture = new Set<PageLine>(atEdge.filter((line) => isPageNumber(line, lines)));
  const alike = new Map<string, PageLine[]>();
  for (const line of atEdge) {
    const key = line.text.replace(/\d+/g, '#').replace(/\s/g, '');
    const others = alike.get(key);
    if (others === undefined) alike.set(key, [line]);
    else others.push(line);
  }
  for (const group of alike.values()) {
    const [first] = group;
    const same = group.filter(({ baseline }) => Math.abs(baseline - (first?.baseline ?? 0)) < sameHeight);
    const onPages = new Set(same.map(({ page }) => page)).size;
    if (ruled && onPages >= 2 && onPages * 2 >= pages) for (const line of same) furniture.add(line);
  }
  return lines.filter((line) => !furniture.has(line));
}

/** The last line of a page or the first one, and nothing but a number with what surrounds it. */
function isPageNumber(line: PageLine, lines: readonly PageLine[]): boolean {
  if (!pageNumber.test(line.text.replace(/\s/g, ''))) return false;
  return !lines.some(
    ({ page, baseline, pageHeight }) =>
      page === line.page && (line.baseline > pageHeight / 2 ? baseline > line.baseline : baseline < line.baseline),
  );
}
