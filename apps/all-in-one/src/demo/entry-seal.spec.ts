import { EntrySeals, sealEntry } from './entry-seal.js';

const SECRET = 's'.repeat(43);
const NOW = Date.parse('2026-01-01T12:00:00Z');

describe(EntrySeals, () => {
  const seals = () => new EntrySeals(SECRET);

  it('opens once', () => {
    const door = seals();
    const token = sealEntry(SECRET, NOW);

    expect(door.use(token, NOW + 1000)).toBe(true);
    expect(door.use(token, NOW + 2000)).toBe(false);
  });

  it('gives a new token each time', () => {
    expect(sealEntry(SECRET, NOW)).not.toBe(sealEntry(SECRET, NOW));
  });

  it('opens to nobody after a minute', () => {
    expect(seals().use(sealEntry(SECRET, NOW), NOW + 61_000)).toBe(false);
  });

  it.each([
    ['another secret', sealEntry('x'.repeat(43), NOW)],
    ['a later end', sealEntry(SECRET, NOW).replace(/^\d+/, String(NOW + 9_000_000))],
    ['no seal', '1.2'],
    ['nothing', ''],
  ])('does not open to %s', (_, token) => {
    expect(seals().use(token, NOW)).toBe(false);
  });
});
