import { describe, expect, it } from 'vitest';
import { template2021 } from '../../../templates/2021';
import { templates } from '../../../templates/choose';
import { damagedReport } from '../../fixtures/damaged/corpus';
import { draftToHtml } from '../../fixtures/damaged/to-html';
import type { ImportedFile } from '../imported-file';
import { importHtml } from './import-html';

const page = draftToHtml(damagedReport(template2021, 6, []).draft, 6);

function read(text: string): ImportedFile {
  const imported = importHtml(templates, new TextEncoder().encode(text));
  if (!imported.ok) throw new Error(imported.error.kind);
  return imported.value;
}

function madeBy(program: string): ImportedFile {
  return read(page.replace(/<head>/i, `<head><meta name="generator" content="${program}"/>`));
}

describe('a page of a program that prints deleted text as live', () => {
  it('is doubted in every cell that no sum vouches for', () => {
    const { sources, findings } = madeBy('LibreOffice 7.4.7.2 (Linux)');
    const doubt = findings.find(({ facts }) => facts.kind === 'deletionsShown');
    const trusted = sources.filter(({ confidence }) => confidence !== 'flagged');
    expect(trusted.length).toBeGreaterThan(100);
    expect(trusted.every(({ confidence }) => confidence === 'vouched')).toBe(true);
    expect(doubt?.cells).toContain('proactiveDisclosure/administrativeFees/amount');
    expect(doubt?.cells.some((address) => trusted.some((source) => source.address === address))).toBe(false);
  });

  it('is told from pages of other programs', () => {
    expect(page).toMatch(/<head>/i);
    for (const { sources, findings } of [read(page), madeBy('Microsoft Word 15')]) {
      expect(findings.map(({ facts }) => facts.kind)).not.toContain('deletionsShown');
      expect(sources.every(({ confidence }) => confidence !== 'flagged')).toBe(true);
    }
  });
});
