import { Agent, createServer, request as httpRequest } from 'node:http';
import { serviceFor } from '../routes.mjs';

const HOP_BY_HOP = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'upgrade',
];

/**
 * One port in front of the services, as a stock proxy would be: it looks at the path and passes everything on as it
 * came, streams and upgrades included. A refused WebSocket stays refused with the service's own status. `waitingPage` makes
 * what a person sees while a service does not answer, from the languages that their browser asks for.
 */
export function createProxyServer({ upstreams, trustForwarded = false, waitingPage }) {
  const agent = new Agent({ keepAlive: true, maxSockets: Infinity });
  const target = (request) => {
    const service = serviceFor(request.url.split('?', 1)[0]);
    return service && { service, address: new URL(upstreams[service]) };
  };
  const server = createServer({ keepAliveTimeout: 75_000 }, (request, response) => {
    const found = target(request);
    if (!found) return answer(response, problem(404, 'not-found', 'Not found'));
    forward(request, response, found, { agent, trustForwarded, waitingPage });
  });
  server.on('upgrade', (request, socket, head) => {
    const found = target(request);
    if (!found) return socket.end(rawAnswer(problem(404, 'not-found', 'Not found')));
    tunnel(request, socket, head, found, trustForwarded);
  });
  return server;
}

function forward(request, response, { service, address }, { agent, trustForwarded, waitingPage }) {
  const outgoing = httpRequest({
    agent,
    host: address.hostname,
    port: address.port,
    method: request.method,
    path: request.url,
    headers: forwardedHeaders(request, trustForwarded),
  });
  outgoing.on('response', (incoming) => {
    response.writeHead(incoming.statusCode, withoutHopByHop(incoming.headers));
    // An event stream says nothing for a while; its head must arrive all the same.
    response.flushHeaders();
    incoming.pipe(response);
    incoming.once('error', () => response.destroy());
  });
  outgoing.once('error', () => {
    if (response.headersSent) return response.destroy();
    request.unpipe(outgoing);
    request.resume();
    answer(
      response,
      waitingPage && opensAPage(request) ? waiting(waitingPage, request) : unavailable(service),
    );
  });
  response.once('close', () => outgoing.destroy());
  request.pipe(outgoing);
}

function tunnel(request, socket, head, { service, address }, trustForwarded) {
  const { connection, upgrade } = request.headers;
  const outgoing = httpRequest({
    host: address.hostname,
    port: address.port,
    method: request.method,
    path: request.url,
    headers: { ...forwardedHeaders(request, trustForwarded), connection, upgrade },
  });
  socket.once('error', () => outgoing.destroy());
  outgoing.once('error', () => socket.end(rawAnswer(unavailable(service))));
  outgoing.once('upgrade', (incoming, upstream, firstBytes) => {
    socket.write(`HTTP/1.1 101 Switching Protocols\r\n${rawHeaders(incoming.rawHeaders)}\r\n`);
    join(socket, upstream, head, firstBytes);
  });
  outgoing.once('response', (incoming) => {
    socket.write(
      `HTTP/1.1 ${incoming.statusCode} ${incoming.statusMessage}\r\n${rawHeaders(incoming.rawHeaders, ['connection', 'transfer-encoding'])}connection: close\r\n\r\n`,
    );
    incoming.pipe(socket);
  });
  outgoing.end();
}

function join(client, service, bytesForService, bytesForClient) {
  for (const [one, other] of [
    [client, service],
    [service, client],
  ]) {
    one.setTimeout(0);
    one.setNoDelay(true);
    one.once('error', () => other.destroy());
    one.once('close', () => finish(other));
  }
  if (bytesForService.length > 0) service.write(bytesForService);
  if (bytesForClient.length > 0) client.write(bytesForClient);
  client.pipe(service).pipe(client);
}

/** The last frame of the one that left, usually the reason, must still reach the other. */
function finish(socket) {
  socket.end();
  setTimeout(() => socket.destroy(), 2000).unref();
}

/** A caller cannot pretend to be somebody else, unless a proxy of the operator's stands in front of this one. */
function forwardedHeaders(request, trustForwarded) {
  const headers = withoutHopByHop(request.headers);
  const caller = request.socket.remoteAddress;
  const before = trustForwarded ? headers['x-forwarded-for'] : undefined;
  headers['x-forwarded-for'] = before ? `${before}, ${caller}` : caller;
  if (!trustForwarded || !headers['x-forwarded-proto']) headers['x-forwarded-proto'] = 'http';
  if (!trustForwarded || !headers['x-forwarded-host']) headers['x-forwarded-host'] = headers.host;
  delete headers.expect;
  return headers;
}

function withoutHopByHop(headers) {
  const kept = { ...headers };
  for (const name of HOP_BY_HOP) delete kept[name];
  return kept;
}

function rawHeaders(list, dropped = []) {
  let text = '';
  for (let index = 0; index < list.length; index += 2) {
    if (!dropped.includes(list[index].toLowerCase())) text += `${list[index]}: ${list[index + 1]}\r\n`;
  }
  return text;
}

/** Scripts and programs ask for anything; only somebody who follows a link asks for a page. */
function opensAPage({ method, headers }) {
  return method === 'GET' && (headers.accept ?? '').includes('text/html');
}

function waiting(waitingPage, { headers: { 'accept-language': asked } }) {
  const body = waitingPage(asked);
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    'cache-control': 'no-store',
    'retry-after': '2',
  };
  return { status: 503, title: 'Service unavailable', headers, body };
}

function unavailable(service) {
  return problem(
    503,
    'service-unavailable',
    'Service unavailable',
    `The ${service} service does not answer right now.`,
  );
}

function problem(status, code, title, detail) {
  const body = JSON.stringify({ type: `urn:funnelcast:problem:${code}`, title, status, detail, code });
  const headers = {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    ...(status === 503 ? { 'retry-after': '2' } : {}),
  };
  return { status, title, headers, body };
}

function answer(response, { status, headers, body }) {
  response.writeHead(status, headers).end(body);
}

function rawAnswer({ status, title, headers, body }) {
  const lines = Object.entries({ ...headers, connection: 'close' }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  return `HTTP/1.1 ${status} ${title}\r\n${lines.join('\r\n')}\r\n\r\n${body}`;
}
