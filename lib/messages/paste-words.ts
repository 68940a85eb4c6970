import { assertNever } from '../base/assert-never';
import type { AmountChoice, Blanks, PlacedCell, PlacedFigure, PlacedTrouble } from '../form/judge-figures';
import type { Placement, UnclearTexts, UnplacedRow } from '../form/place-block';
import type { Copied } from '../form/read-clipboard';
import type { Refusal } from '../form/refusal';
import type { MoneyUnit } from '../report/money-unit';
import type { TableSection } from '../template/template';
import { figureText, sectionNumber } from './names';

/** The words of pasting and copying tables. */
export const pasteWords = {
  title: '粘贴预览',
  cancel: '取消',
  line: '行',
  blank: '未填',
  keptBlank: '保留',
  notZero: '（不会自动当作 0）',
  nothingToWrite: '没有可写入的改动',
  copyTable: '复制本表',
  copied: '已复制本表，可粘贴到 Excel、WPS 或 Word',
  notCopied: '没有复制成功，请检查浏览器的剪贴板权限',
} as const;

/** What blanks, dashes and strokes may do. */
export const blanksWords: Readonly<Record<Blanks, string>> = { keep: '保留原值', clear: '置为未填' };

/** 有 1 格为空白、“-”或“/”，如何处理 */
export function askBlanks(count: number): string {
  return `有 ${count} 格为空白、“-”或“/”，如何处理`;
}

const unitWords: Readonly<Record<MoneyUnit, string>> = {
  yuan: '元',
  thousandYuan: '千元',
  tenThousandYuan: '万元',
  millionYuan: '百万元',
  hundredMillionYuan: '亿元',
};

/** What may be done with amounts in another unit. */
export const otherUnitWords: Readonly<Record<AmountChoice, string>> = {
  convert: '换算为万元',
  asWritten: '按原数写入',
  skip: '不写入',
};

/** What may be done with large amounts whose unit is not said. */
export const unitUnknownWords: Readonly<Record<AmountChoice, string>> = {
  convert: '是元，换算为万元',
  asWritten: '是万元，按原数写入',
  skip: '暂不写入',
};

/** 有 1 格金额的单位是元，本表以万元填写 */
export function askOtherUnit(cells: readonly PlacedCell[]): string {
  const units = new Set(
    cells.flatMap(({ figure }) => (figure.kind === 'amount' && figure.unit !== null ? [unitWords[figure.unit]] : [])),
  );
  return `有 ${cells.length} 格金额的单位是${[...units].join('、')}，本表以万元填写`;
}

/** 有 1 格金额较大，原文没有注明单位，请确认 */
export function askUnitUnknown(count: number): string {
  return `有 ${count} 格金额较大，原文没有注明单位，请确认`;
}

/** 写入 5 格; 写入第二部分 5 格 where the block is of another section than the one that is open. */
export function writeCells(count: number, elsewhere: readonly TableSection[]): string {
  return count === 0 ? pasteWords.nothingToWrite : `写入${elsewhere.length > 0 ? partsOf(elsewhere) : ''} ${count} 格`;
}

/** What is said above the preview where the block is of other sections than the one that is open; `''` where it is not. */
export function describeElsewhere(active: TableSection, { sections }: Placement): string {
  const elsewhere = sections.filter(({ id }) => id !== active.id);
  if (elsewhere.length === 0) return '';
  if (elsewhere.length < sections.length) return `粘贴的内容含有${partsOf(sections)}的表格，将分别写入各表。`;
  return `粘贴的是${partsOf(elsewhere)}的表格，将写入${partsOf(elsewhere)}，不写入当前的${partsOf([active])}。`;
}

function partsOf(sections: readonly TableSection[]): string {
  return `第${sections.map((section) => sectionNumber(section)).join('、')}部分`;
}

/** 已粘贴 5 格，可按 Ctrl+Z 撤销 */
export function saidPasted(count: number): string {
  return `已粘贴 ${count} 格，可按 Ctrl+Z 撤销`;
}

/** Why a block of more than any form has is not even previewed. */
export function saidTooLarge(rows: number, columns: number): string {
  return `粘贴的内容超过 ${rows} 行或 ${columns} 列，不像本报告的表格；没有改动任何数字。请只复制需要的表格。`;
}

/** What the block is and what it would change, in one sentence. */
export function describePlacement(
  { rows, columns, byLabel, cells }: Placement,
  start: string,
  changed: number,
): string {
  const same = cells.filter(({ before, figure }) => figure.kind === 'figure' && figure.after === before).length;
  const where = byLabel ? '各行按行名对应' : `起点“${start}”`;
  return `剪贴板 ${rows} 行 × ${columns} 列，${where}。将改动 ${changed} 格，不变 ${same} 格。`;
}

/** What is only compared, each that says something amiss apart; `''` where the block brought no totals. */
export function describeTotals({ cells }: Placement): string {
  const totals = cells.flatMap(({ read, figure }) => (figure.kind === 'total' && read !== '' ? [figure] : []));
  if (totals.length === 0) return '';
  const amiss = totals.filter(({ fits }) => fits === false).length;
  const sentence = `总计 ${totals.length} 格只核对、不写入`;
  return amiss === 0 ? `${sentence}。` : `${sentence}，其中 ${amiss} 格与计算值不符。`;
}

