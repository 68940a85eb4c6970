/** Bytes: what a file may have. */
export const largestFile = 5 * 1024 * 1024;
