/** A path of this server to go to, or `/` where the text is none: never an address elsewhere. */
export function localPath(text: string | null | undefined): string {
  return text !== null && text !== undefined && /^\/(?![/\\])[^\s\\]*$/.test(text) ? text : '/';
}
