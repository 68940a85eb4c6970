import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { FontRole } from '../../layout/font-metrics';

/** The file names under which office machines keep each face, the wanted one first. */
export const officeFiles: Readonly<Record<FontRole, readonly RegExp[]>> = {
  fangsong: [
    /^(仿宋_?GB2312|FangSong_?GB2312|SIMFANG_?GB2312)\.(ttf|otf|ttc)$/i,
    /^(simfang|仿宋|FangSong|方正仿宋.*|FZFS[JK].*|STFANGSO|华文仿宋)\.(ttf|otf|ttc)$/i,
  ],
  kaiti: [
    /^(楷体_?GB2312|KaiTi_?GB2312|SIMKAI_?GB2312)\.(ttf|otf|ttc)$/i,
    /^(simkai|楷体|KaiTi|方正楷体.*|FZKT[JK].*|STKAITI|华文楷体)\.(ttf|otf|ttc)$/i,
  ],
  heiti: [/^(simhei|黑体)\.(ttf|otf|ttc)$/i, /^(方正黑体.*|FZHT[JK].*|STHEITI|华文黑体)\.(ttf|otf|ttc)$/i],
  songti: [/^(simsun|宋体)\.(ttf|otf|ttc)$/i, /^(方正书宋.*|FZSS[JK].*|STSONG|华文宋体)\.(ttf|otf|ttc)$/i],
  title: [/^(方正小标宋.*|FZXBS[JK].*|小标宋.*)\.(ttf|otf|ttc)$/i],
};

/** The free faces that set-up unpacks; there is no free 小标宋 among them. */
export const fandolFiles: Readonly<Partial<Record<FontRole, string>>> = {
  fangsong: 'FandolFang-Regular.otf',
  kaiti: 'FandolKai-Regular.otf',
  heiti: 'FandolHei-Regular.otf',
  songti: 'FandolSong-Regular.otf',
};

/** How deep font folders are searched. */
const deepest = 4;

/** Where this system keeps fonts; `GOUJI_FONTS` names the only folder to look in instead. */
export function fontFolders(environment: Readonly<Record<string, string | undefined>>): string[] {
  const own = environment['GOUJI_FONTS'];
  if (own !== undefined && own !== '') return [own];
  const home = homedir();
  switch (process.platform) {
    case 'win32':
      return [
        join(environment['SystemRoot'] ?? 'C:\\Windows', 'Fonts'),
        join(environment['LOCALAPPDATA'] ?? home, 'Microsoft', 'Windows', 'Fonts'),
      ];
    case 'darwin':
      return [
        join(home, 'Library/Fonts'),
        '/Library/Fonts',
        '/System/Library/Fonts',
        '/Applications/Microsoft Word.app/Contents/Resources/DFonts',
      ];
    default:
      return [join(home, '.local/share/fonts'), join(home, '.fonts'), '/usr/local/share/fonts', '/usr/share/fonts'];
  }
}

/** Every font file below the folders, nearest first; a folder that is missing or closed has none. */
export async function listFontFiles(folders: readonly string[]): Promise<string[]> {
  const found = await Promise.all(folders.map((folder) => listFolder(folder, 0)));
  return found.flat();
}

async function listFolder(folder: string, depth: number): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const sorted = entries.sort((left, right) => (left.name < right.name ? -1 : 1));
  const files = sorted
    .filter((entry) => !entry.isDirectory() && /\.(ttf|otf|ttc)$/i.test(entry.name))
    .map(({ name }) => join(folder, name));
  if (depth === deepest) return files;
  const deeper = sorted
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => listFolder(join(folder, name), depth + 1));
  return [...files, ...(await Promise.all(deeper)).flat()];
}
