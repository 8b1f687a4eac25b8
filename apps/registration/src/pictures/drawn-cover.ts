import { createHash } from 'node:crypto';

export const DRAWN_WIDTH = 1600;
export const DRAWN_HEIGHT = 900;
/** Pine, as the attendee pages have it. */
export const DRAWN_COLOR = '#0c4a44';

const GROUNDS = [
  ['#0f7466', '#0b3f3f', '#0a2129'],
  ['#0b6b66', '#0c4350', '#0b1f30'],
  ['#1a7a5c', '#0d4a43', '#0a2426'],
  ['#0a6159', '#12404a', '#101f2c'],
] as const;
const EMBER = '#f0803c';
const RINGS = 11;

/** What tells one drawing from another: the same title always looks the same. */
export const drawingOf = (title: string): string =>
  createHash('sha256').update(title).digest('hex').slice(0, 12);

/** The cover of a webinar that has no picture of its own: waves that go out from a source, one of them glowing. */
export function drawCover(drawing: string): string {
  const bytes = Buffer.from(drawing, 'hex');
  const share = (index: number): number => (bytes[index] ?? 0) / 255;
  const [light, middle, dark] = GROUNDS[(bytes[0] ?? 0) % GROUNDS.length]!;
  const x = Math.round(DRAWN_WIDTH * (0.74 + 0.16 * share(1)));
  const y = Math.round(DRAWN_HEIGHT * (0.3 + 0.4 * share(2)));
  const step = 58 + 26 * share(3);
  const glowing = 3 + ((bytes[4] ?? 0) % 5);
  const turn = Math.round(360 * share(5));
  const rings = Array.from({ length: RINGS }, (_, index) => ring(index, index === glowing));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${DRAWN_WIDTH} ${DRAWN_HEIGHT}" width="${DRAWN_WIDTH}" height="${DRAWN_HEIGHT}">
<defs><radialGradient id="g" cx="${x / DRAWN_WIDTH}" cy="${y / DRAWN_HEIGHT}" r="1"><stop offset="0" stop-color="${light}"/><stop offset=".45" stop-color="${middle}"/><stop offset="1" stop-color="${dark}"/></radialGradient></defs>
<rect width="100%" height="100%" fill="url(#g)"/>
<g fill="none" stroke-linecap="round" transform="rotate(${turn} ${x} ${y})">${rings.join('')}</g>
<circle cx="${x}" cy="${y}" r="15" fill="${EMBER}"/>
</svg>
`;

  function ring(index: number, glows: boolean): string {
    const radius = Math.round(step * (index + 1));
    const length = 2 * Math.PI * radius;
    // Open circles, each further round than the one before, so that they seem to turn.
    const drawn = Math.round(length * (0.5 + 0.32 * Math.sin(index + 6 * share(6))));
    const stroke = glows ? EMBER : '#8fe3cf';
    const opacity = glows ? 0.95 : Math.max(0.08, 0.5 - index * 0.042).toFixed(2);
    const width = glows ? 7 : 3;
    return `<circle cx="${x}" cy="${y}" r="${radius}" stroke="${stroke}" stroke-opacity="${opacity}" stroke-width="${width}" stroke-dasharray="${drawn} ${Math.round(length - drawn)}" transform="rotate(${index * 29} ${x} ${y})"/>`;
  }
}
