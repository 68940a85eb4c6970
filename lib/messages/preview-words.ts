/** The words of the page preview. */
export const previewWords = {
  tab: '页面预览',
  tabs: '侧栏',
  zoom: '显示比例',
  smaller: '缩小',
  larger: '放大',
  fitWidth: '适合宽度',
  pages: '页面',
  loading: '正在排版…',
  loadingFonts: '正在载入字体…',
  fontsFailed: '有字体没有载入，暂以相近字体显示；分行、分页与 PDF 一致。',
  failed: '预览没有载入，填写和保存不受影响。请重新打开本页再试。',
  frontShort: '首',
} as const;

/** 75% */
export function zoomWords(percent: number): string {
  return `${percent}%`;
}

/** 共 6 页 */
export function pageCount(pages: number): string {
  return `共 ${pages} 页`;
}

/** 第 2 页，共 6 页 */
export function pageName(page: number, pages: number): string {
  return `第 ${page} 页，共 ${pages} 页`;
}

/** The numeral of 三、收到和处理政府信息公开申请情况, where there is room for no more. */
export function shortHeading(heading: string): string {
  return heading.split('、')[0] ?? heading;
}
