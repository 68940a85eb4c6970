/** What neither XML 1.0 nor HTML can carry: control characters and noncharacters. */
const unprintable = /[\0-\x08\v-\x1f\ufffe\uffff]/g;

/** Half of a pair that lost its other half. */
const loneSurrogate = /\p{Surrogate}/gu;

/** The text without what no markup can carry; half a character becomes U+FFFD. */
export function printableText(text: string): string {
  return text.replace(unprintable, '').replace(loneSurrogate, '\ufffd');
}

/** The text as it stands between tags or inside a quoted attribute, in XML and in HTML. */
export function escapeMarkup(text: string): string {
  return printableText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
