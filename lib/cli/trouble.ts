import type { FileTrouble as ReadingTrouble } from '../import/import-file';
import type { FileTrouble } from '../messages/command-line-words';
import { describeFileTrouble } from '../messages/describe-file-trouble';

/** Input or arguments that cannot be used: sentences for standard error, each with its file; the exit code is 2. */
export class UnusableInput extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
  }
}

/** The refusal of a file for what it holds. */
export function unusableFile(file: string, trouble: ReadingTrouble): UnusableInput {
  return new UnusableInput(describeFileTrouble(trouble).map((sentence) => `${file}：${sentence}`));
}

/** Names what kept a file from being read or written; anything but a file system error is thrown on. */
export function fileTrouble(error: unknown, direction: 'reading' | 'writing'): FileTrouble {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return direction === 'reading' ? 'missing' : 'noFolder';
    case 'EISDIR':
      return 'folder';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'denied';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'full';
    case undefined:
      throw error;
    default:
      return 'other';
  }
}
