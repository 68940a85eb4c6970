import { assertNever } from '../base/assert-never';
import { firstReportYear, lastReportYear, type AgencyKind, type AgencyLevel } from '../report/report';
import type { ReportState } from '../rules/report-status';

/** The words of the pages around the editor. */
export const appWords = {
  product: '政府信息公开工作年度报告填报系统',
  skipToMain: '跳到正文',
  mainMenu: '主菜单',
  secrecyNotice: '本系统处理非涉密信息，严禁填报涉密内容。',
  back: '返回我的报告',

  myReports: '我的报告',
  newReport: '新建报告',
  importReport: '从文件导入',
  deletedReports: '最近删除',
  noReports: '还没有年度报告',
  noReportsHint: '可以新建一份空白报告，也可以从已有的报告文件导入。',
  reportList: '报告列表',
  columns: {
    year: '年度',
    agency: '机关',
    state: '状态',
    progress: '完成度',
    errors: '阻断',
    notice: '格式',
    saved: '最后保存',
    deleted: '删除时间',
    actions: '操作',
  },
  fillIn: '填写',
  export: '导出',
  delete: '删除',
  restore: '恢复',
  undo: '撤销',
  noDeleted: '没有已删除的报告。',
  deletedHint: '删除的报告保留在这里，随时可以恢复。',

  exportTitle: '导出',
  formats: {
    pdf: { name: 'PDF', purpose: '公文版式，A4，字体内嵌，供发布和打印' },
    docx: { name: 'DOCX', purpose: 'Word、WPS 可编辑' },
    html: { name: '网页片段', purpose: '供门户网站后台粘贴' },
    json: { name: '数据（JSON）', purpose: '供交换、备份，可再次导入；不含无法识别的填写' },
  },

  create: '建立报告',
  creating: '正在建立…',
  createFailed: '没有建立成功，可能是数据库暂时连不上或磁盘已满。填写的内容还在，请稍后再试。',
  fieldTroubles: {
    year: `请填写 ${firstReportYear} 至 ${lastReportYear} 之间的年度，四位数字。`,
  },

  importIntro: '读取后先列出核对结果，确认前不会保存任何内容。',
  fileKinds:
    '报告的 Word 文档（.docx）、网页（.html）、带文字的 PDF、纯文本（.txt），本系统导出的表格（.xlsx）或数据（.json）。文件不超过 20 MB。',
  pasteReport: '或把复制的报告全文、网页或网页源代码粘贴到这里：',
  pastedName: '粘贴的内容',
  refusedTitle: '这个文件不能导入',
  refusedHint: '没有保存任何内容。请按上面的说明处理后重新选择文件。',
  fileTroubles: {
    noFile: '没有选择文件。',
    tooLarge: '文件超过 20 MB。年度报告不会这么大，请检查是否选错了文件，或删去其中的图片后另存。',
    tookTooLong: '文件读了 30 秒还没有读完，已停止。请检查是否选错了文件，或用原来的软件另存后再试。',
    tooComplex: '文件过于复杂，无法读取，已停止。请检查是否选错了文件，或用原来的软件另存后再试。',
    busy: '正在读取的文件太多，请稍候再试。',
    noAnswer: '没有读取成功，可能是网络或服务器暂时不通。请稍后再试。',
  },

  reviewTitle: '核对导入结果',
  readAs: '读到的内容',
  file: '文件',
  reportTitle: '标题',
  figuresRead: '数字',
  checksTitle: '校验发现的问题',
  checksHint: '不影响导入，可在编辑页逐项处理。',
  confirmImport: '建立报告并打开',
  chooseAnother: '重新选择文件',

  notFoundTitle: '没有找到这个页面',
  notFoundHint: '报告可能已被删除，可到“最近删除”中恢复；也可能是地址不完整。',
  errorTitle: '页面暂时打不开',
  errorHint: '可能是数据库没有启动或正在恢复。已保存的内容不会丢失。请稍等片刻再试；仍然打不开，请停止系统后重新启动。',
  retry: '再试一次',
  reportGone: '没有这份报告，可能已被删除，可到“最近删除”中恢复。',
  unknownFormat: '没有这种文件格式。可下载 pdf、docx、html、json。',
  renderFailed: '文件没有生成，可能是数据库暂时连不上。报告内容没有改动，请稍后再试。',
} as const;

