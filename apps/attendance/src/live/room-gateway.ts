import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { WebSocketServer } from 'ws';
import { Doorkeeper } from './doorkeeper.js';
import { RoomDoor } from './room-door.js';

const MAX_MESSAGE_BYTES = 4096;

/** Where WebSockets come in: whoever has no right to enter is turned away in HTTP, before there is a socket. */
@Injectable()
export class RoomGateway implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(RoomGateway.name);
  private readonly server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: MAX_MESSAGE_BYTES,
  });

  constructor(
    private readonly adapterHost: HttpAdapterHost,
    private readonly doorkeeper: Doorkeeper,
    private readonly door: RoomDoor,
  ) {}

  onApplicationBootstrap(): void {
    this.adapterHost.httpAdapter.getHttpServer().on('upgrade', this.upgrade);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.adapterHost.httpAdapter.getHttpServer().off('upgrade', this.upgrade);
    await this.door.shut();
  }

  private readonly upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer): void => {
    // Until ws takes over nobody else listens, and a connection reset would end the process.
    const ignore = () => stream.destroy();
    stream.on('error', ignore);
    this.doorkeeper
      .examine(request)
      .then((pass) => {
        if ('status' in pass) return refuse(stream, pass.status);
        stream.off('error', ignore);
        this.server.handleUpgrade(request, stream, head, (webSocket) => {
          webSocket.on('error', () => webSocket.terminate());
          void this.door.open(webSocket, pass);
        });
      })
      .catch((error: unknown) => {
        this.logger.error('an upgrade failed', error);
        refuse(stream, 500);
      });
  };
}

function refuse(stream: Duplex, status: number): void {
  stream.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () =>
    stream.destroy(),
  );
}
