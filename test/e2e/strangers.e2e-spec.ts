import { Attendee, eventually, type Session, Studio, type Webinar } from '@funnelcast/demo';
import { addressOf, bodyOf, everyOperation, type Operation } from './api-walk.js';
import { Installation } from './installation.js';

const OPERATIONS = everyOperation();
const called = ({ method, path }: Operation) => `${method} ${path}`;

/** What nobody should be able to use as an id, a name, an address or a whole body. */
const NASTY = [
  '',
  ' ',
  '\u0000',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  "'; drop table webinar; --",
  'x'.repeat(20_000),
  '=1+1',
];
const NASTY_BODIES = [
  '',
  '{',
  'null',
  '[]',
  '"text"',
  '{"__proto__":{"a":1}}',
  '[{}]',
  '{"title":null}',
  `{"a":"${'x'.repeat(400_000)}"}`,
];

describe('strangers', () => {
  let installation: Installation;
  let mine: { webinar: Webinar; session: Session; known: Record<string, string> };
  let stranger: Studio;

  beforeAll(async () => {
    installation = await Installation.start({ events: 'in-process' });
    mine = await aWorkspaceWithEverything(installation);
    stranger = await ownerOfAnotherWorkspace(installation);
    expect(await stranger.get<{ workspaceId: string }>('/api/v1/me')).not.toMatchObject({
      workspaceId: mine.known.workspaceId,
    });
  }, 120_000);
  afterAll(() => installation?.stop(), 60_000);

  const answerTo = (
    operation: Operation,
    headers: Record<string, string>,
    known: Record<string, string>,
    body?: string,
  ) => {
    const given = body ?? (operation.body ? JSON.stringify(bodyOf(operation, known)) : undefined);
    return fetch(new URL(addressOf(operation, known), installation.origin), {
      method: operation.method,
      redirect: 'manual',
      signal: AbortSignal.timeout(15_000),
      headers: {
        ...headers,
        origin: installation.origin,
        ...(given === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(given === undefined || operation.method === 'GET' ? {} : { body: given }),
    });
  };
  const workspaceCall = OPERATIONS.filter(({ isPublic, path }) => !isPublic && !path.endsWith('/live'));

  it('finds operations of all services, and of the one process, to walk', () => {
    expect(new Set(OPERATIONS.map(({ service }) => service)).size).toBe(6);
    expect(workspaceCall.length).toBeGreaterThan(30);
  });

  it.each(
    OPERATIONS.filter(({ isPublic }) => !isPublic).map(
      (operation) => [called(operation), operation] as const,
    ),
  )('%s asks for a sign-in', async (_, operation) => {
    const response = await answerTo(operation, {}, mine.known);
    expect(response.status).toBe(401);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  });

  it.each(
    OPERATIONS.filter(({ isPublic }) => !isPublic).map(
      (operation) => [called(operation), operation] as const,
    ),
  )('%s does not believe a forged token', async (_, operation) => {
    const payload = Buffer.from(JSON.stringify({ sub: mine.known.userId, role: 'owner' })).toString(
      'base64url',
    );
    const header = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
    const response = await answerTo(operation, { authorization: `Bearer ${header}.${payload}.` }, mine.known);
    expect(response.status).toBe(401);
  });

  it.each(
    workspaceCall
      .filter(
        ({ path, queryParameters }) =>
          path.includes('{') || queryParameters.some(({ name }) => name.endsWith('Id')),
      )
      .map((operation) => [called(operation), operation] as const),
  )('%s keeps another workspace’s things to itself', async (_, operation) => {
    const before = await glance(installation.owner, mine);
    const response = await answerTo(operation, { cookie: stranger.cookieHeader }, mine.known);
    const text = await response.text();
    expect(response.status).toBeLessThan(500);
    for (const secret of ['secret@example.org', 'Secret Person', 'Nobody else may know'])
      expect(text).not.toContain(secret);
    if (operation.method !== 'GET') expect(response.status).toBeGreaterThanOrEqual(400);
    expect(await glance(installation.owner, mine)).toEqual(before);
  });

  it.each(
    OPERATIONS.map((operation) => [called(operation), operation] as const).filter(
      ([, { path }]) => !path.endsWith('/live'),
    ),
  )(
    '%s refuses nasty input with a clear problem, and never fails',
    async (_, operation) => {
      const headers: Record<string, string> = operation.isPublic ? {} : { cookie: stranger.cookieHeader };
      const answers: Response[] = [];
      for (const nasty of NASTY.filter((text) => text.length < 5_000)) {
        const known = Object.fromEntries(
          [...operation.pathParameters, ...operation.queryParameters.map(({ name }) => name)].map((name) => [
            name,
            nasty,
          ]),
        );
        if (Object.keys(known).length > 0) answers.push(await answerTo(operation, headers, known));
      }
      if (operation.body) {
        for (const body of NASTY_BODIES) answers.push(await answerTo(operation, headers, mine.known, body));
        for (const nasty of NASTY) {
          const everywhere = JSON.stringify(bodyOf(operation, {})).replaceAll(
            '"a text"',
            JSON.stringify(nasty),
          );
          answers.push(await answerTo(operation, headers, mine.known, everywhere));
        }
      }
      const failed = answers
        .filter(({ status }) => status >= 500)
        .map(({ status, url }) => `${status} ${url}`);
      expect(failed).toEqual([]);
      for (const answer of answers.filter(({ status }) => status >= 400)) {
        expect(answer.headers.get('content-type')).toMatch(/application\/(problem\+)?json/);
      }
    },
    60_000,
  );
});

/** A webinar with a session, an offer, a poll and a registered person, and their ids by the names that parameters use. */
async function aWorkspaceWithEverything({ owner, origin, time }: Installation) {
  const webinar = await owner.createWebinar({ title: 'Nobody else may know' });
  const session = await owner.scheduleSession(
    webinar.id,
    new Date(Math.ceil(time.in(600).getTime() / 60_000) * 60_000),
  );
  const offer = await owner.createOffer({ webinarId: webinar.id, title: 'Nobody else may know' });
  const product = await owner.post<{ id: string }>('/api/v1/products', {
    name: 'Nobody else may know',
    rung: 'core',
    amountMinor: 100,
    currency: 'EUR',
  });
  const person = new Attendee(origin, 'Secret Person', 'secret@example.org');
  await person.register(webinar.slug);
  await eventually(async () => expect(await owner.hotList(session.id)).toHaveLength(1));
  const order = await owner.post<{ id: string }>('/api/v1/orders', {
    offerId: offer.id,
    registrationId: person.registered.registrationId,
    paid: false,
  });
  const poll = await owner.inRoom<{ id: string }>(session.id, 'polls', {
    question: 'Nobody else may know',
    options: ['A', 'B'],
  });
  const { items: sequences } = await owner.get<{ items: { id: string }[] }>('/api/v1/sequences');
  const seller = await invited(owner, 'seller@example.org', 'sales');
  const { userId } = await seller.get<{ userId: string }>('/api/v1/me');
  const invitation = await owner.post<{ id: string }>('/api/v1/invitations', {
    email: 'new@example.org',
    role: 'sales',
  });
  const key = await owner.post<{ id: string }>('/api/v1/api-keys', {
    name: 'Nobody else may know',
    role: 'sales',
  });
  const { workspaceId } = await owner.get<{ workspaceId: string }>('/api/v1/me');
  const { items: contacts } = await owner.get<{ items: { id: string }[] }>('/api/v1/contacts');
  const known = {
    webinarId: webinar.id,
    sessionId: session.id,
    offerId: offer.id,
    productId: product.id,
    orderId: order.id,
    pollId: poll.id,
    questionId: poll.id,
    registrationId: person.registered.registrationId,
    contactId: contacts[0]!.id,
    contactImportId: await anImport(owner),
    id: sequences[0]!.id,
    userId,
    invitationId: invitation.id,
    apiKeyId: key.id,
    workspaceId,
  };
  return { webinar, session, known };
}

/** One with a row that was refused, which nobody else may read either. */
async function anImport(owner: Studio): Promise<string> {
  const { origin, cookieHeader } = owner;
  const response = await fetch(new URL('/api/v1/contact-imports?consent=true', origin), {
    method: 'POST',
    headers: { cookie: cookieHeader, origin, 'content-type': 'text/csv' },
    body: 'email,name\nsecret@,Secret Person\n',
  });
  const { id } = (await response.json()) as { id: string };
  await eventually(async () =>
    expect(await owner.get(`/api/v1/contact-imports/${id}`)).toMatchObject({
      status: 'finished',
      refused: 1,
    }),
  );
  return id;
}

async function ownerOfAnotherWorkspace({ origin, platform }: Installation): Promise<Studio> {
  const { ownerEmail, ownerPassword } = platform.secrets;
  const host = await Studio.signIn(origin, ownerEmail, ownerPassword);
  const { id } = await host.post<{ id: string }>('/api/v1/workspaces', { name: 'Theirs', timeZone: 'UTC' });
  await host.post(`/api/v1/workspaces/${id}/activate`);
  await host.post('/api/v1/access-tokens');
  return invited(host, 'stranger@example.org', 'owner');
}

/** A new person who has accepted an invitation, signed in. */
async function invited(host: Studio, email: string, role: string): Promise<Studio> {
  const password = 'a long enough password';
  const { id } = await host.post<{ id: string }>('/api/v1/invitations', { email, role });
  await new Studio(host.origin).post(`/api/v1/invitations/${id}/accept`, { name: 'Newcomer', password });
  return Studio.signIn(host.origin, email, password);
}

/** What must be the same after a stranger's visit. */
async function glance(
  owner: Studio,
  { webinar, session, known }: { webinar: Webinar; session: Session; known: Record<string, string> },
) {
  return Promise.all([
    owner.get(`/api/v1/webinars/${webinar.id}`),
    owner.get(`/api/v1/sessions/${session.id}`),
    owner.get(`/api/v1/offers?webinarId=${webinar.id}`),
    owner.get(`/api/v1/rooms/${session.id}`),
    owner.get(`/api/v1/sequences/${known.id}`),
    owner.get(`/api/v1/members`),
    owner.get(`/api/v1/invitations`),
    owner.get(`/api/v1/api-keys`),
    owner.get(`/api/v1/orders?sessionId=${session.id}`),
    owner.get(`/api/v1/contacts/${known.contactId}`),
    owner.get('/api/v1/contact-imports'),
  ]);
}
