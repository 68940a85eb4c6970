import { expect, test } from 'vitest';
import { describeLack } from './administration-words';
import { describeListError } from './people-list-words';

test('what a unit lacks is named exactly', () => {
  const reviewer = { role: 'reviewer', reviewLevel: 2 } as const;
  expect(describeLack({ kind: 'vacant', duty: reviewer }, 2)).toBe('缺少审核（二级）人，报告到这一步会停住。');
  const duties = [{ role: 'drafter', reviewLevel: 0 }, reviewer, { role: 'issuer', reviewLevel: 0 }] as const;
  expect(describeLack({ kind: 'tooFew', duties, people: ['周明', '王建'] }, 2)).toBe(
    '填报、审核（二级）、签发须为 3 个不同的人，现只有周明、王建 2 人。',
  );
});

test('an error of a list names the row and the column as the sheet has them', () => {
  const error = { row: 5, column: 'username', trouble: { kind: 'unreadable', text: '陈静' } } as const;
  expect(describeListError(error)).toMatch(/^第 5 行“账号”列：“陈静”不能用。字母、数字/);
});
