import { assertNever } from '../base/assert-never';
import type { FileTrouble, UnreadFormat } from '../import/import-file';
import { exchangeFormat } from '../report/exchange';
import { describeExchangeTrouble } from './describe-exchange';
import { describeImportTrouble } from './describe-import';

/** More sentences than this help nobody to mend a file. */
const mostTroubles = 12;

/** Why a file was refused: a sentence, or several that each name a place in it. */
export function describeFileTrouble(trouble: FileTrouble): readonly string[] {
  switch (trouble.kind) {
    case 'empty':
    case 'tooLarge':
    case 'lostEncoding':
    case 'notReport':
    case 'noTables':
      return [describeImportTrouble(trouble)];
    case 'notJson':
      return [`不是有效的 JSON：第 ${trouble.line} 行第 ${trouble.column} 列附近有误，请核对。`];
    case 'foreignJson':
      return [`这不是本系统导出的数据文件（缺少 format: ${exchangeFormat}），请重新选择。`];
    case 'badExchange': {
      const shown = trouble.troubles.slice(0, mostTroubles).map(describeExchangeTrouble);
      const rest = trouble.troubles.length - shown.length;
      return rest > 0 ? [...shown, `另有 ${rest} 处同类问题。`] : shown;
    }
    case 'damagedArchive':
    case 'damagedPdf':
      return ['文件已损坏或没有下载完整，打不开。请重新获取原文件后再导入。'];
    case 'passwordProtected':
      return ['文件设有密码，没有读入。请用原来的软件打开，取消密码保护并另存后再导入。'];
    case 'archiveTooLarge':
      return ['文件解开后异常巨大，不像一份年度报告，没有读入。请核对是否选错了文件。'];
    case 'largePdf':
      return [
        trouble.pages === null
          ? 'PDF 文件过大或过于复杂，不像一份年度报告，没有读入。请只保留报告正文后再导入。'
          : `PDF 文件有 ${trouble.pages} 页，不像一份年度报告，没有读入。请只保留报告正文的各页后再导入。`,
      ];
    case 'scannedPdf':
      return [
        '这份 PDF 是扫描件或图片，没有可读取的文字；扫描件中识别出的文字容易有误，不作为依据。请改用 .docx、网页或含文字的 PDF，或者新建报告后直接填写。',
      ];
    case 'unreadFormat':
      return [adviceFor(trouble.format)];
    default:
      return assertNever(trouble);
  }
}

/** What to do with a file of a kind that is not read. */
function adviceFor(format: UnreadFormat): string {
  switch (format) {
    case 'document':
      return '这是旧格式的文字文档（.doc 或 .wps），不能直接读取。请用 Word 或 WPS 打开，另存为 .docx 后再导入。';
    case 'workbook':
      return '这是旧格式的表格文件（.xls 或 .et），不能直接读取。请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入。';
    case 'other':
      return '这是旧格式的 Office 文件，不能直接读取。如是报告，请用原来的软件打开，另存为 .docx 后再导入。';
    case 'binaryWorkbook':
      return '这是二进制格式的工作簿（.xlsb），不能直接读取。请用 Excel 打开，另存为 .xlsx 后再导入。';
    case 'image':
      return '这是图片或扫描件，没有可读取的文字。请改用 .docx、网页或含文字的 PDF，或者新建报告后直接填写。';
    case 'richText':
      return '这是 RTF 文件，不能直接读取。请用 Word 或 WPS 打开，另存为 .docx 后再导入。';
    case 'openDocument':
      return '这是 ODF 文件（.odt 或 .ods），不能直接读取。请用原来的软件打开，另存为 .docx 后再导入。';
    case 'fixedLayout':
      return '这是 OFD 版式文件，不能直接读取。请改用报告的 .docx 文件，或者转换为 PDF 后再导入。';
    case 'presentation':
      return '这是演示文稿，不是年度报告。请核对是否选错了文件。';
    case 'webArchive':
      return '这是单一文件网页（.mht），不能直接读取。请在浏览器中打开，另存为 .html 后再导入。';
    case 'packed':
      return '这是压缩包。请先解压，再选择其中的报告文件导入。';
    default:
      return assertNever(format);
  }
}
