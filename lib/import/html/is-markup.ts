/** So many bytes tell markup: pages may begin with long comments or style sheets. */
const looked = 65_536;
const tags = /<(?:!doctype\s+html|html|head|body|meta|table|tbody|tr|td|div|article|section|p|span|h[1-6])[\s>/]/i;

/** Whether the bytes are those of a page or of a part of one, in any encoding that keeps ASCII, or UTF-16. */
export function isMarkup(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, looked));
  return tags.test(start.includes('\0') ? start.replaceAll('\0', '') : start);
}
