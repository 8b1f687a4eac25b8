import type { ServerResponse } from 'node:http';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { AtMostEvery } from '@funnelcast/service-kit';
import { HotListSignals } from './hot-list-signals.js';

const SHORTEST_INTERVAL_MS = 250;
/** Proxies close what is silent for a minute. */
const KEEP_ALIVE_MS = 15_000;

/**
 * Server-sent events to the screens that show a hot list. An event says only that the list moved: the browser then asks
 * for it as anybody else, so nothing personal travels here and a lost event costs nothing.
 */
@Injectable()
export class HotListStreams implements BeforeApplicationShutdown {
  private readonly open = new Set<ServerResponse>();

  constructor(private readonly signals: HotListSignals) {}

  serve(response: ServerResponse, sessionId: string): void {
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      connection: 'keep-alive',
      // nginx would otherwise collect the events.
      'x-accel-buffering': 'no',
    });
    response.write('retry: 2000\n\n');
    const moved = `event: moved\ndata: ${JSON.stringify({ sessionId })}\n\n`;
    const tell = new AtMostEvery(
      SHORTEST_INTERVAL_MS,
      () => {
        // Whoever does not read gets fewer events, not a growing buffer.
        if (!response.writableNeedDrain) response.write(moved);
      },
      () => response.destroy(),
    );
    const unwatch = this.signals.watch(sessionId, () => tell.ask());
    const keepAlive = setInterval(() => response.write(': keep-alive\n\n'), KEEP_ALIVE_MS);
    this.open.add(response);
    response.once('close', () => {
      unwatch();
      tell.stop();
      clearInterval(keepAlive);
      this.open.delete(response);
    });
  }

  /** The server waits for open answers before it closes, and these would never end by themselves. */
  beforeApplicationShutdown(): void {
    for (const response of this.open) response.end();
  }
}
