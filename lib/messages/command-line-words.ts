/** What the command line says of itself; every sentence fits on one line. */

export const usage = `用法：
  gouji import 文件 [-o 报告.json]                              把已公布的报告（txt）或交换文件（json）读成交换格式
  gouji check 报告.json [--previous 上年.json] [--json]        校验报告；指明上年报告时一并核对年度衔接
  gouji render 报告.json --to pdf|docx|html|xlsx|json -o 文件 [--draft]  排版输出；有阻断问题时须加 --draft，并印“草稿”
  gouji audit verify [--expect 校验值]                          校验审计日志是否完整；给出以前抄下的校验值时一并核对末尾有无截去
  gouji audit export -o 文件 [--csv]                           导出审计日志，默认 JSONL`;

export const commandLineWords = {
  unknownCommand: (name: string) => `没有“${name}”这个命令，可用的有 import、check、render、audit。`,
  noFile: (command: string) => `${command} 需要指明一个文件。`,
  tooManyFiles: (command: string) => `${command} 一次只处理一个文件。`,
  badOption: (option: string) => `参数 ${option} 有误，用法见 gouji --help。`,
  formatWanted: (formats: readonly string[]) => `--to 应为 ${formats.join('、')} 之一。`,
  outputWanted: '请用 -o 指明输出文件。',
  cannotRead: (reason: FileTrouble) => `无法读取：${fileTroubles[reason]}`,
  cannotWrite: (reason: FileTrouble) => `无法写入：${fileTroubles[reason]}`,
  blocked: (count: number) => `有 ${count} 个阻断问题，没有输出。请先改正，或加 --draft 输出带“草稿”字样的稿件。`,
  notLastYear: (year: number, of: number) => `这是 ${year} 年的报告，不是 ${of} 年报告的上一年，应为 ${of - 1} 年。`,
  bug: '程序出错，没有完成：',
  nothingFound: '没有发现问题。',
} as const;

export type FileTrouble = 'missing' | 'folder' | 'denied' | 'full' | 'noFolder' | 'other';

const fileTroubles: Record<FileTrouble, string> = {
  missing: '没有这个文件，请核对路径。',
  folder: '这是一个文件夹，请指明文件。',
  denied: '没有权限，请检查文件的访问权限。',
  full: '磁盘空间不足，请清理后重试。',
  noFolder: '所在的文件夹不存在，请先建立。',
  other: '磁盘或文件系统出错，请检查后重试。',
};
