import { assertNever } from '../base/assert-never';
import { leastUsernameLength, mostDutyLength, mostPersonNameLength, mostUsernameLength } from '../people/account-name';
import type { CellTrouble, ListError } from '../people/list/list-error';
import { columnHeads, listColumns, type ListColumn } from '../people/list/list-words';
import type { ListTrouble } from '../people/list/read-list';
import { mostListRows } from '../people/list/sheet';
import { longestAgencyName } from '../report/report';

/** The words of the page that takes in a list of units and accounts. */
export const peopleListWords = {
  title: '批量导入单位与账号',
  back: '返回单位与账号',
  intro:
    '按模板填写单位和账号，一次建好。先列出核对结果，有一处错误就一个也不建；全部正确并确认后一次建成，同时生成每个账号的初始口令。',
  formTitle: '1. 下载模板并填写',
  formXlsx: '模板（XLSX，附填写说明）',
  formCsv: '模板（CSV）',
  formHint: `一行一个账号；一人兼任多个单位的，每个单位一行，账号相同。只建单位的，账号各栏留空。最多 ${mostListRows} 行。`,
  fileTitle: '2. 选择填好的文件',
  chooseAnother: '重新选择文件',
  fileKinds: 'XLSX，或 CSV（UTF-8、GB18030 编码均可）。文件不超过 5 MB。',
  refusedTitle: '这个文件不能导入',
  refusedHint: '没有建立任何单位或账号。请按上面的说明处理后重新选择文件。',

  previewTitle: '3. 核对',
  errorsTitle: (count: number) => `有 ${count} 处错误，改正后重新选择文件`,
  errorsHint: '没有建立任何单位或账号。行号是表格自己的行号。',
  moreErrors: (count: number) => `另有 ${count} 处错误未列出，先改正以上各处。`,
  ignored: (heads: readonly string[]) => `这些栏目不认识，没有读取：${heads.join('、')}。`,
  summary: (units: number, accounts: number) => `将新建 ${units} 个单位、${accounts} 个账号。`,
  nothingNew: '文件中没有要新建的单位或账号。',
  rows: '读到的内容',
  columns: { row: '行', unit: '单位', account: '账号', name: '姓名', posts: '角色', errors: '问题' },
  newUnit: '新建',
  confirm: '全部建立',
  creating: '正在建立，账号多时需要一会儿，请勿关闭页面…',

  doneTitle: '已全部建立',
  done: (units: number, accounts: number) => `新建 ${units} 个单位、${accounts} 个账号。`,
  passwordsOnce:
    '初始口令只在这一次可以下载，离开本页后不能再取得，只能逐个重置。请下载后分发给本人，并妥善保管、用后销毁。首次登录须修改口令。',
  downloadPasswords: '下载初始口令（CSV）',
  downloaded: '已下载。请确认文件能打开后再离开本页。',
  passwordHeads: ['单位', '账号', '姓名', '初始口令'],
  passwordFile: '初始口令.csv',
  leave: '初始口令还没有下载，离开后不能再取得。',
} as const;

/** The name of the blank form as a file. */
export function formFileName(extension: 'xlsx' | 'csv'): string {
  return `单位与账号导入模板.${extension}`;
}

/** The sheets of the blank form in a workbook: what is filled in, and how. */
export const formSheets = {
  list: '单位与账号',
  notes: '填写说明',
  noteHeads: ['栏目', '何时填写', '填法'],
} as const;

/** When a column of the list is filled in, and how. */
export const columnNotes: Readonly<Record<ListColumn, readonly [when: string, how: string]>> = {
  unit: ['每行必填', `单位全称，不超过 ${longestAgencyName} 字。有同名单位的，写成“上级单位/单位”。`],
  parent: ['新建单位必填', '上级单位的全称，可以是系统中已有的，也可以是本表新建的。已有的单位留空。'],
  kind: ['选填', '部门，人民政府，乡镇、街道，政府办公室（厅）。留空则按名称判断。'],
  level: ['选填', '国家级、省级、市级、县级、乡级。'],
  reviewLevels: ['选填', '1、2 或 3，即提交后要经过几级审核。留空为 1。'],
  relaxed: ['选填', '是或否。“是”指审核人可以兼任签发人，填报人仍不能审核或签发自己填的报告。留空为否。'],
  username: [
    '建账号时必填',
    `字母、数字或 . _ -，以字母或数字开头，${leastUsernameLength} 至 ${mostUsernameLength} 位，不分大小写，全系统不重复。`,
  ],
  name: ['建账号时必填', `不超过 ${mostPersonNameLength} 字。同一账号有多行的，写一次即可。`],
  role: ['建账号时必填', '填报、审核、签发、主管、管理、审计；多个用顿号隔开。'],
  reviewLevel: ['审核人，且单位设多级审核的', '1、2 或 3。'],
  duty: ['选填', `例如 科室负责人，不超过 ${mostDutyLength} 字。`],
};

