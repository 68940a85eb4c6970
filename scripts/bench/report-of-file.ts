import { damagedReport, type DamagedReport } from '../../lib/fixtures/damaged/corpus';
import { templates } from '../../templates/choose';

/** Of the first file, for the corpus to be another than that of the tests. */
const firstSeed = 5_000;

/** A report to be written to the file with this number, the same each time, and the seed it was made from. */
export function reportOfFile(index: number, damaged: boolean): DamagedReport & { readonly seed: number } {
  const template = templates[index % templates.length];
  if (template === undefined) throw new Error('There are no editions');
  const seed = firstSeed + index;
  return { ...damagedReport(template, seed, damaged ? undefined : []), seed };
}
