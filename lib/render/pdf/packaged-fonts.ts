import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The fonts that come with the program's packages, and the folder beside them that set-up fills. */
const packaged = {
  regular: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  latin: '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
  latinBold: '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf',
} as const;
export type PackagedFont = keyof typeof packaged;

/** Throws where the packages are not installed. */
export function packagedFontPath(font: PackagedFont): string {
  return join(/* turbopackIgnore: true */ findModules(), packaged[font]);
}

/** Where set-up puts the Fandol fonts. */
export function unpackedFontFolder(): string {
  return join(dirname(findModules()), '.fonts');
}

/**
 * The `node_modules` that holds the fonts: upwards from this file, or, where a bundler has moved it, upwards from the
 * working folder. The bundler is told to leave these paths alone: following them, it would take the whole project in.
 */
function findModules(): string {
  for (const start of [import.meta.url, join(process.cwd(), 'package.json')]) {
    for (const folder of createRequire(start).resolve.paths(packaged.regular) ?? []) {
      if (existsSync(/* turbopackIgnore: true */ join(/* turbopackIgnore: true */ folder, packaged.regular)))
        return folder;
    }
  }
  throw new Error('The packaged fonts are missing: @expo-google-fonts/noto-serif-sc is not installed');
}
