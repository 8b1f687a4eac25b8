import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 15_000;
const PASSING = new Set([408, 425, 429, 502, 503, 504]);

/** The owner of the workspace at the studio, who tries again what was not answered; every act of a room may be repeated. */
export class Presenter {
  #cookies = new Map();

  constructor({ origin, secrets, signal }) {
    this.origin = origin;
    this.owner = { email: secrets.ownerEmail, password: secrets.ownerPassword };
    this.signal = signal;
  }

  async signIn() {
    await this.#patiently('POST', '/api/auth/sign-in/email', this.owner);
    await this.#patiently('POST', '/api/v1/access-tokens', {});
  }

  get(path) {
    return this.#signedIn('GET', path);
  }

  post(path, body = {}) {
    return this.#signedIn('POST', path, body);
  }

  put(path, body) {
    return this.#signedIn('PUT', path, body);
  }

  /** The access lasts ten minutes. */
  async #signedIn(method, path, body) {
    const answer = await this.#patiently(method, path, body);
    if (answer.status !== 401) return accepted(answer);
    await this.signIn();
    return accepted(await this.#patiently(method, path, body));
  }

  async #patiently(method, path, body) {
    for (;;) {
      this.signal.throwIfAborted();
      try {
        const answer = await this.#send(method, path, body);
        if (!PASSING.has(answer.status)) return answer;
      } catch {
        this.signal.throwIfAborted();
      }
      await pause(300);
    }
  }

  async #send(method, path, body) {
    const response = await fetch(this.origin + path, {
      method,
      headers: {
        origin: this.origin,
        cookie: [...this.#cookies].map((pair) => pair.join('=')).join('; '),
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      signal: AbortSignal.any([this.signal, AbortSignal.timeout(PATIENCE_MS)]),
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair] = cookie.split(';');
      const end = pair.indexOf('=');
      this.#cookies.set(pair.slice(0, end), pair.slice(end + 1));
    }
    const text = await response.text();
    return { method, path, status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  }
}

function accepted({ method, path, status, body }) {
  if (status >= 400) throw new Error(`${method} ${path} was answered with ${status} ${JSON.stringify(body)}`);
  return body;
}
