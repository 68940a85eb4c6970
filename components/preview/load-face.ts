import type { PreviewFonts } from './preview-fonts';

const loading = new Map<string, Promise<FontFace>>();

/** The family under which a face is drawn: no name that the machine itself may have. */
export function familyOf(face: number): string {
  return `printed-${face}`;
}

/**
 * Has the browser load the file of a face, once; where it cannot read it (some read no collections), a face of that
 * name on the machine. Rejects where it has neither.
 */
export function loadFace({ table, urls }: PreviewFonts, face: number): Promise<FontFace> {
  const [url, described] = [urls[face], table.faces[face]];
  if (url === undefined || described === undefined) throw new Error(`There is no face ${face}`);
  const known = loading.get(url);
  if (known !== undefined) return known;
  const name = described.id.split('@')[0] ?? described.id;
  const font = new FontFace(familyOf(face), `url(${JSON.stringify(url)}), local(${JSON.stringify(name)})`);
  document.fonts.add(font);
  const loaded = font.load();
  loading.set(url, loaded);
  loaded.catch(() => loading.delete(url));
  return loaded;
}
