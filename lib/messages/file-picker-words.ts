/** The words of the place where a file is chosen or dropped. */
export const filePickerWords = {
  dropHere: '把文件拖到这里，或',
  choose: '选择文件',
  reading: '正在读取…',
  oneOnly: '一次只能读取一个文件，请只拖入其中一个。',
} as const;
