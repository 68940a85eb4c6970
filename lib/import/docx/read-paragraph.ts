import { isOn } from './numbering';
import { childOf, childrenOf, valueOf, type XmlElement } from '../parse-xml';
import { readSymbol, readSymbols } from './symbols';

/** What a paragraph says once every tracked change is accepted. */
export interface ParagraphText {
  readonly text: string;
  /** The text boxes that hang on it: elements that hold blocks. */
  readonly boxes: readonly XmlElement[];
}

/** How far into a field the reader stands: its instruction is not printed, its result is. */
interface Fields {
  readonly open: ('instruction' | 'result')[];
}

/** Runs, and what may stand around them and prints what it holds. */
const transparent = new Set([
  'w:ins',
  'w:moveTo',
  'w:hyperlink',
  'w:fldSimple',
  'w:smartTag',
  'w:customXml',
  'w:sdt',
  'w:sdtContent',
  'w:dir',
  'w:bdo',
  'w:ruby',
  'w:rubyBase',
  'm:oMath',
  'm:oMathPara',
]);
const deleted = new Set(['w:del', 'w:moveFrom']);

/** The text of a paragraph: line breaks as `\n`, tabs as `\t`. */
export function readParagraph(paragraph: XmlElement): ParagraphText {
  const boxes: XmlElement[] = [];
  const fields: Fields = { open: [] };
  return { text: textIn(paragraph, fields, boxes), boxes };
}

/** Whether the mark that ends the paragraph was deleted, so that it runs on into the next. */
export function isMarkDeleted(paragraph: XmlElement): boolean {
  const mark = childOf(paragraph, 'w:pPr', 'w:rPr');
  return childOf(mark, 'w:del') !== null || childOf(mark, 'w:moveFrom') !== null;
}

function textIn(element: XmlElement, fields: Fields, boxes: XmlElement[]): string {
  let text = '';
  for (const child of childrenOf(element)) {
    const { name } = child;
    if (deleted.has(name)) continue;
    if (name === 'w:r') text += textOfRun(child, fields, boxes);
    else if (name === 'w:sdt' && isPlaceholder(child)) continue;
    else if (transparent.has(name)) text += textIn(child, fields, boxes);
    else if (name === 'mc:AlternateContent') text += textIn(choiceOf(child), fields, boxes);
    else if (name.startsWith('m:')) text += textOfFormula(child);
  }
  return text;
}

function textOfRun(run: XmlElement, fields: Fields, boxes: XmlElement[]): string {
  const properties = childOf(run, 'w:rPr');
  const hidden = ['w:vanish', 'w:strike', 'w:dstrike'].some((name) => {
    const property = childOf(properties, name);
    return property !== null && isOn(property.attributes.get('w:val') ?? null);
  });
  const fonts = childOf(properties, 'w:rFonts');
  const font = fonts?.attributes.get('w:ascii') ?? fonts?.attributes.get('w:hAnsi') ?? '';
  let text = '';
  for (const child of childrenOf(run)) {
    const printed = textOfPart(child, font, fields, boxes);
    if (!hidden && !fields.open.includes('instruction')) text += printed;
  }
  return text;
}

function textOfPart(part: XmlElement, font: string, fields: Fields, boxes: XmlElement[]): string {
  switch (part.name) {
    case 'w:t':
      return readSymbols(part.children.filter((child) => typeof child === 'string').join(''), font);
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:sym': {
      const code = parseInt(part.attributes.get('w:char') ?? '', 16);
      return Number.isNaN(code) || code > 0xffff ? '' : readSymbol(code, part.attributes.get('w:font') ?? '');
    }
    case 'w:fldChar':
      passField(part.attributes.get('w:fldCharType'), fields);
      return '';
    case 'w:ruby':
      return textIn(childOf(part, 'w:rubyBase') ?? part, fields, boxes);
    case 'mc:AlternateContent':
      return childrenOf(choiceOf(part))
        .map((child) => textOfPart(child, font, fields, boxes))
        .join('');
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      boxes.push(...boxesIn(part));
      return wordArtIn(part);
    default:
      return '';
  }
}

function passField(mark: string | undefined, { open }: Fields): void {
  if (mark === 'begin') open.push('instruction');
  else if (mark === 'separate' && open.length > 0) open[open.length - 1] = 'result';
  else if (mark === 'end') open.pop();
}

/** Of contents for programs of different age the one for the newest that says something. */
export function choiceOf(alternate: XmlElement): XmlElement {
  const offered = childrenOf(alternate);
  return offered.find((each) => boxesIn(each).length > 0) ?? offered[0] ?? alternate;
}

/** The outermost text boxes in a drawing. */
function boxesIn(element: XmlElement): XmlElement[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === 'w:txbxContent') return [child];
    return boxesIn(child.name === 'mc:AlternateContent' ? choiceOf(child) : child);
  });
}

/** Old WordArt holds its words in an attribute. */
function wordArtIn(element: XmlElement): string {
  return childrenOf(element)
    .map((child) => (child.name === 'v:textpath' ? (child.attributes.get('string') ?? '') : wordArtIn(child)))
    .join('');
}

function textOfFormula(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child !== 'string' ? textOfFormula(child) : element.name === 'm:t' ? child : ''))
    .join('');
}

/** Whether a control still shows the words that ask to fill it in. */
export function isPlaceholder(control: XmlElement): boolean {
  const shown = childOf(control, 'w:sdtPr', 'w:showingPlcHdr');
  return shown !== null && isOn(valueOf(control, 'w:sdtPr', 'w:showingPlcHdr'));
}
