import { narrativeField, type FieldName } from '../../../lib/form/fields';
import { prefaceSection } from '../../../lib/report/place';

/** A field that holds prose. */
export type ProseFieldName = Extract<FieldName, 'preface' | `narrative.${string}`>;

/** The section whose prose a field holds, as places name it. */
export function sectionOf(name: ProseFieldName): string {
  return name === 'preface' ? prefaceSection : name.slice('narrative.'.length);
}

/** The field that holds the prose of a section. */
export function proseFieldOf(section: string): ProseFieldName {
  return section === prefaceSection ? 'preface' : narrativeField(section);
}
