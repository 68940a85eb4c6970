import type { How } from '../workflow/how';

/** In which way a field was changed. */
export const howWords: Readonly<Record<How, string>> = {
  typed: '键入',
  pasted: '粘贴',
  imported: '导入',
  computed: '计算',
  restored: '恢复版本',
  hint: '采纳提示',
  zeroFill: '其余填 0',
  suggestion: '采纳建议',
  undone: '撤销或重做',
  merged: '并入他人改动',
};

/** The words of 修改记录. */
export const historyWords = {
  open: '修改记录',
  close: '关闭',
  loading: '正在读取…',
  none: '还没有已保存的修改。',
  columns: { when: '时间', who: '修改人', before: '改前', after: '改后', how: '方式' },
  empty: '（空）',
} as const;

/** 修改记录：自然人—（一）予以公开 */
export function historyOf(place: string): string {
  return `修改记录：${place}`;
}