/** Why a file is no list, and what to do. */
export function describeListTrouble(trouble: ListTrouble): string {
  switch (trouble.kind) {
    case 'empty':
      return '文件是空的。';
    case 'noRows':
      return '表头下面没有内容。请填写后再选择文件。';
    case 'tooLarge':
      return '文件超过 5 MB，或展开后过大。请只保留单位和账号的清单，去掉图片和其他工作表。';
    case 'tooManyRows':
      return `超过 ${mostListRows} 行。请分成几个文件，逐个导入。`;
    case 'tooFarOut':
      return `表格用到了很远的单元格（${trouble.cell}）。请删去清单以外的行和列，另存后再选择文件。`;
    case 'noSheet':
      return '这不是表格文件。请使用 XLSX 或 CSV。';
    case 'oldWorkbook':
      return '这是旧版 Excel 文件（.xls）。请用 Excel 或 WPS 打开，另存为 .xlsx 后再选择文件。';
    case 'passwordProtected':
      return '文件设有打开密码。请去掉密码，另存后再选择文件。';
    case 'damaged':
      return '文件已损坏，无法打开。请用 Excel 或 WPS 重新保存后再试。';
    case 'lostEncoding':
      return '文件中的文字已成乱码。请用 Excel 或 WPS 另存为 XLSX，或 UTF-8 编码的 CSV。';
    case 'openQuote':
      return `第 ${trouble.row} 行起有一个引号没有成对，无法分清各栏。请检查这一行，或另存为 XLSX。`;
    case 'noHeads':
      return `没有找到表头。前 10 行中须有一行写明“${columnHeads.unit}”“${columnHeads.username}”等栏目名，请使用模板。`;
    case 'doubleHead':
      return `“${columnHeads[trouble.column]}”一栏出现了两次，请删去一栏。`;
    default:
      return assertNever(trouble);
  }
}

/** What is wrong with a cell, and what to do: 第 5 行“账号”列：… */
export function describeListError(error: ListError): string {
  return `第 ${error.row} 行${describeInRow(error)}`;
}

/** The same where the row is plain: “账号”列：… */
export function describeInRow({ column, trouble }: ListError): string {
  return `“${columnHeads[column]}”列：${cellSentence(column, trouble)}`;
}

function cellSentence(column: ListColumn, trouble: CellTrouble): string {
  switch (trouble.kind) {
    case 'blank':
      return column === 'unit' ? '没有填写，每行都要写明单位。' : '没有填写。';
    case 'unreadable':
      return `“${trouble.text}”不能用。${columnNotes[column][1]}`;
    case 'tooLong':
      return `太长，不能超过 ${trouble.most} 字。`;
    case 'noUnit':
      return `没有“${trouble.name}”这个单位，本表中没有，您管理的单位中也没有。请核对全称。`;
    case 'noParent':
      return '单位还没有建立，请填写它的上级单位；如是已有的单位，请核对全称。';
    case 'ambiguous':
      return `叫“${trouble.name}”的单位有 ${trouble.count} 个，请写成“上级单位/${trouble.name}”。`;
    case 'cycle':
      return '按本表，这个单位成了自己的上级。请核对。';
    case 'abolished':
      return `“${trouble.name}”已撤销，请先恢复，或另填单位。`;
    case 'differs':
      return `与第 ${trouble.row} 行${column === 'parent' ? '是同一个单位，写法须一致' : '不一致'}。请核对。`;
    case 'differsFromUnit':
      return '与系统中这个单位的现有设置不同。已有的单位请在“单位与账号”页修改，此格留空。';
    case 'usernameTaken':
      return '这个账号已有人使用，请换一个；给已有的账号加角色，请在“单位与账号”页办理。';
    case 'repeated':
      return `与第 ${trouble.row} 行重复，同一人在同一单位的同一角色只写一次。`;
    case 'levelBlank':
      return `单位设 ${trouble.levels} 级审核，请写明是第几级。`;
    case 'levelTooHigh':
      return `单位只设 ${trouble.levels} 级审核。`;
    case 'notReviewer':
      return '只有审核人填写这一栏，请删去，或在角色中加上审核。';
    case 'auditor':
      return '审计角色可以查看全部单位，只能由最高一级单位的管理员任免。';
    default:
      return assertNever(trouble);
  }
}

/** The rows of the sheet that explains the form. */
export function formNotes(): string[][] {
  return listColumns.map((column) => [columnHeads[column], ...columnNotes[column]]);
}
