/** Longer pieces without a space are no words of the form. */
const longestPiece = 120;

/** Tells the words of the form from everything else. */
export interface FormWords {
  /** Whether the folded text is a part of the form's words, or a few such parts one behind the other. */
  readonly explain: (folded: string) => boolean;
}

/** What the folded `words` explain: labels cut anywhere, labels of neighbouring cells run together. */
export function formWords(words: readonly string[]): FormWords {
  const all = words.join('\n');
  const known = new Map<string, boolean>();
  return {
    explain(folded) {
      const before = known.get(folded);
      if (before !== undefined) return before;
      const answer = folded.length <= longestPiece && isMadeOf(all, folded);
      if (known.size < 50_000) known.set(folded, answer);
      return answer;
    },
  };
}

/** Whether `text` falls into parts of `all`; one of a single character may stand at its start or end. */
function isMadeOf(all: string, text: string): boolean {
  if (all.includes(text)) return true;
  let single = 0;
  for (let start = 0; start < text.length;) {
    let end = start + 1;
    while (end <= text.length && all.includes(text.slice(start, end))) end += 1;
    end -= 1;
    if (end === start) return false;
    if (end === start + 1) {
      single += 1;
      if (single > 1 || (start > 0 && end < text.length)) return false;
    }
    start = end;
  }
  return true;
}
