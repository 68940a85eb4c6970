import { assertNever } from '../base/assert-never';
import type { ImportFinding, ImportTrouble, RowRepair } from '../import/import-finding';
import type { CellAddress, Template } from '../template/template';
import { cellNameAt, figureText, sectionName } from './names';

/** More of a text than this is not quoted. */
const longestQuote = 80;

/** What was noticed on reading a report, where, and what to do: one sentence or two. */
export function describeImportFinding(template: Template, finding: ImportFinding): string {
  const { section } = finding;
  const place = [section === null ? '' : sectionName(template, section), placeInSource(finding)];
  const known = place.filter((word) => word !== '').join('，');
  const words = describeInPlace(template, finding);
  return known === '' ? words : `${known}：${words}`;
}

/** Where in its source something stands; `''` where that is not known. */
export function placeInSource({ line, place }: Pick<ImportFinding, 'line' | 'place'>): string {
  if (place === undefined) return line === null ? '' : `原文第 ${line} 行`;
  if (place.kind === 'page') return `原文第 ${place.page} 页`;
  return place.column === null ? `${place.sheet}第 ${place.row} 行` : `${place.sheet}!${place.column}${place.row}`;
}

/** Why nothing was read from a source, and what to do. */
export function describeImportTrouble(trouble: ImportTrouble): string {
  switch (trouble.kind) {
    case 'empty':
      return '文件是空的，没有读入任何内容。请核对后重新选择文件。';
    case 'tooLarge':
      return '文件过大，不像一份年度报告。请只保留报告正文后再导入。';
    case 'lostEncoding':
      return '文件中的文字已成乱码，或者不是文本文件。请用原来的软件打开，另存为 UTF-8 编码的文本后再导入。';
    case 'notReport':
      return '没有读到标题、各部分标题和表格，不像政府信息公开工作年度报告。请核对是否选错了文件。';
    case 'noTables':
      return '没有读到报告的表格，未导入。如表格在原文中是图片，请改用含表格文字的文件，或者新建报告后直接填写。';
    default:
      return assertNever(trouble);
  }
}

