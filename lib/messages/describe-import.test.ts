import { describe, expect, it } from 'vitest';
import { template2021 } from '../../templates/2021';
import type { ImportFacts, ImportFinding, ImportTrouble } from '../import/import-finding';
import { describeImportFinding, describeImportTrouble } from './describe-import';

const cell = 'requests/newRequests/naturalPerson';

function said(facts: ImportFacts, more: Partial<ImportFinding> = {}): string {
  const finding = { severity: 'warning', section: 'requests', cells: [cell], read: '读到的', line: 12, facts } as const;
  return describeImportFinding(template2021, { ...finding, ...more });
}

describe('describeImportFinding', () => {
  it('names the place, quotes what was read and says what to do', () => {
    expect(said({ kind: 'blank' }, { read: '/' })).toBe(
      '第三部分，原文第 12 行：自然人—一、本年新收政府信息公开申请数量在原文中填的是“/”，按未填写处理，没有当作 0，请核实后填写。',
    );
    expect(said({ kind: 'rowMissing' }, { line: null, read: '' })).toBe(
      '第三部分：没有找到“一、本年新收政府信息公开申请数量”一行，该行留空，请对照原文补填。',
    );
    expect(said({ kind: 'identityBroken', left: 108, right: 107 })).toContain('一边是 108，另一边是 107');
    expect(said({ kind: 'yearUnclear', year: 2021 }, { section: null, cells: [], line: null, read: '' })).toBe(
      '没有从标题中读到年度，暂按 2021 年处理，请核对。',
    );
  });

  it('quotes long texts in part', () => {
    expect(said({ kind: 'strayText' }, { read: '长'.repeat(500) })).toContain(`${'长'.repeat(80)}……`);
  });
});

describe('describeImportTrouble', () => {
  it('says what to do about each', () => {
    const troubles: ImportTrouble[] = [
      { kind: 'empty' },
      { kind: 'tooLarge', characters: null },
      { kind: 'lostEncoding' },
      { kind: 'notReport' },
      { kind: 'noTables' },
    ];
    const sentences = troubles.map(describeImportTrouble);
    expect(new Set(sentences).size).toBe(troubles.length);
    for (const sentence of sentences) expect(sentence).toMatch(/请.+。$/);
  });
});
