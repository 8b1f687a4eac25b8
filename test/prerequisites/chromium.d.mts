/** Path of a Chromium that runs here; `say` is told when one has to be unpacked first. */
export function requireChromium(say: (what: string) => void): Promise<string>;
