import type { LoadPreviewFonts } from '../../../components/preview/preview-fonts';
import { facesMessageSchema } from '../../fonts/faces-message';

/** The fonts that the server prints with. Rejects where they cannot be had. */
export const loadPreviewFonts: LoadPreviewFonts = async () => {
  const response = await fetch('/fonts');
  if (!response.ok) throw new Error(`The fonts of the server cannot be had: ${response.status}`);
  return facesMessageSchema.parse(await response.json());
};
