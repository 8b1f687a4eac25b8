import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Stripe } from 'stripe';

export interface StripeCall {
  path: string;
  key: string | undefined;
  idempotencyKey: string | undefined;
  form: URLSearchParams;
}

/** Stands where Stripe’s API stands: opens checkouts as its reference describes them, once per idempotency key. */
export class FakeStripe {
  readonly calls: StripeCall[] = [];
  /** Answers so instead, for as many calls. */
  failing = 0;
  /** Of the calls to these paths alone: a page is ended while the next one is opened. */
  failsOn = /./;
  /** Runs before a call is answered. */
  beforeAnswer: (path: string) => Promise<void> = () => Promise.resolve();
  private readonly opened = new Map<string, object>();

  private constructor(private readonly server: Server) {}

  static async start(): Promise<FakeStripe> {
    const server = createServer();
    const fake = new FakeStripe(server);
    server.on('request', (request, response) => {
      void bodyOf(request).then(async (body) => {
        await fake.beforeAnswer(request.url ?? '');
        const [status, answer] = fake.answer(request, new URLSearchParams(body));
        response.writeHead(status, { 'content-type': 'application/json', 'request-id': 'req_1' });
        response.end(JSON.stringify(answer));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return fake;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private answer({ url = '', headers }: IncomingMessage, form: URLSearchParams): [number, object] {
    const idempotencyKey = headers['idempotency-key'] as string | undefined;
    this.calls.push({ path: url, key: headers.authorization, idempotencyKey, form });
    if (this.failing > 0 && this.failsOn.test(url)) {
      this.failing -= 1;
      return [
        400,
        { error: { type: 'invalid_request_error', message: 'No such thing', code: 'parameter_invalid' } },
      ];
    }
    const ended = /^\/v1\/checkout\/sessions\/(\w+)\/expire$/.exec(url);
    if (ended) return [200, { id: ended[1], object: 'checkout.session', status: 'expired' }];
    const known = this.opened.get(idempotencyKey ?? '');
    if (known) return [200, known];
    const id = `cs_test_${this.opened.size + 1}`;
    const session = { id, object: 'checkout.session', url: `https://checkout.stripe.example/c/${id}` };
    this.opened.set(idempotencyKey ?? id, session);
    return [200, session];
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

export const STRIPE_KEYS = {
  secretKey: 'sk_test_aBcDeFgHiJkLmNoP',
  webhookSecret: 'whsec_aBcDeFgHiJkLmNoPqRsTuVwX',
};

/** As Stripe signs what it sends. */
export const signedByStripe = (payload: string, at: Date, secret = STRIPE_KEYS.webhookSecret): string =>
  Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp: Math.floor(at.getTime() / 1000) });
