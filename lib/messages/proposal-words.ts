import { assertNever } from '../base/assert-never';
import type { Standing } from '../form/decide';
import type { Refusal } from '../form/refusal';
import type { ProposedText } from '../form/propose';
import type { CellSource } from '../import/cell-source';
import { placeInSource } from './describe-import';

/** The words of a file that is looked at text by text before anything of it is written. */
export const proposalWords = {
  columns: {
    place: '位置',
    now: '现值',
    read: '文件原文',
    written: '将写入',
    remark: '说明',
    confidence: '识别',
    decision: '处理',
  },
  tableName: '逐项确认',
  take: '接受',
  leave: '不写入',
  leaveBlank: '留空',
  keep: '保留现值',
  change: '改为…',
  changeTo: '改为',
  changeDone: '确定',
  cancel: '取消',
  showSource: '查看原文',
  hideSource: '收起原文',
  blank: '未填',
  empty: '（空）',
  cutApart: '本格的数字是从这一行拆分或拼接出来的。',
  noRow: '文件没有表格行，数值按数据项直接读取。',
  takeSure: '接受全部识别明确的',
  takeDoubted: '接受其余全部',
  leaveRest: '其余不写入',
  nothingWritten: '确认前不会改动报告。',
  replaces: '将替换现值',
  doubted: '所在的合计或勾稽关系在文件中不成立，或全文有需要留意之处（见上方），请核对',
  blankSource: '原文没有数字，不当作 0',
  printedTotal: '文件所列的合计。表中的合计由系统计算；接受则记下此数，与计算值不符时提示核对',
  otherReport: '写的是另一机关或年度，请核对',
  asideTitle: '文件中没有读入或需要留意的地方',
  elsewhereTitle: '本报告的表格没有这些格，不写入',
  none: '文件的内容与报告现有内容完全相同，没有可写入的改动。',
} as const;

/** The words of bringing a file into the report that is being edited. */
export const importWords = {
  title: '从文件导入',
  intro: '读取后逐项列出现值与文件中的数值，由您决定写入哪些；确认前不会改动报告。',
  cancel: '放弃',
  chooseAnother: '换一个文件',
  unreadTitle: '文件没有读取',
  signedOut: '登录已过期，文件没有读取。请重新登录，再选择一次文件。',
  otherHint: '因此没有预先选定任何内容。确认是这份文件后，可用“接受全部识别明确的”一次选定。',
  use: '这份文件用作',
  sourceRead: '识别为',
  saveFirst: '本报告最近的改动还没有保存成功，请稍后再试。',
  lastYearThere: '上年报告已在系统中，正与本报告比对。如需改用这份文件，请打开上年报告，在其中导入。',
} as const;

/** What a file may be used as. */
export function wordsOfUse(use: 'thisYear' | 'lastYear', year: number): string {
  switch (use) {
    case 'thisYear':
      return `本报告（${year} 年度）的内容`;
    case 'lastYear':
      return `上年（${year - 1} 年度）报告，供比对和结转`;
    default:
      return assertNever(use);
  }
}

/** 文件写明的是 2023 年度，本报告是 2024 年度，请确认没有选错文件。 */
export function otherYearWords(named: number, year: number): string {
  return `文件写明的是 ${named} 年度，本报告是 ${year} 年度，请确认没有选错文件。`;
}

/** 文件中的机关是“甲局”，本报告是“乙局”的报告，请确认没有选错文件。 */
export function otherAgencyWords(named: string, agency: string): string {
  return `文件中的机关是“${named}”，本报告是“${agency}”的报告，请确认没有选错文件。`;
}

/** Why a file does not become last year's report. */
export function notLastYearWords(named: number, year: number): string {
  return `文件写明的是 ${named} 年度，不是 ${year - 1} 年度，不能作为上年报告。其他年度的报告请在“我的报告—从文件导入”中导入。`;
}

/** 存为 2024 年度报告（168 项） */
export function storeWords(year: number, count: number): string {
  return count === 0 ? '没有可写入的改动' : `存为 ${year} 年度报告（${count} 项）`;
}

/** How far what was read can be trusted. */
export function confidenceWords({ confidence }: Pick<ProposedText, 'confidence'>): string {
  switch (confidence) {
    case 'vouched':
      return '明确，勾稽相符';
    case 'plain':
      return '明确';
    case 'flagged':
      return '请核对';
    default:
      return assertNever(confidence);
  }
}

/** What a decision is wanted about, besides what was noticed on reading; none where the text merely fills a blank. */
export function standingRemarks({ field, confidence, findings }: ProposedText, standing: Standing): string[] {
  if (field.kind === 'printed') return [proposalWords.printedTotal];
  if (standing === 'blank') return findings.length > 0 ? [] : [proposalWords.blankSource];
  const isFront = field.kind === 'title' || field.kind === 'date';
  return [
    ...(standing === 'replaces' ? [proposalWords.replaces] : []),
    ...(confidence === 'flagged' && findings.length === 0
      ? [isFront ? proposalWords.otherReport : proposalWords.doubted]
      : []),
  ];
}

/** A sentence without the name of the place that it begins with, for where that stands beside it. */
export function withoutPlace(sentence: string, place: string): string {
  return sentence.startsWith(place) ? sentence.slice(place.length) : sentence;
}

export function refusalWords(refusal: Refusal): string {
  switch (refusal) {
    case 'closed':
      return '没有退回这一处，不能修改';
    case 'locked':
      return '由上年结转，已锁定；如需改动，请在表中写明理由';
    default:
      return assertNever(refusal);
  }
}

/** 3 项需要您判断；168 项已选定写入，5 项与现值相同。另有 1 处没有读入或需要留意，列在下面。 */
export function countWords(open: number, taken: number, same: number, besides: number): string {
  const asked = open === 0 ? '没有需要判断的项目' : `${open} 项需要您判断`;
  const rest = [
    ...(taken === 0 ? [] : [`${taken} 项已选定写入`]),
    ...(same === 0 ? [] : [`${same} 项与现值相同`]),
  ].join('，');
  const sentence = rest === '' ? `${asked}。` : `${asked}；${rest}。`;
  return besides === 0 ? sentence : `${sentence}另有 ${besides} 处没有读入或需要留意，列在下面。`;
}

/** 写入 168 项 */
export function writeWords(count: number): string {
  return count === 0 ? '没有可写入的改动' : `写入 ${count} 项`;
}

/** 已从文件写入 168 项，可按 Ctrl+Z 撤销 */
export function saidImported(count: number): string {
  return `已从文件写入 ${count} 项，可按 Ctrl+Z 撤销`;
}

/** 还有 3 项没有决定，不会写入。 */
export function leftOpenWords(count: number): string {
  return `还有 ${count} 项没有决定，不会写入。`;
}

/** Where in the file the row stands that a figure was read from. */
export function sourceWords(source: CellSource): string {
  return placeInSource({ line: source.line, ...(source.place !== undefined && { place: source.place }) });
}

/** 3 段，126 字 */
export function proseSize(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const characters = lines.join('').replace(/\s/g, '').length;
  return `${lines.length} 段，${characters} 字`;
}

/** The beginning of a text for a narrow column. */
export function excerptWords(text: string, most = 24): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most).join('')}……`;
}

/** What a choice is called to those who listen: 接受：自然人—一、本年新收…… */
export function decisionName(word: string, place: string): string {
  return `${word}：${place}`;
}
