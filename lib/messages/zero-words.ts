import type { ZeroScope } from '../form/zero-scopes';

/** The heads of the menu 其余填 0. */
export const zeroScopeKinds: Readonly<Record<ZeroScope['kind'], string>> = {
  column: '按列',
  lines: '按组',
  block: '按项',
};

/** How an item of the menu 其余填 0 reads. */
export function describeZeroScope({ name }: ZeroScope, blanks: number): string {
  return blanks === 0 ? `${name}（已填完）` : `${name}（余 ${blanks} 格）`;
}

function zeroScopeName({ kind, name }: ZeroScope): string {
  return kind === 'column' ? `“${name}”列` : `“${name}”`;
}

export function askZeroFill(scope: ZeroScope, blanks: number): { title: string; body: string; action: string } {
  return {
    title: `${zeroScopeName(scope)}其余填 0`,
    body: `将把其中 ${blanks} 个未填的格子填为 0，已填的不变。填 0 表示本年确无此类情形，请先与台账核对。`,
    action: `填 0（${blanks} 格）`,
  };
}

export function saidZeroFill(scope: ZeroScope, filled: number): string {
  return `${zeroScopeName(scope)}已填 0：${filled} 格，可按 Ctrl+Z 撤销`;
}
