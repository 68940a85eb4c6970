import 'server-only';
import { describeMissingFonts } from '../lib/messages/describe-fonts';
import { findFonts } from '../lib/render/pdf/find-fonts';

/** What to say of fonts that this machine lacks, or null where it has them all. */
export async function fontNotice(): Promise<string | null> {
  return describeMissingFonts((await findFonts()).missing);
}
