import type { NodeId } from '../../lib/layout/structure';
import type { Sheet } from './sheet';

/** White left between a place and the edge of what can be seen, in pixels. */
const margin = 40;

/** Scrolls the first of the nodes before the eyes, but only where it is not there already. The page is left alone. */
export function showPlace(scroller: HTMLElement, sheets: readonly Sheet[], nodes: readonly NodeId[]): void {
  for (const [index, { places, height, width }] of sheets.entries()) {
    const place = places.find(({ node }) => nodes.includes(node));
    const frame = scroller.children[index];
    if (place === undefined || frame === undefined) continue;
    const [outer, inner] = [scroller.getBoundingClientRect(), frame.getBoundingClientRect()];
    const top = inner.top - outer.top + (place.top / height) * inner.height;
    const bottom = inner.top - outer.top + (place.bottom / height) * inner.height;
    if (top < margin || bottom > scroller.clientHeight - margin) {
      scroller.scrollTop += (top + bottom) / 2 - scroller.clientHeight / 2;
    }
    const left = inner.left - outer.left + (place.left / width) * inner.width;
    const right = inner.left - outer.left + (place.right / width) * inner.width;
    if (left < 0 || right > scroller.clientWidth) scroller.scrollLeft += (left + right) / 2 - scroller.clientWidth / 2;
    return;
  }
}
