import { looksLikeText } from './decode-text';
import type { RawBlock } from './raw-document';

/** Whether no characters of the blocks were lost on the way; see `looksLikeText`. */
export function areLegible(blocks: readonly RawBlock[]): boolean {
  return blocks.every((block) =>
    block.kind === 'table' ? block.rows.every(({ cells }) => looksLikeText(cells.join(''))) : looksLikeText(block.text),
  );
}
