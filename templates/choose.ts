import type { Template } from '../lib/template/template';
import { template2019 } from './2019';
import { template2021 } from './2021';

/** Every edition, oldest first. */
export const templates: readonly Template[] = [template2019, template2021];

/** The edition that a report of `year` is written in, or null where none covers it. */
export function templateForYear(year: number): Template | null {
  return templates.find(({ years }) => years.first <= year && year <= (years.last ?? Infinity)) ?? null;
}

/** The name of the edition that a report of `year` is written in, or null where none covers it. */
export function editionOfYear(year: number): string | null {
  return templateForYear(year)?.edition ?? null;
}

/** The edition that a report was read in. Throws where it is unknown: editions are added, never taken away. */
export function templateOf({ edition }: { readonly edition: string }): Template {
  const template = templateOfEdition(edition);
  if (template === null) throw new Error(`A report is of the unknown edition ${edition}`);
  return template;
}

/** The edition of that name, or null. */
export function templateOfEdition(edition: string): Template | null {
  return templates.find((template) => template.edition === edition) ?? null;
}
