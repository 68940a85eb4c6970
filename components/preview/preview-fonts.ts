import type { FaceTable } from '../../lib/layout/metrics-of-faces';

/** The fonts of the server as the preview needs them. */
export interface PreviewFonts {
  readonly table: FaceTable;
  /** Where the file of each face of the table is. */
  readonly urls: readonly string[];
}

/** Brings them; asked only when the preview is opened. */
export type LoadPreviewFonts = () => Promise<PreviewFonts>;
