/** What is marked in the source as not to be read: deleted, a comment's mark. */
const unread = 'style, script, del, .MsoCommentReference, .msocomanchor';
const block = new Set(['P', 'DIV', 'LI', 'TR', 'TABLE', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6']);

/** Whether the markup itself says that an element is not shown. */
export function isHidden(element: Element): boolean {
  return (
    element.hasAttribute('hidden') || /display\s*:\s*none|mso-hide\s*:\s*all/i.test(element.getAttribute('style') ?? '')
  );
}

/** Whether the same is said of it or of any element around it. */
export function isOutOfSight(element: Element): boolean {
  return isHidden(element) || (element.parentElement !== null && isOutOfSight(element.parentElement));
}

/** The words of an element as they are seen, its paragraphs and breaks as lines; `passOver` names elements that are not read. */
export function shownText(element: Element, passOver: (element: Element) => boolean = () => false): string {
  const pieces: string[] = [];
  gather(element, passOver, pieces);
  return pieces
    .join('')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

function gather(element: Element, passOver: (element: Element) => boolean, pieces: string[]): void {
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) pieces.push((node.textContent ?? '').replace(/[\r\n]+/g, ' '));
    if (!(node instanceof Element)) continue;
    if (node.tagName === 'BR') pieces.push('\n');
    if (node.matches(unread) || isHidden(node) || passOver(node)) continue;
    const apart = block.has(node.tagName) ? '\n' : '';
    pieces.push(apart);
    gather(node, passOver, pieces);
    pieces.push(apart);
  }
}
