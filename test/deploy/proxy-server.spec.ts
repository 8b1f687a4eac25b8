import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { createProxyServer } from '../../deploy/local/proxy-server.mjs';

async function listening(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('the proxy', () => {
  const servers: Server[] = [];
  let proxy: string;

  beforeAll(async () => {
    const service = createServer((request, response) => {
      if (request.url?.includes('stream')) {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.write('data: first\n\n');
        return;
      }
      const pieces: Buffer[] = [];
      request.on('data', (piece: Buffer) => pieces.push(piece));
      request.on('end', () => {
        response.setHeader('set-cookie', ['one=1', 'two=2']);
        response.end(
          JSON.stringify({
            url: request.url,
            headers: request.headers,
            body: Buffer.concat(pieces).toString(),
          }),
        );
      });
    });
    const sockets = new WebSocketServer({ noServer: true });
    service.on('upgrade', (request, socket, head) => {
      if (request.url?.includes('forged')) {
        socket.end('HTTP/1.1 401 Unauthorized\r\ncontent-length: 0\r\nconnection: close\r\n\r\n');
        return;
      }
      sockets.handleUpgrade(request, socket, head, (client) => {
        client.on('message', (text: Buffer) => {
          client.send(`heard ${text.toString('utf8')}`);
          client.close(4409, 'enough');
        });
      });
    });
    const attendance = await listening(service);
    const front = createProxyServer({
      upstreams: { attendance, offers: 'http://127.0.0.1:9' },
      waitingPage: (asked?: string) => `<html>One moment: ${asked}`,
    }) as Server;
    servers.push(service, front);
    proxy = await listening(front);
  });

  afterAll(() => {
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  });

  it('passes on path, body and answer as they came', async () => {
    const response = await fetch(`${proxy}/api/v1/rooms/a%2Fb?x=%20`, { method: 'POST', body: 'hello' });

    expect(await response.json()).toMatchObject({ url: '/api/v1/rooms/a%2Fb?x=%20', body: 'hello' });
    expect(response.headers.getSetCookie()).toEqual(['one=1', 'two=2']);
  });

  it('tells where a caller comes from, and believes no caller who says so himself', async () => {
    const response = await fetch(`${proxy}/join/x`, { headers: { 'x-forwarded-for': '6.6.6.6' } });
    const { headers } = (await response.json()) as { headers: Record<string, string> };

    expect(headers['x-forwarded-for']).toBe('127.0.0.1');
    expect(headers.host).toBe(new URL(proxy).host);
  });

  it('answers 503 as a problem when a service is down', async () => {
    const response = await fetch(`${proxy}/api/v1/orders`, { method: 'POST', body: '{}' });

    expect(response.status).toBe(503);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({ code: 'service-unavailable', status: 503 });
  });

  it('shows who follows a link a page instead, in their language', async () => {
    const headers = { accept: 'text/html,*/*;q=0.8', 'accept-language': 'ru' };
    const response = await fetch(`${proxy}/offer/token`, { headers });

    expect(response.status).toBe(503);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(response.headers.get('retry-after')).toBe('2');
    expect(await response.text()).toBe('<html>One moment: ru');
    const told = await fetch(`${proxy}/offer/token`, { headers, method: 'POST' });
    expect(told.headers.get('content-type')).toContain('application/problem+json');
  });

  it('answers 404 for what is not for strangers', async () => {
    expect((await fetch(`${proxy}/metrics`)).status).toBe(404);
  });

  it('does not hold back a stream', async () => {
    const stop = new AbortController();
    const response = await fetch(`${proxy}/join/stream`, { signal: stop.signal });
    const { value } = await response.body!.getReader().read();

    expect(Buffer.from(value!).toString()).toBe('data: first\n\n');
    stop.abort();
  });

  it('carries WebSockets, with the close code of the service', async () => {
    const socket = new WebSocket(`${proxy.replace('http', 'ws')}/api/v1/rooms/live?token=x`);
    await once(socket, 'open');
    const messages: string[] = [];
    socket.on('message', (text: Buffer) => messages.push(text.toString('utf8')));
    socket.send('hello');
    const [code] = (await once(socket, 'close')) as [number];

    expect(messages).toEqual(['heard hello']);
    expect(code).toBe(4409);
  });

  it.each([
    ['/api/v1/rooms/forged', 401],
    ['/api/v1/hot-list/live', 503],
    ['/testing/clock', 404],
  ])('lets an upgrade of %s be refused with %d', async (path, status) => {
    const socket = new WebSocket(`${proxy.replace('http', 'ws')}${path}`);
    socket.on('error', () => undefined);
    const [, response] = (await once(socket, 'unexpected-response')) as [unknown, { statusCode: number }];

    expect(response.statusCode).toBe(status);
  });
});
