import http from 'node:http';
import https from 'node:https';
import { Injectable } from '@nestjs/common';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';
import { ChannelsConfig } from '../channels.config.js';
import { CALL_TIMEOUT_MS } from '../provider-call.js';
import type { CallOutcome } from './webhook-failure.policy.js';

/**
 * Calls addresses that members typed. They must not become a way into the installation's own network, so the address
 * that a name leads to is judged at the very moment of connecting: what is looked up is what is called. Redirects are
 * answers like any other and followed by nobody.
 */
@Injectable()
export class OutgoingCalls {
  private readonly agents: { 'http:': http.Agent; 'https:': https.Agent };

  constructor({ webhookAllowedAddresses }: ChannelsConfig) {
    const options = { allowIPAddressList: webhookAllowedAddresses?.split(',') ?? [], keepAlive: false };
    this.agents = {
      'http:': new RequestFilteringHttpAgent(options),
      'https:': new RequestFilteringHttpsAgent(options),
    };
  }

  post(address: string, headers: Record<string, string>, body: string): Promise<CallOutcome> {
    const url = new URL(address);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return Promise.resolve({ forbidden: true });
    const agent = this.agents[url.protocol];
    const request = url.protocol === 'http:' ? http.request : https.request;
    return new Promise((resolve) => {
      const call = request(url, {
        method: 'POST',
        agent,
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        signal: AbortSignal.timeout(CALL_TIMEOUT_MS),
        maxHeaderSize: 16 * 1024,
      });
      call.on('response', (response) => {
        const retryAfter = Number(response.headers['retry-after'] ?? Number.NaN);
        resolve({
          status: response.statusCode!,
          ...(Number.isFinite(retryAfter) ? { retryAfterSeconds: retryAfter } : {}),
        });
        // The status says it all; nobody waits for a body without an end.
        response.destroy();
      });
      call.on('error', (error) => resolve(failureOf(error)));
      call.end(body);
    });
  }
}

function failureOf(error: Error & { code?: string }): CallOutcome {
  // The agent has no code for its refusals, only these words.
  if (/is not allowed\. Because/.test(error.message)) return { forbidden: true };
  return { errno: error.code ?? error.name };
}
