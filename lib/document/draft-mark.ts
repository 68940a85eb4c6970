/** What every output marks a draft with. */
export const draftMark = '草稿';
