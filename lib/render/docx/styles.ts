import { characterSpacing, firstLineIndent, fonts, footer, linePitch } from './page';

/** The names by which the document refers to its styles. */
export const styleIds = {
  title: 'Title',
  date: 'Date',
  headings: { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3', 4: 'Heading4' },
  paragraph: 'BodyText',
  opening: 'OpeningSentence',
  tableHead: 'TableHead',
  tableLabel: 'TableLabel',
  tableFigure: 'TableFigure',
  header: 'Header',
  oddFooter: 'FooterOdd',
  evenFooter: 'FooterEven',
} as const;

const indent = `<w:ind w:firstLineChars="200" w:firstLine="${firstLineIndent}"/>`;

/** `word/styles.xml`: all of the typography, so that an office that wants another face changes one style. */
export function writeStyles(): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:docDefaults>
<w:rPrDefault><w:rPr>${face(fonts.body)}<w:kern w:val="0"/>${size(16)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
<w:pPrDefault/>
</w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl/><w:kinsoku/><w:wordWrap/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid/><w:jc w:val="both"/></w:pPr><w:rPr><w:spacing w:val="${characterSpacing}"/></w:rPr></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>
<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>
${paragraph(styleIds.title, 'Title', `<w:keepNext/><w:keepLines/><w:snapToGrid w:val="0"/><w:spacing w:before="${linePitch}" w:line="${linePitch}" w:lineRule="exact"/><w:jc w:val="center"/>`, `${face(fonts.title, fonts.title)}<w:spacing w:val="0"/>${size(22)}`)}
${paragraph(styleIds.date, 'Date', `<w:spacing w:after="${linePitch}"/><w:jc w:val="center"/>`, face(fonts.subheading))}
${paragraph(styleIds.paragraph, 'Body Text', indent)}
${heading(1, fonts.sectionHeading)}
${heading(2, fonts.subheading)}
${heading(3, fonts.body)}
${heading(4, fonts.body)}
<w:style w:type="character" w:customStyle="1" w:styleId="${styleIds.opening}"><w:name w:val="Opening Sentence"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>${face(fonts.subheading)}</w:rPr></w:style>
${tableParagraph(styleIds.tableHead, 'Table Head', 'center')}
${tableParagraph(styleIds.tableLabel, 'Table Label', 'left')}
${tableParagraph(styleIds.tableFigure, 'Table Figure', 'center')}
${paragraph(styleIds.header, 'header', '<w:snapToGrid w:val="0"/>')}
${pageNumber(styleIds.oddFooter, 'Footer Odd', `<w:ind w:rightChars="100" w:right="${footer.indent}"/><w:jc w:val="right"/>`)}
${pageNumber(styleIds.evenFooter, 'Footer Even', `<w:ind w:leftChars="100" w:left="${footer.indent}"/><w:jc w:val="left"/>`)}
</w:styles>`;
}

/** A Latin face beside the Chinese one; a title would look patched with it. */
function face(eastAsian: string, latin: string = fonts.latin): string {
  return `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${eastAsian}" w:cs="${fonts.latin}"/>`;
}

function size(points: number): string {
  return `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;
}

function heading(level: 1 | 2 | 3 | 4, eastAsian: string): string {
  const properties = `<w:keepNext/><w:keepLines/>${indent}<w:outlineLvl w:val="${level - 1}"/>`;
  return paragraph(styleIds.headings[level], `heading ${level}`, properties, face(eastAsian), styleIds.paragraph);
}

/** A row of a table that kept to the grid of lines would be twice as high. */
function tableParagraph(id: string, name: string, alignment: 'left' | 'center'): string {
  const properties = `<w:snapToGrid w:val="0"/><w:jc w:val="${alignment}"/>`;
  return paragraph(id, name, properties, `${face(fonts.table)}<w:spacing w:val="0"/>`, undefined, true);
}

function pageNumber(id: string, name: string, properties: string): string {
  const line = `<w:snapToGrid w:val="0"/><w:spacing w:line="${footer.line}" w:lineRule="exact"/>`;
  return paragraph(
    id,
    name,
    line + properties,
    `${face(fonts.table)}<w:spacing w:val="0"/>${size(14)}`,
    undefined,
    true,
  );
}

/** A style of the document's own is marked `custom`; the others are those that Word knows by name. */
function paragraph(id: string, name: string, pPr: string, rPr = '', next = id, custom = false): string {
  return `<w:style w:type="paragraph"${custom ? ' w:customStyle="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="${next}"/><w:qFormat/><w:pPr>${pPr}</w:pPr><w:rPr>${rPr}</w:rPr></w:style>`;
}
