import type { Progress } from '../form/progress';
import type { Section } from '../template/template';

/** The sign, word and standing of a section in the list of sections. */
export function describeStanding(
  progress: Progress | null,
  errors: number,
  warnings: number,
): { readonly sign: string; readonly word: string; readonly tone: 'red' | 'amber' | 'green' | 'plain' } {
  if (errors > 0) return { sign: '■', word: `阻断 ${errors}`, tone: 'red' };
  if (warnings > 0) return { sign: '▲', word: `需说明 ${warnings}`, tone: 'amber' };
  if (progress === null) return { sign: '✓', word: '已完成', tone: 'green' };
  const [done, all] =
    progress.kind === 'table'
      ? [progress.filled, progress.typed]
      : [progress.paragraphs, Math.min(1, progress.paragraphs)];
  if (done === 0) return { sign: '○', word: '未填写', tone: 'plain' };
  return done >= all ? { sign: '✓', word: '已完成', tone: 'green' } : { sign: '◔', word: '填写中', tone: 'plain' };
}

/** 139/144, or 4 段 · 386 字. */
export function describeProgress(progress: Progress): string {
  if (progress.kind === 'table') return `${progress.filled}/${progress.typed}`;
  return progress.paragraphs === 0 ? '' : `${progress.paragraphs} 段 · ${progress.characters} 字`;
}

export function characterCount(characters: number): string {
  return `${characters} 字`;
}

/** 已填 139/144，未填 5 */
export function describeFilled(filled: number, typed: number): string {
  return filled === typed ? `已填 ${filled}/${typed}` : `已填 ${filled}/${typed}，未填 ${typed - filled}`;
}

/** 第三部分已填 139/144 stands for the section before the eyes. */
export function statusPlace(section: Section): string {
  return `第${section.heading.split('、')[0]}部分`;
}
