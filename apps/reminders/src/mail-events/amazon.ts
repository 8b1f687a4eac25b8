import { Injectable } from '@nestjs/common';

const PATIENCE_MS = 5_000;
const LONGEST = 20_000;

/** Asks Amazon for what its messages point to. Addresses have been checked before; a redirect would undo that. */
@Injectable()
export class Amazon {
  async fetch(url: string): Promise<string> {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!response.ok) throw new Error(`Amazon answered ${response.status}`);
    return (await response.text()).slice(0, LONGEST);
  }
}
