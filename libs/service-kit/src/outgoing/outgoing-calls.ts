import http from 'node:http';
import https from 'node:https';
import { Injectable } from '@nestjs/common';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';
import { OutgoingConfig } from './outgoing.config.js';

/** Bounds one call, so that it ends well before the lease of whoever makes it. */
export const CALL_TIMEOUT_MS = 10_000;
/** Answers are short; whatever is not is none of theirs. */
const LONGEST_ANSWER_BYTES = 1024 * 1024;

export interface CallOutcome {
  /** Nothing when no answer came. */
  status?: number;
  retryAfterSeconds?: number;
  /** Of the connection, when there was no answer. */
  errno?: string;
  /** The address is one that we do not call. */
  forbidden?: boolean;
}

export interface OutgoingCall {
  method: 'GET' | 'POST' | 'PATCH';
  url: string;
  headers: Record<string, string>;
  body?: string;
  /** The installation itself named the address, and it may be next door. */
  trusted?: boolean;
}

export interface CallAnswer extends CallOutcome {
  /** What was answered, as far as it was JSON. */
  body?: unknown;
}

/**
 * Calls addresses that members typed. They must not become a way into the installation's own network, so the address
 * that a name leads to is judged at the very moment of connecting: what is looked up is what is called. Redirects are
 * answers like any other and followed by nobody.
 */
@Injectable()
export class OutgoingCalls {
  private readonly agents: { 'http:': http.Agent; 'https:': https.Agent };

  constructor({ webhookAllowedAddresses }: OutgoingConfig) {
    const options = { allowIPAddressList: webhookAllowedAddresses?.split(',') ?? [], keepAlive: false };
    this.agents = {
      'http:': new RequestFilteringHttpAgent(options),
      'https:': new RequestFilteringHttpsAgent(options),
    };
  }

  /** The status says it all; nobody waits for a body without an end. */
  post(url: string, headers: Record<string, string>, body: string): Promise<CallOutcome> {
    return this.send({ method: 'POST', url, headers, body }, (response) => {
      response.destroy();
      return Promise.resolve(outcomeOf(response));
    });
  }

  /** For those whose answer has to be read. */
  call(call: OutgoingCall): Promise<CallAnswer> {
    return this.send<CallAnswer>(call, async (response) => ({
      ...outcomeOf(response),
      body: jsonOf(await textOf(response)),
    }));
  }

  private send<Answer extends CallOutcome>(
    { method, url: address, headers, body, trusted }: OutgoingCall,
    read: (response: http.IncomingMessage) => Promise<Answer>,
  ): Promise<Answer | CallOutcome> {
    const url = new URL(address);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return Promise.resolve({ forbidden: true });
    const agent = trusted ? undefined : this.agents[url.protocol];
    const request = url.protocol === 'http:' ? http.request : https.request;
    return new Promise((resolve) => {
      const call = request(url, {
        method,
        agent,
        headers: { ...headers, ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }) },
        signal: AbortSignal.timeout(CALL_TIMEOUT_MS),
        maxHeaderSize: 16 * 1024,
      });
      call.on('response', (response) => {
        read(response).then(resolve, (error: Error) => resolve(failureOf(error)));
      });
      call.on('error', (error) => resolve(failureOf(error)));
      call.end(body);
    });
  }
}

function outcomeOf({ statusCode, headers }: http.IncomingMessage): CallOutcome {
  const retryAfter = Number(headers['retry-after'] ?? Number.NaN);
  return {
    status: statusCode!,
    ...(Number.isFinite(retryAfter) ? { retryAfterSeconds: retryAfter } : {}),
  };
}

async function textOf(response: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Leaving the loop early ends the connection.
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > LONGEST_ANSWER_BYTES) break;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** A proxy in between may answer with a page. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function failureOf(error: Error & { code?: string }): CallOutcome {
  // The agent has no code for its refusals, only these words.
  if (/is not allowed\. Because/.test(error.message)) return { forbidden: true };
  return { errno: error.code ?? error.name };
}