/** What of the block is not written, one sentence each. */
export function describeLeftOut(placement: Placement, { hidden, outside }: Copied): string[] {
  const { cells, beyond, wordsLeftOut, stray, unclear, unknown, unplaced } = placement;
  const count = (kind: PlacedFigure['kind']): number => cells.filter(({ figure }) => figure.kind === kind).length;
  const untaken = count('untaken');
  const refused = count('refused');
  return [
    ...(untaken > 0 ? [`${untaken} 格不能写入，原因见各格。`] : []),
    ...(refused > 0 ? [`${refused} 格不能修改，不写入。`] : []),
    ...(beyond.length > 0 ? [`${beyond.length} 格超出表格范围，不写入：${listed(beyond)}。`] : []),
    ...(stray.length > 0 ? [`行名左侧的一列不是本表的数字，不写入：${listed(stray)}。`] : []),
    ...(wordsLeftOut > 0
      ? [`左侧 ${wordsLeftOut} 列文字对不上本表的行名，已略去，各行按先后次序对应，请逐行核对。`]
      : []),
    ...unclear.map(describeUnclear),
    ...unplaced.map(describeUnplaced),
    ...(unknown.length > 0 ? [`另有表格认不出属于报告的哪一部分，不写入：${listed(unknown)}。`] : []),
    ...(hidden.length > 0 ? [`原表中隐藏的行、列没有读取：${listed(hidden)}。`] : []),
    ...(outside.length > 0 ? [`表格以外的文字不写入：${listed(outside)}。`] : []),
  ];
}

/** What else one should know of the block, one sentence each. */
export function describeNotes({ serials }: Placement, { rounded }: Copied): string[] {
  const [first] = rounded;
  return [
    ...(serials.length > 0 ? ['序号列已略去，不作为数字写入。'] : []),
    ...(first === undefined
      ? []
      : [
          `有 ${rounded.length} 格在原表中显示的是四舍五入后的数（如显示 ${first.shown}，实际为 ${first.exact}），按显示的数写入，请核对。`,
        ]),
  ];
}

/** Figures of another section that say nothing of their lines or columns. */
function describeUnclear({ section, missing, texts }: UnclearTexts): string {
  const part = partsOf([section]);
  const lacking = missing === 'labels' ? '行名' : '表头';
  return `这些数属于${part}，但没有${lacking}，不能确定写在哪一格，不写入：${listed(texts)}。请打开${part}，选定起始格后再粘贴。`;
}

/** A row of the block that no line of the form is called like. */
function describeUnplaced({ label, texts }: UnplacedRow): string {
  return `${label === '' ? '没有行名的一行' : `“${shortened(label)}”一行`}对不上本表的行，不写入：${listed(texts)}。`;
}

/** Why a cell is not written. */
export function describeRefusal(refusal: Refusal): string {
  switch (refusal) {
    case 'closed':
      return '没有退回，不能修改';
    case 'locked':
      return '与上年结转一致，已锁定';
    default:
      return assertNever(refusal);
  }
}

/** What a cell says of an amount whose unit is not 万元, or not known. */
export function describeAmount(figure: Extract<PlacedFigure, { kind: 'amount' }>, read: string): string {
  const unit = figure.unit === null ? null : unitWords[figure.unit];
  switch (figure.choice) {
    case 'convert':
      return unit === null
        ? `原文“${read}”没有注明单位，按元换算为 ${figure.converted} 万元`
        : `原文“${read}”，单位为${unit}，换算为 ${figure.converted} 万元`;
    case 'asWritten':
      return unit === null ? `原文“${read}”没有注明单位，按万元写入` : `原文“${read}”，单位为${unit}，没有换算`;
    case 'skip':
      return unit === null ? `“${read}”没有注明单位，不写入` : `“${read}”的单位为${unit}，不写入`;
    default:
      return assertNever(figure.choice);
  }
}

/** Why a text is not taken: “abc”不是数字 */
export function describeUntaken(trouble: PlacedTrouble, text: string): string {
  const read = shortened(text);
  switch (trouble) {
    case 'noNumber':
      return `“${read}”不是数字`;
    case 'tooLong':
      return `“${read}”位数过多`;
    case 'negative':
      return `“${read}”是负数，此格不能为负`;
    case 'fraction':
      return `“${read}”不是整数，此格只填整数`;
    case 'percentage':
      return `“${read}”是百分比，不是数量`;
    case 'date':
      return `“${read}”是日期，不是数量`;
    case 'several':
      return `“${read}”一格中有几个数`;
    case 'scientific':
      return `“${read}”是科学记数，请在原表中改为普通数字`;
    case 'tooNarrow':
      return `“${read}”是原表列宽不足，请加宽后重新复制`;
    case 'formulaError':
      return `“${read}”是原表的公式错误`;
    case 'twice':
      return `此格有不同的数：${read}`;
    default:
      return assertNever(trouble);
  }
}

/** 计算值 113 */
export function computedInstead(value: string | number): string {
  return `计算值 ${figureText(value)}`;
}

const mostListed = 8;
const mostShown = 30;

function shortened(text: string): string {
  const line = text.replaceAll('\n', ' ');
  return line.length > mostShown ? `${line.slice(0, mostShown)}…` : line;
}

function listed(texts: readonly string[]): string {
  const shown = texts.slice(0, mostListed).map((text) => `“${shortened(text)}”`);
  return shown.join('、') + (texts.length > mostListed ? ` 等 ${texts.length} 格` : '');
}
