/** What a refused request tells; the whole answer, so that a failing test shows why. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly problem: { code?: string; [member: string]: unknown },
    request: string,
  ) {
    super(`${request} -> ${status} ${JSON.stringify(problem)}`);
  }
}

/** A browser without a screen: JSON over HTTP with cookies and an Origin. */
export class JsonClient {
  private readonly cookies = new Map<string, string>();

  constructor(
    readonly origin: string,
    private readonly headers: Record<string, string> = {},
  ) {}

  get<Answer>(path: string): Promise<Answer> {
    return this.send<Answer>('GET', path);
  }

  post<Answer>(path: string, body: object = {}): Promise<Answer> {
    return this.send<Answer>('POST', path, body);
  }

  put<Answer>(path: string, body: object): Promise<Answer> {
    return this.send<Answer>('PUT', path, body);
  }

  patch<Answer>(path: string, body: object): Promise<Answer> {
    return this.send<Answer>('PATCH', path, body);
  }

  delete<Answer>(path: string): Promise<Answer> {
    return this.send<Answer>('DELETE', path);
  }

  /** Where an address leads on to; it is not followed. */
  async leadsTo(path: string): Promise<string | null> {
    return (await this.request('GET', path)).headers.get('location');
  }

  async text(path: string): Promise<string> {
    return (await this.request('GET', path)).text();
  }

  get cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private async send<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    const response = await this.request(method, path, body);
    const text = await response.text();
    return (text === '' ? undefined : JSON.parse(text)) as Answer;
  }

  private async request(method: string, path: string, body?: object): Promise<Response> {
    const response = await fetch(new URL(path, this.origin), {
      method,
      redirect: 'manual',
      headers: {
        origin: this.origin,
        cookie: this.cookieHeader,
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...this.headers,
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    this.keepCookies(response);
    if (response.status >= 400) {
      const problem = (await response.json().catch(() => ({}))) as { code?: string };
      throw new Refused(response.status, problem, `${method} ${path}`);
    }
    return response;
  }

  private keepCookies(response: Response): void {
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const [name = '', ...value] = pair.split('=');
      this.cookies.set(name, value.join('='));
    }
  }
}
