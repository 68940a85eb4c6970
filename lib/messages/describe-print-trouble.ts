import { assertNever } from '../base/assert-never';
import type { Source } from '../document/document';
import type { PrintTrouble } from '../document/print-trouble';
import type { Template } from '../template/template';
import { cellNameAt, sectionName } from './names';

/** Why a file was not handed out and what to do about it, in one sentence. */
export function describePrintTrouble(template: Template, trouble: PrintTrouble): string {
  switch (trouble.kind) {
    case 'missingCharacter':
      return `${placeOf(template, trouble.source)}有“${trouble.character}”，本机没有字体能印出这个字，没有输出。请改用别的字，或安装有这个字的字体后重新启动。`;
    case 'differs':
      return `${placeOf(template, trouble.source)}应印“${shorten(trouble.wanted)}”，文件中却是“${shorten(trouble.printed)}”，没有输出。${blame}`;
    case 'outside':
      return `${placeOnPage(template, trouble)}有内容超出版心，没有输出。请缩短这一处的文字；${blame}`;
    case 'noGlyph':
      return `${placeOnPage(template, trouble)}有字没有字形，没有输出。${blame}`;
    case 'stray':
      return `第${trouble.page}页多出报告里没有的内容“${shorten(trouble.printed)}”，没有输出。${blame}`;
    case 'pageNumber':
      return `第${trouble.page}页的页码印成了“${shorten(trouble.printed)}”，没有输出。${blame}`;
    default:
      return assertNever(trouble);
  }
}

const blame = '如仍不成功，请把报告导出为 JSON 交给系统管理员。';
const longest = 40;

function shorten(text: string): string {
  const characters = [...text];
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : text;
}

function placeOnPage(template: Template, { source, page }: { source: Source | null; page: number }): string {
  return source === null ? `第${page}页` : `第${page}页（${placeOf(template, source)}）`;
}

function placeOf(template: Template, source: Source): string {
  switch (source.kind) {
    case 'title':
      return '标题';
    case 'date':
      return '日期';
    case 'preface':
      return `正文之前第${source.index + 1}段`;
    case 'section':
      return sectionName(template, source.section);
    case 'prose':
      return `${sectionName(template, source.section)}第${source.index + 1}段`;
    case 'cell':
      return cellNameAt(template, source.address);
    default:
      return assertNever(source);
  }
}
