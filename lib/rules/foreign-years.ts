import type { Finding } from './finding';
import { passagesOf, sectionOfPassage } from './passages';
import type { Subject } from './subject';

/** Titles of documents and their numbers carry the years of those documents. */
const documents = /《[^》]*》|[〔［[(（]\s*(?:19|20)\d\d\s*[〕］\])）]\s*(?:第?\s*\d+\s*号)?/g;
const yearNamed = /(?<!\d)((?:19|20)\d\d)\s*年/g;
/** What tells that the year is meant to lie apart: since when, a law's own date, a plan's end. */
const begins = /(?:自|从|早在|截至|始于|对比|相较于?)\s*$/;
const reaches =
  /^\s*(?:\d{1,2}\s*月\s*)?(?:\d{1,2}\s*日\s*)?(?:以来|以后|之前|以前|起|修订|修正|施行|实施|生效|印发|发布|颁布|公布|制定|出台|版)/;
/** 2021—2025年, 2021年至2025年: a span that takes the report's year in. */
const span = /(?<!\d)((?:19|20)\d\d)\s*年?\s*(?:—|－|-|–|～|~|至|到)\s*((?:19|20)\d\d)\s*年/g;

/** Y-6: a year in the prose that is neither the report's nor its neighbour, and no document's or law's own. */
export function checkForeignYears({ template, report }: Subject): Finding[] {
  return passagesOf(template, report).flatMap((passage): Finding[] => {
    const text = withoutSpans(
      passage.text.replace(documents, (found) => ' '.repeat(found.length)),
      report.year,
    );
    const years = [...text.matchAll(yearNamed)].filter((match) => {
      if (Math.abs(Number(match[1]) - report.year) <= 1) return false;
      return !begins.test(text.slice(0, match.index)) && !reaches.test(text.slice(match.index + match[0].length));
    });
    return [...new Set(years.map((match) => Number(match[1])))].map((year) => ({
      rule: 'Y-6',
      severity: 'warning',
      section: sectionOfPassage(passage),
      cells: [],
      facts: { kind: 'foreignYear', passage, year, expected: report.year },
    }));
  });
}

function withoutSpans(text: string, year: number): string {
  return text.replace(span, (found, first: string, last: string) =>
    Number(first) <= year && year <= Number(last) ? ' '.repeat(found.length) : found,
  );
}
