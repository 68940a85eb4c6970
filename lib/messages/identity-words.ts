import type { IdentityState, SideState } from '../form/identity-state';
import { editorWords } from './editor-words';
import { figureText, sizeText } from './names';

/** The verdict of an identity in its column: nothing is called unbalanced before the column is complete. */
export function describeVerdict({ blanks, difference }: IdentityState): {
  readonly text: string;
  readonly tone: 'red' | 'amber' | 'green';
} {
  if (blanks > 0) return { text: `余${blanks}格`, tone: 'amber' };
  const size = String(difference);
  if (size === '0') return { text: '✓ 平', tone: 'green' };
  return { text: `差 ${size.startsWith('-') ? figureText(size) : `+${size}`}`, tone: 'red' };
}

/** 自然人：一 102＋二 6＝108；三（七）111＋四 6＝117；左右相差 9，不平 */
export function describeIdentity(column: string, { left, right, difference, blanks }: IdentityState): string {
  const sides = `${column}：${sumText(left)}；${sumText(right)}`;
  if (blanks > 0) return `${sides}；还有 ${blanks} 格未填，填完后判断`;
  return String(difference) === '0' ? `${sides}；左右相等，平` : `${sides}；左右相差 ${sizeText(difference)}，不平`;
}

function sumText({ terms, sum }: SideState): string {
  const parts = terms.map(({ as, value }) => {
    const figure = value === null ? editorWords.blankCell : figureText(value);
    return as.endsWith('）') ? as + figure : `${as} ${figure}`;
  });
  return `${parts.join('＋')}＝${figureText(sum)}`;
}
