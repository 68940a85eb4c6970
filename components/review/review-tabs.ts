/** The parts of what is reviewed, as tabs. */
export const reviewTabs = ['changes', 'lastYear', 'findings', 'threads', 'pages', 'form'] as const;
export type ReviewTab = (typeof reviewTabs)[number];
