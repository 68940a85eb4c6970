import { grid, gridLineTop, typeArea } from './page-geometry';
import type { Place, PlacedItem } from './placed-page';

/** What stands on a page, and where it can be pointed at. */
export interface Placed {
  readonly items: readonly PlacedItem[];
  readonly places: readonly Place[];
}

/** The pages as they fill, and the next free line of the grid on the last one. */
export class Flow {
  readonly pages: { items: PlacedItem[]; places: Place[] }[] = [{ items: [], places: [] }];
  #line = 0;

  place({ items, places }: Placed): void {
    const page = this.pages.at(-1);
    page?.items.push(...items);
    page?.places.push(...places);
  }

  newPage(): void {
    this.pages.push({ items: [], places: [] });
    this.#line = 0;
  }

  get linesLeft(): number {
    return grid.lines - this.#line;
  }

  /** The upper edge of the next free line. */
  get top(): number {
    return gridLineTop(this.#line);
  }

  /** What is left of the page, in points. */
  get heightLeft(): number {
    return typeArea.bottom - this.top;
  }

  advance(lines: number): void {
    this.#line += lines;
  }

  /** Goes on at the first line of the grid that begins at `y` or below it. */
  continueBelow(y: number): void {
    this.#line = Math.min(grid.lines, Math.ceil((y - typeArea.top) / grid.linePitch - 1e-6));
  }
}