/** The same for those who see already where it is. */
export function describeInPlace(template: Template, { facts, cells, read, section }: ImportFinding): string {
  const [first] = cells;
  const cell = first === undefined ? '' : cellNameAt(template, first);
  const row = rowNameOf(template, cells);
  switch (facts.kind) {
    case 'sectionMissing': {
      const heading = template.sections.find(({ id }) => id === section)?.heading ?? '';
      return facts.taken
        ? `没有找到标题“${heading}”，内容是按位置归入的，请核对起止。`
        : `没有找到标题“${heading}”，这一部分是空的，请补填。`;
    }
    case 'rowBlank':
      return `“${row}”一行在原文中是空的，按未填写处理，没有当作 0，请核实后填写。`;
    case 'rowMissing':
      return `没有找到“${row}”一行，该行留空，请对照原文补填。`;
    case 'rowUnclear':
      return `“${row}”应有 ${facts.wanted} 个数字，读到 ${facts.found} 个（${quote(read)}），无法确定各归哪一格，该行留空，请对照原文填写。`;
    case 'rowRepaired':
      return `“${row}”的原文是“${quote(read)}”，${repairWords(facts.how)}，请对照原文核对。`;
    case 'rowTwice':
      return `“${row}”出现两次，另一处的数字是“${quote(read)}”，请核对采用的是否正确。`;
    case 'labelDiffers':
      return read === ''
        ? `没有读到行名，按前后顺序认作“${facts.expected}”，请核对。`
        : `行名是“${quote(read)}”，认作“${facts.expected}”，请核对。`;
    case 'headDiffers':
      return `没有找到栏目名“${facts.expected.join('”“')}”，表头读到的是“${quote(read)}”，请核对这些栏的数字是否对应。`;
    case 'blank':
      return `${cell}在原文中${read === '' ? '是空的' : `填的是“${quote(read)}”`}，按未填写处理，没有当作 0，请核实后填写。`;
    case 'unreadable':
      return `${cell}在原文中是“${quote(read)}”，不是数字，没有计入，请改填数字。`;
    case 'fromYuan':
      return `${cell}在原文中是“${quote(read)}”，单位是元，已换算为 ${figureText(facts.value)} 万元，请核对。`;
    case 'unitMissing':
      return `${cell}在原文中是“${quote(read)}”，没有写单位，按万元读入，如为元请换算后改填。`;
    case 'remarkDropped':
      return `${cell}在原文中是“${quote(read)}”，只读入数字 ${figureText(facts.value)}，括号中的说明没有保留，如有必要请写入正文。`;
    case 'sumDiffers':
      return `${cell}在原文中是 ${figureText(facts.printed)}，由各项相加得 ${figureText(facts.computed)}，请对照原文核对是读错还是原文有误。`;
    case 'sumWithBlanks':
      return `${cell}在原文中是 ${figureText(facts.printed)}，空格不计时由各项相加得 ${figureText(facts.computed)}，请对照原文核对是读错还是空格漏填。`;
    case 'identityBroken': {
      const column = first === undefined ? '' : (template.cells.get(first)?.columnName ?? '');
      return `${column}一列的勾稽关系不成立：一边是 ${figureText(facts.left)}，另一边是 ${figureText(facts.right)}，请对照原文核对是读错还是原文有误。`;
    }
    case 'strayText':
      return `“${quote(read)}”不属于表格，没有读入，如需保留请写入相应的正文部分。`;
    case 'textBeforeTitle':
      return `标题前的文字“${quote(read)}”没有读入。`;
    case 'sourceDamaged':
      return '文件有损坏之处，读到的文字和数字可能不全或有误，请逐格对照原文核对。';
    case 'deletionsShown':
      return '这个网页由 LibreOffice 另存，原文档如有修订，删去的文字会照常混在数字里；没有合计可以印证的各格请对照原文核对，或改用原来的 .docx 导入。';
    case 'tablesUnruled':
      return '原文的表格没有框线，数字是按先后顺序归入各行各栏的，请逐格对照原文核对。';
    case 'titleMissing':
      return '没有读到报告标题，已按机关名称和年度拟写，请核对。';
    case 'agencyMissing':
      return '没有从标题中读到机关名称，请填写机关名称并核对标题。';
    case 'yearUnclear':
      return `没有从标题中读到年度，暂按 ${facts.year} 年处理，请核对。`;
    default:
      return assertNever(facts);
  }
}

function repairWords(how: RowRepair): string {
  switch (how) {
    case 'extraDropped':
      return '数字多出，已按表内合计和勾稽关系去掉多余的';
    case 'cutApart':
      return '数字连在一起，已按表内合计和勾稽关系分开';
    case 'joined':
      return '有一个数字断成两截，已按表内合计和勾稽关系接上';
    case 'pageNumber':
      return '其中单独一行的数字可能是页码';
    case 'labelsApart':
      return '行名与数字没有写在一起，是按顺序对应的';
    case 'tornApart':
      return '数字被分页或其他文字隔开，是接起来读的';
    case 'irregular':
      return '这一行的单元格与表格其他行对不齐，可能多出或缺少一格';
    case 'brokenOff':
      return '原文的表格到这一行就断了，这一行可能不全';
    default:
      return assertNever(how);
  }
}

/** The label of the line or, where lines stand side by side, of each of them. */
function rowNameOf(template: Template, cells: readonly CellAddress[]): string {
  const names = cells.map((address) => template.cells.get(address)?.lineName ?? address);
  return [...new Set(names)].join('、');
}

function quote(text: string): string {
  const characters = [...text];
  return characters.length <= longestQuote ? text : `${characters.slice(0, longestQuote).join('')}……`;
}
