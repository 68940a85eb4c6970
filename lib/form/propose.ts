import type { CellSource, Confidence } from '../import/cell-source';
import type { ImportFinding } from '../import/import-finding';
import type { ImportedFile } from '../import/imported-file';
import { settlePrintedTotals, disagreeingTotals } from '../report/printed-totals';
import type { Report } from '../report/report';
import type { CellAddress, Template } from '../template/template';
import { fieldsOf, type Field, type FieldName } from './fields';
import { fieldText } from './form-values';

/** One text that a file proposes for a field of the form. */
export interface ProposedText {
  readonly name: FieldName;
  readonly field: Field;
  /** As it would be typed; `''` where the file leaves the cell blank. */
  readonly text: string;
  /** Where a figure was read; null for prose, and where the file has no rows. */
  readonly source: CellSource | null;
  readonly confidence: Confidence;
  /** What was noticed where it was read. */
  readonly findings: readonly ImportFinding[];
}

/** What a file says, text by text, before any of it is written. */
export interface Proposal {
  /** In the order of the form. */
  readonly texts: readonly ProposedText[];
  /** What was noticed and belongs to none of the texts alone. */
  readonly aside: readonly ImportFinding[];
  /** Figures for which the form has no cell: the file is of another edition. */
  readonly elsewhere: readonly CellSource[];
}

/** A finding that names more cells than this speaks of the file and not of its cells. */
const mostCells = 40;

/**
 * What `imported`, read by the edition `fileTemplate`, proposes to a report of the edition `template`. Totals are not proposed, for they are
 * computed; one that the file prints otherwise than its parts add up to is, to be looked into.
 */
export function propose(template: Template, fileTemplate: Template, imported: ImportedFile): Proposal {
  const { report, findings, sources } = imported;
  const sourceAt = new Map(sources.map((source) => [source.address, source]));
  const doubted = doubtedTotals(fileTemplate, report);
  const texts = [...fieldsOf(template)].flatMap(([name, field]): ProposedText[] => {
    const source = 'address' in field ? (sourceAt.get(field.address) ?? null) : null;
    const text = fieldText(report, field);
    if (!isProposed(field, text, source, doubted)) return [];
    const own = findings.filter((finding) => speaksOf(finding, field));
    return [{ name, field, text, source, confidence: confidenceOf(source, own), findings: own }];
  });
  const told = new Set(texts.flatMap((each) => each.findings));
  return {
    texts,
    aside: findings.filter((finding) => !told.has(finding)),
    elsewhere: sources.filter(({ address, read }) => !template.cells.has(address) && read.trim() !== ''),
  };
}

/** Printed totals that differ from what their parts add up to, or cannot be compared since a part is blank. */
function doubtedTotals(template: Template, report: Report): ReadonlySet<CellAddress> {
  const differing = new Set(disagreeingTotals(template, report).map(({ address }) => address));
  return new Set(Object.keys(settlePrintedTotals(template, report, differing).printedTotals) as CellAddress[]);
}

function isProposed(field: Field, text: string, source: CellSource | null, doubted: ReadonlySet<CellAddress>): boolean {
  if (field.kind === 'printed') return doubted.has(field.address);
  return text !== '' || (field.kind === 'cell' && source !== null);
}

function speaksOf({ cells, section, facts }: ImportFinding, field: Field): boolean {
  switch (field.kind) {
    case 'title':
      return facts.kind === 'titleMissing' || facts.kind === 'agencyMissing';
    case 'narrative':
      return cells.length === 0 && section === field.section;
    case 'cell':
    case 'printed':
      return cells.length <= mostCells && cells.includes(field.address);
    default:
      return false;
  }
}

function confidenceOf(source: CellSource | null, findings: readonly ImportFinding[]): Confidence {
  if (source !== null) return source.confidence;
  return findings.some(({ severity }) => severity !== 'info') ? 'flagged' : 'plain';
}
