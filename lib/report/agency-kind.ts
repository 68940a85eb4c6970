import type { AgencyKind } from './report';

const namings: readonly { readonly kind: AgencyKind; readonly pattern: RegExp }[] = [
  { kind: 'governmentOffice', pattern: /政府(?:办公室|办公厅)$/ },
  { kind: 'township', pattern: /(?:[镇乡]|街道)(?:(?:人民)?政府|办事处)?$/ },
  { kind: 'government', pattern: /(?:人民政府|[省市区县州旗盟]政府)$/ },
];

/** The kind of agency that a name tells of; one that tells nothing else is a department. */
export function guessAgencyKind(name: string): AgencyKind {
  return namings.find(({ pattern }) => pattern.test(name.trim()))?.kind ?? 'department';
}
