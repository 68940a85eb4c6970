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

function selectorsThatHide(sheet: string): string[] {
  const onScreen = sheet
    .replace(/\/\*[\s\S]*?\*\/|<!--|-->/g, '')
    .replace(/@media[^{]*print[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/gi, '');
  return [...onScreen.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selector, declarations]) => {
    if (!hiding.test(declarations ?? '') && !striking.test(declarations ?? '')) return [];
    return (selector ?? '')
      .split(',')
      .map((each) => each.trim())
      .filter((each) => /^(?:\w+)?(?:[.#][\w-]+)?$/.test(each));
  });
}
