/** Expected trouble at set-up: its message is the whole sentence for the person at the keyboard. */
export class Trouble extends Error {}

/** Runs a command of this folder to its end: exit code 0, or 1 with a sentence for expected trouble or the stack of a bug. */
export async function runCommand(command) {
  try {
    await command();
    process.exit(0);
  } catch (error) {
    const sentence = sentenceOf(error);
    console.error(sentence === null ? error : `错误：${sentence}`);
    process.exit(1);
  }
}

/** What to say of a `Trouble`, or of a disk or folder that cannot be written; null of anything else, which is a bug. */
export function sentenceOf(error) {
  if (error instanceof Trouble) return error.message;
  switch (error?.code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case '53100':
      return '磁盘空间不足，没有完成。请清理磁盘后重试，已有数据没有改动。';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return error.path === undefined
        ? null
        : `没有权限写入 ${error.path}，请检查权限，或用环境变量 GOUJI_DATA 另指定数据文件夹。`;
    case 'ENOTDIR':
    case 'EEXIST':
      return error.path === undefined ? null : `${error.path} 不是文件夹，请用环境变量 GOUJI_DATA 另指定数据文件夹。`;
    default:
      return null;
  }
}
