const spelling = new Map(
  [...Intl.supportedValuesOf('timeZone'), 'UTC'].map((name) => [name.toLowerCase(), name] as const),
);
/** Other names of listed zones (Europe/Kyiv, Asia/Kolkata), as they come by. */
const aliases = new Map<string, string>();

/** The IANA name in its usual spelling, or null: `+02:00`, `CET+1` and the like name no place and know no clock change. */
export function ianaZone(name: unknown): string | null {
  if (typeof name !== 'string' || name.length > 64) return null;
  const known = spelling.get(name.toLowerCase()) ?? aliases.get(name);
  if (known !== undefined) return known;
  const zone = aliasOf(name);
  // Names come from strangers: there are only so many spellings worth remembering.
  if (zone !== null && aliases.size < 1_000) aliases.set(name, zone);
  return zone;
}

function aliasOf(name: string): string | null {
  if (!/^[A-Za-z][\w+-]*(?:\/[A-Za-z][\w+-]*){0,2}$/.test(name)) return null;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    const usuallySpelt = name.split('/').every((part) => /^[A-Z].*[a-z\d]/.test(part));
    return usuallySpelt ? name : timeZone;
  } catch {
    return null;
  }
}
