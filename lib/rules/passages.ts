import { prefaceSection } from '../report/place';
import type { Report } from '../report/report';
import type { Template } from '../template/template';
import type { Passage } from './finding';

/** Every paragraph of a report in the order of the form, the preface first; headings are none. */
export function passagesOf(template: Template, report: Report): Passage[] {
  const sections = template.sections.flatMap(({ kind, id }) => (kind === 'narrative' ? [id] : []));
  return [prefaceSection, ...sections].flatMap((section) => {
    const blocks = section === prefaceSection ? report.preface : (report.narrative[section] ?? []);
    return blocks.flatMap(({ kind, text }, index) => (kind === 'paragraph' ? [{ section, index, text }] : []));
  });
}

/** The section of a finding about a passage: the preface belongs to none. */
export function sectionOfPassage({ section }: Passage): string | null {
  return section === prefaceSection ? null : section;
}
