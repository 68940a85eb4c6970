import { prefaceSection, type Place } from '../report/place';
import { readProse } from '../report/prose';
import type { Report } from '../report/report';
import type { Template } from '../template/template';
import { changesOutside, hasOpenParagraph, openCells } from '../workflow/opening';
import { fieldsOf, type Field, type FieldName } from './fields';

/** What a return opened of a report, and the report as it was returned. */
export interface Opening {
  readonly places: readonly Place[];
  readonly base: Report;
}

/** The fields in which nothing may be changed until the report is submitted again; prose is closed where no paragraph of it is open. */
export function closedFields(template: Template, { places }: Opening): Set<FieldName> {
  const cells = openCells(template, places);
  const names = (kind: Place['kind']) => places.some((place) => place.kind === kind);
  const isOpen = (field: Field): boolean => {
    switch (field.kind) {
      case 'title':
      case 'date':
        return names(field.kind);
      case 'preface':
        return hasOpenParagraph(places, prefaceSection);
      case 'narrative':
        return hasOpenParagraph(places, field.section);
      case 'cell':
        return cells.has(field.address);
      // Letting the computed total stand repairs what was printed and changes no figure of the form.
      case 'printed':
        return true;
    }
  };
  return new Set([...fieldsOf(template)].flatMap(([name, field]) => (isOpen(field) ? [] : [name])));
}

/** Whether a text may stand in a prose field: outside the opened paragraphs it says what it said. */
export function isOpenText(template: Template, { places, base }: Opening, field: Field, text: string): boolean {
  switch (field.kind) {
    case 'preface':
      return changesOutside(template, places, base, { ...base, preface: readProse(text, base.preface) }).length === 0;
    case 'narrative': {
      const narrative = { ...base.narrative, [field.section]: readProse(text, base.narrative[field.section] ?? []) };
      return changesOutside(template, places, base, { ...base, narrative }).length === 0;
    }
    default:
      return true;
  }
}

/** The paragraphs of a prose field that a return left closed; null where there was no return or it left all of them so. */
export function closedParagraphs(opening: Opening | null, field: Field): ReadonlySet<string> | null {
  if (opening === null || (field.kind !== 'preface' && field.kind !== 'narrative')) return null;
  const section = field.kind === 'preface' ? prefaceSection : field.section;
  const { places, base } = opening;
  if (!hasOpenParagraph(places, section)) return null;
  const blocks = field.kind === 'preface' ? base.preface : (base.narrative[section] ?? []);
  const isOpen = (index: number) =>
    places.some((place) => place.kind === 'paragraph' && place.section === section && place.index === index);
  return new Set(blocks.flatMap(({ text }, index) => (isOpen(index) ? [] : [text])));
}
