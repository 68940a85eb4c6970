/** Why a cell takes no figure: a return left it closed, or it says what last year carried forward. */
export type Refusal = 'closed' | 'locked';