export const agencyKindWords: Readonly<Record<AgencyKind, string>> = {
  department: '部门',
  government: '人民政府',
  township: '乡镇、街道',
  governmentOffice: '政府办公室（厅）',
};

export const agencyLevelWords: Readonly<Record<AgencyLevel, string>> = {
  national: '国家级',
  province: '省级',
  city: '市级',
  county: '县级',
  township: '乡级',
};

/** The sign and the word of a state; the colour follows it on the screen. */
export const stateWords: Readonly<Record<ReportState, { readonly sign: string; readonly word: string }>> = {
  untouched: { sign: '○', word: '未开始' },
  inProgress: { sign: '◔', word: '填报中' },
  blocked: { sign: '■', word: '有阻断' },
  complete: { sign: '✓', word: '可定稿' },
};

/** `某市某局2024年度报告`: how lists, buttons and notices name a report. */
export function reportName(agencyName: string, year: number): string {
  return `${agencyName}${year}年度报告`;
}

/** What is said after a report was deleted; `name` as `reportName` gives it. */
export function describeDeleted(name: string): string {
  return `已删除：${name}`;
}

/** What is said after a deleted report came back. */
export function describeRestored(name: string): string {
  return `已恢复：${name}`;
}

/** The form that a year asks for, by the notice that fixed it. */
export function describeEdition(notice: string): string {
  return `按${notice}规定的格式填报`;
}

/** How many cells of a file were read. */
export function describeFigures(filled: number, of: number): string {
  return filled === of ? `${of} 格全部读到` : `读到 ${filled} 格，共 ${of} 格，其余留空待填`;
}

/** How many cells of a report are filled in. */
export function describeProgress(filled: number, of: number): string {
  return `已填 ${filled} 格，共 ${of} 格`;
}

/** The name of a download: `某市某局2024年政府信息公开工作年度报告（草稿）.pdf`; signs no file system likes are left out. */
export function fileName(title: string, { draft, extension }: { draft: boolean; extension: string }): string {
  const plain = title.replace(/[\\/:*?"<>|\p{Cc}]/gu, '').trim();
  return `${plain}${draft ? '（草稿）' : ''}.${extension}`;
}

const officialTime = { timeZone: 'Asia/Shanghai' } as const;
const dayFormat = new Intl.DateTimeFormat('sv-SE', officialTime);
const minuteFormat = new Intl.DateTimeFormat('zh-CN', {
  ...officialTime,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `今天 10:32`, or `2025-01-22` of another day, in the country's one official time. */
export function describeMoment(moment: Date, now: Date): string {
  const day = dayFormat.format(moment);
  return day === dayFormat.format(now) ? `今天 ${minuteFormat.format(moment)}` : day;
}

/** Why the database did not save, and what to do: for whoever looks after the server. */
export function describeOutage(outage: 'diskFull' | 'unreachable'): string {
  switch (outage) {
    case 'diskFull':
      return '磁盘空间不足，最近的改动没有保存。请清理数据文件夹所在的磁盘；编辑页保留着改动，会自动重试。';
    case 'unreachable':
      return '连不上数据库，最近的改动没有保存。编辑页保留着改动，会自动重试；持续如此请重新启动系统。';
    default:
      return assertNever(outage);
  }
}

/** Why a request was refused before it reached any page. */
export function describeRefusal(refusal: 'foreignHost' | 'foreignOrigin'): string {
  switch (refusal) {
    case 'foreignHost':
      return '拒绝访问：请用启动时显示的地址打开本系统。要用别的主机名，请管理员把它写入环境变量 GOUJI_HOSTS 后重新启动。';
    case 'foreignOrigin':
      return '拒绝操作：请求来自其他网站。请在本系统的页面上操作。';
    default:
      return assertNever(refusal);
  }
}
