import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { PROBLEM_CONTENT_TYPE, type ProblemDetails, problemOf } from '@funnelcast/service-kit';
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
        stream.off('error', ignore);
        this.server.handleUpgrade(request, stream, head, (webSocket) => {
          webSocket.on('error', () => webSocket.terminate());
          void this.door.open(webSocket, pass);
        });
      })
      .catch((error: unknown) => {
        const problem = problemOf(error);
        if (problem.status >= 500) this.logger.error('an upgrade failed', error);
        refuse(stream, problem);
      });
  };
}

/** As every refusal leaves; nobody but us speaks HTTP on this connection any more. */
function refuse(stream: Duplex, problem: ProblemDetails): void {
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? 'Refused'}`,
    'Connection: close',
    `Content-Type: ${PROBLEM_CONTENT_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  stream.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => stream.destroy());
}
