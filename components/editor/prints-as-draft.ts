import type { Finding } from '../../lib/rules/finding';

/** Whether a report with these findings of the editor is printed with the 草稿 mark: nothing may be wrong or missing. */
export function printsAsDraft(findings: readonly Finding[]): boolean {
  return findings.some(({ severity, facts }) => severity === 'error' || facts.kind === 'blank');
}
