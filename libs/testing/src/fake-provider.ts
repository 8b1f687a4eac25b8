import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Call {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
}

export interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/** A provider's HTTP API on this machine: remembers what it was asked, and answers what the test tells it to. */
export class FakeProvider {
  readonly calls: Call[] = [];

  private constructor(
    private readonly server: Server,
    /** Judges a call as the provider's documentation says. */
    public answer: (call: Call) => Answer | Promise<Answer>,
  ) {}

  static async start(answer: (call: Call) => Answer | Promise<Answer>): Promise<FakeProvider> {
    const server = createServer((request, response) => void provider.take(request, response));
    const provider = new FakeProvider(server, answer);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    return provider;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method = '', url: path = '', headers } = request;
    const call = { method, path, headers, body: Buffer.concat(chunks).toString('utf8') };
    this.calls.push(call);
    const { status, body, headers: own = {} } = await this.answer(call);
    response.writeHead(status, { 'content-type': 'application/json', ...own });
    response.end(body === undefined ? '' : JSON.stringify(body));
  }
}
