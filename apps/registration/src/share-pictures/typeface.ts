import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const SUBSETS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'];
const WEIGHTS = [600, 800] as const;

const { resolve } = createRequire(import.meta.url);

/** A family for each alphabet: of one family only the first file would be looked into for a letter. */
const nameOf = (subset: string): string => `Inter ${subset}`;
export const FONT_FAMILY = SUBSETS.map(nameOf).join(', ');

export interface Typeface {
  name: string;
  weight: (typeof WEIGHTS)[number];
  data: Buffer;
}

/** Every alphabet of the typeface that the picture may need, from a package: no network, the same letters everywhere. */
export function loadTypeface(): Promise<Typeface[]> {
  return Promise.all(
    WEIGHTS.flatMap((weight) =>
      SUBSETS.map(async (subset) => ({
        name: nameOf(subset),
        weight,
        data: await readFile(resolve(`@fontsource/inter/files/inter-${subset}-${weight}-normal.woff`)),
      })),
    ),
  );
}
