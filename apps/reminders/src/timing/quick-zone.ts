import { IANAZone } from 'luxon';

/** Zones change their offset on a quarter of an hour, so within one it is the same. */
const QUARTER_MS = 15 * 60_000;
const MOST_REMEMBERED = 50_000;

const zones = new Map<string, QuickZone>();

/**
 * A zone that remembers its offsets: asking the system for one takes longer than all the arithmetic around it, and a page
 * of people asks for the same few again and again.
 */
class QuickZone extends IANAZone {
  private readonly offsets = new Map<number, number>();

  override offset(timestamp: number): number {
    const quarter = Math.floor(timestamp / QUARTER_MS);
    let offset = this.offsets.get(quarter);
    if (offset === undefined) {
      if (this.offsets.size >= MOST_REMEMBERED) this.offsets.clear();
      this.offsets.set(quarter, (offset = super.offset(timestamp)));
    }
    return offset;
  }
}

export function quickZone(name: string): IANAZone {
  let zone = zones.get(name);
  if (!zone) zones.set(name, (zone = new QuickZone(name)));
  return zone;
}
