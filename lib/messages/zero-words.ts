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

/** The words of 零值确认. */
export const zeroStatementWords = {
  title: '零值确认',
  ask: '整张表确为零的，请逐表确认：',
  intro: '填 0 表示“经核实，确无此类情形”。请先与台账核对，确认人和时间会印在审批单上。',
  columns: { name: '范围', zeros: '为 0', blanks: '未填' },
  tick: '已与台账核对，经核实为零',
  void: '确认后改动表中任何一格，确认即作废，须重新确认。',
  cancel: '取消',
  confirm: '确认',
  notZero: '这张表已有不为 0 的数字，无须确认。',
  notSaved: '最近的改动还没有保存成功，没有确认。请等保存成功后再试。',
} as const;

/** 确认第三部分（119 格为 0、25 格未填） */
export function zeroStanding(place: string, zeros: number, blanks: number): string {
  const parts = [...(zeros > 0 ? [`${zeros} 格为 0`] : []), ...(blanks > 0 ? [`${blanks} 格未填`] : [])];
  return `确认${place}（${parts.join('、')}）`;
}

/** 第三部分：李红 2026-01-13 10:41 经核实为零 */
export function statedBy(place: string, name: string, minute: string): string {
  return `${place}：${name} ${minute} 经核实为零`;
}

/** 零值确认：第三部分 */
export function zeroStatementTitle(place: string): string {
  return `${zeroStatementWords.title}：${place}`;
}

/** 确认; 未填的 5 格一并填 0 并确认 */
export function confirmZeros(blanks: number): string {
  return blanks === 0 ? zeroStatementWords.confirm : `未填的 ${blanks} 格一并填 0 并确认`;
}

/** 第三部分已确认“经核实为零” */
export function saidZeroStated(place: string): string {
  return `${place}已确认“经核实为零”`;
}

/** 14 格 */
export function cellCount(count: number): string {
  return `${count} 格`;
}
