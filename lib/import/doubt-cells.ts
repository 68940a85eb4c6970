import type { CellAddress, Template } from '../template/template';
import type { ImportFacts } from './import-finding';
import type { ImportedFile } from './imported-file';

/** What may be wrong with a source as a whole. */
type Doubt = Extract<ImportFacts, { kind: 'sourceDamaged' | 'tablesUnruled' | 'deletionsShown' }>['kind'];

/** The same file with a warning about every cell of the form but the `sure` ones. */
export function doubtCells(
  template: Template,
  { report, findings, sources }: ImportedFile,
  kind: Doubt,
  sure: ReadonlySet<CellAddress>,
): ImportedFile {
  const cells = [...template.cells.keys()].filter((address) => !sure.has(address));
  return {
    report,
    findings: [{ severity: 'warning', section: null, cells, read: '', line: null, facts: { kind } }, ...findings],
    sources: sources.map((source) => (sure.has(source.address) ? source : { ...source, confidence: 'flagged' })),
  };
}
