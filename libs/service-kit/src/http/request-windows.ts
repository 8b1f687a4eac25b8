/** So many addresses are remembered for a route; those that were not heard of for longest are forgotten. */
const MOST_ADDRESSES = 5_000;

interface Window {
  began: number;
  requests: number;
}

/** Counts the requests of each address from its first one on until the window is over, by real time. */
export class RequestWindows {
  private readonly byAddress = new Map<string, Window>();

  constructor(
    private readonly lengthMs: number,
    private readonly mostAddresses = MOST_ADDRESSES,
  ) {}

  /** Counts one more. */
  count(address: string, now: number): { requests: number; endsInMs: number } {
    const window = this.windowOf(address, now);
    window.requests += 1;
    return { requests: window.requests, endsInMs: window.began + this.lengthMs - now };
  }

  private windowOf(address: string, now: number): Window {
    const known = this.byAddress.get(address);
    if (known) this.byAddress.delete(address);
    else this.forgetOne();
    const window = known && known.began + this.lengthMs > now ? known : { began: now, requests: 0 };
    // At the end of the map stand those that were heard of last.
    this.byAddress.set(address, window);
    return window;
  }

  private forgetOne(): void {
    if (this.byAddress.size < this.mostAddresses) return;
    for (const longest of this.byAddress.keys()) {
      this.byAddress.delete(longest);
      return;
    }
  }
}
