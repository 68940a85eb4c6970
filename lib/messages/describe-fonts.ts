import type { FontRole } from '../layout/font-metrics';

const roleNames: Record<FontRole, string> = {
  fangsong: '仿宋',
  kaiti: '楷体',
  heiti: '黑体',
  songti: '宋体',
  title: '小标宋',
};

/** What to say of faces that this machine lacks, or null where it has them all. */
export function describeMissingFonts(missing: readonly FontRole[]): string | null {
  if (missing.length === 0) return null;
  const names = missing.map((role) => roleNames[role]).join('、');
  return `本机没有${names}字体，PDF 以相近字体代替；安装后重新启动即可使用。`;
}
