import { describe, expect, it } from 'vitest';
import { templates } from '../../templates/choose';
import { damagedReport, type DamageName } from '../fixtures/damaged/corpus';
import { scoreOf } from '../fixtures/damaged/score';
import { draftToDocx } from '../fixtures/damaged/to-docx';
import { draftToHtml } from '../fixtures/damaged/to-html';
import { importFile } from './import-file';

type Damaged = ReturnType<typeof damagedReport>;

const kinds: readonly (readonly [kind: string, write: (damaged: Damaged, seed: number) => Uint8Array])[] = [
  ['DOCX', ({ draft }) => draftToDocx(draft)],
  ['HTML', ({ draft }, seed) => new TextEncoder().encode(draftToHtml(draft, seed))],
];

describe.each(kinds)('a damaged report as %s', (_, write) => {
  /** How many cells were right and how many otherwise; none of these may be without a finding. */
  async function read(
    seeds: readonly number[],
    wanted?: readonly DamageName[],
  ): Promise<{ right: number; other: number }> {
    const sum = { right: 0, other: 0 };
    for (const seed of seeds) {
      for (const template of templates) {
        const damaged = damagedReport(template, seed, wanted);
        const imported = await importFile(templates, write(damaged, seed));
        const score = scoreOf(template, damaged.expected, imported.ok ? imported.value : null);
        const { wrong, refused } = score;
        expect({ seed, damages: damaged.damages, wrong, refused }).toEqual({
          seed,
          damages: damaged.damages,
          wrong: [],
          refused: 0,
        });
        sum.right += score.right;
        sum.other += score.flagged;
      }
    }
    return sum;
  }

  it.each<DamageName>([
    'earlierRows',
    'lostRow',
    'missingZeros',
    'writtenUnits',
    'remarks',
    'fullWidthDigits',
    'tornFigures',
    'automaticNumbers',
    'changedLabels',
    'stackedCharacters',
    'shiftedBorders',
    'emptyColumns',
    'extraColumn',
    'splitTables',
    'trackedChanges',
    'laterYear',
  ])(
    'is read whole with one damage: %s',
    async (damage) => {
      expect(await read([1, 2], [damage])).toMatchObject({ other: 0 });
    },
    60_000,
  );

  it('is read with several, and no figure wrong without a word', async () => {
    const seeds = Array.from({ length: 25 }, (_, index) => 1_000 + index);
    const { right, other } = await read(seeds);
    expect(right / (right + other)).toBeGreaterThan(0.999);
  }, 240_000);
});
