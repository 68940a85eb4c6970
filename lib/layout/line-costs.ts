import type { LineFit } from './break-lines';

/** White between characters beyond this, in em, looks like a fault: such a line is left ragged. */
export const widestGap = 0.5;
const raggedLine = 1e4;

/**
 * Costs of a justified line of `em` points: nothing where the characters fill it, little where white is taken out of
 * signs, more where white is put between characters, and a last line of one lone character is a blemish.
 */
export function justified(em: number) {
  return ({ slack, shrink, gaps, length, last }: LineFit): number => {
    const lone = last && length <= 2 ? 120 : 0;
    if (last && slack >= 0) return lone;
    if (Math.abs(slack) < 1e-3 * em) return lone;
    if (slack < 0) return lone + 5 + 40 * (-slack / shrink) ** 2;
    if (slack > widestGap * em * gaps) return raggedLine + 100 * (slack / em) ** 2;
    return 20 + 100 * (slack / gaps / (0.05 * em)) ** 2;
  };
}

/** Few lines before all, and those of like length: labels and heads in narrow columns. */
export function balanced(em: number) {
  return ({ slack }: LineFit): number => 1000 + (Math.max(0, slack) / em) ** 2;
}
