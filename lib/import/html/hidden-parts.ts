import type { DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

const neverShown = new Set(
  'head script style template noscript title meta link select option datalist textarea button iframe object svg math canvas audio video map dialog'.split(
    ' ',
  ),
);
const struckOut = new Set(['del', 's', 'strike']);
const hiding = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)/i;
const striking = /(?:^|;)\s*text-decoration(?:-line)?\s*:[^;]*line-through/i;

/** Which elements of a page are not to be read: hidden ones and what is struck out. */
export type IsHidden = (element: Element) => boolean;

/** Learns from the page's own style sheets which simple selectors hide or strike out; sheets of other files are not fetched. */
export function hiddenParts(styleSheets: readonly string[]): IsHidden {
  const selectors = new Set(styleSheets.flatMap(selectorsThatHide));
  return (element) => {
    const { tagName, attrs } = element;
    if (neverShown.has(tagName) || struckOut.has(tagName)) return true;
    for (const { name, value } of attrs) {
      if (name === 'hidden' || (name === 'title' && isPageEdge(tagName, value))) return true;
      if (name === 'style' && (hiding.test(value) || striking.test(value))) return true;
      if (selectors.size === 0) continue;
      if (name === 'id' && (selectors.has(`#${value}`) || selectors.has(`${tagName}#${value}`))) return true;
      if (name === 'class' && value.split(/\s+/).some((each) => isSelected(selectors, tagName, each))) return true;
    }
    return selectors.has(tagName);
  };
}

/** LibreOffice writes the headers and footers of pages so. */
function isPageEdge(tagName: string, title: string): boolean {
  return tagName === 'div' && (title === 'header' || title === 'footer');
}

function isSelected(selectors: ReadonlySet<string>, tagName: string, name: string): boolean {
  return name !== '' && (selectors.has(`.${name}`) || selectors.has(`${tagName}.${name}`));
}

/** Rules for one kind of screen or for paper alone are not looked at. */
function selectorsThatHide(sheet: string): string[] {
  return topLevelRules(withoutComments(sheet)).flatMap(({ selector, declarations }) => {
    if (!hiding.test(declarations) && !striking.test(declarations)) return [];
    return selector
      .split(',')
      .map((each) => each.trim())
      .filter((each) => /^(?:\w+)?(?:[.#][\w-]+)?$/.test(each));
  });
}

interface StyleRule {
  readonly selector: string;
  readonly declarations: string;
}

function topLevelRules(sheet: string): StyleRule[] {
  const rules: StyleRule[] = [];
  let depth = 0;
  let begin = 0;
  let selector = '';
  for (const { 0: brace, index } of sheet.matchAll(/[{}]/g)) {
    const text = sheet.slice(begin, index);
    begin = index + 1;
    if (brace === '{') {
      if (depth === 0) selector = text;
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth === 0 && !selector.trimStart().startsWith('@')) rules.push({ selector, declarations: text });
    }
  }
  return rules;
}

function withoutComments(sheet: string): string {
  const [first = '', ...others] = sheet.replace(/<!--|-->/g, '').split('/*');
  const behind = others.map((comment) => {
    const end = comment.indexOf('*/');
    return end < 0 ? '' : comment.slice(end + 2);
  });
  return first + behind.join('');
}
