/** Bytes: what a file may have. */
export const largestFile = 20 * 1024 * 1024;
