import { escapeMarkup } from '../../base/escape-markup';
import { neverFirst, neverLast } from '../../layout/character-class';
import { fonts } from './page';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const wordprocessing = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** `word/settings.xml`: pages with odd and even feet, the line breaking of the pages, Chinese as the language. */
export function writeSettings(): string {
  return `${declaration}<w:settings xmlns:w="${wordprocessing}">
<w:zoom w:percent="100"/>
<w:defaultTabStop w:val="420"/>
<w:evenAndOddHeaders/>
<w:characterSpacingControl w:val="compressPunctuation"/>
<w:noLineBreaksAfter w:lang="zh-CN" w:val="${escapeMarkup([...neverLast].join(''))}"/>
<w:noLineBreaksBefore w:lang="zh-CN" w:val="${escapeMarkup([...neverFirst].join(''))}"/>
<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>
<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>
<w:decimalSymbol w:val="."/>
<w:listSeparator w:val=","/>
</w:settings>`;
}

/** `docProps/core.xml`, without a date: the same report gives the same file. */
export function writeCoreProperties({ title, creator }: { title: string; creator: string }): string {
  return `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>${escapeMarkup(title)}</dc:title>
<dc:creator>${escapeMarkup(creator)}</dc:creator>
<dc:language>zh-CN</dc:language>
</cp:coreProperties>`;
}

/** `docProps/app.xml`: whose paper it is. */
export function writeAppProperties({ company }: { company: string }): string {
  return `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">
<Application>Gouji</Application>
<Company>${escapeMarkup(company)}</Company>
</Properties>`;
}

/** The names under which other machines have the same faces. */
const otherNames: Readonly<Partial<Record<string, string>>> = {
  [fonts.title]: '方正小标宋_GBK',
  [fonts.body]: '仿宋',
  [fonts.subheading]: '楷体',
  [fonts.sectionHeading]: 'SimHei',
  [fonts.table]: 'SimSun',
};

/** `word/fontTable.xml`: every face that the styles name, none embedded. */
export function writeFontTable(): string {
  const entries = Object.values(fonts).map((name) => {
    const other = otherNames[name];
    return `<w:font w:name="${name}">${other === undefined ? '' : `<w:altName w:val="${other}"/>`}<w:charset w:val="${other === undefined ? '00' : '86'}"/></w:font>`;
  });
  return `${declaration}<w:fonts xmlns:w="${wordprocessing}">\n${entries.join('\n')}\n</w:fonts>`;
}
