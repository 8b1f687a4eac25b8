import { randomUUID } from 'node:crypto';
import { Attendee, eventually, type Studio } from '@funnelcast/demo';
import { Webhook } from 'standardwebhooks';
import { Installation } from './installation.js';
import { EXAMPLES } from './walls/examples.js';
import { LAST, NAMED_BY_WHOEVER_ASKS, NOT_TO_BE_HAD, TAKEN_ALL_THE_SAME } from './walls/exceptions.js';
import { ownerOfAnotherWorkspace } from './walls/invited.js';
import { called, everyOperation, type Operation } from './walls/operations.js';
import { bodyOf, idsIn, idsOfNobody, type Known, unknownTo, withOneOf } from './walls/requests.js';
import { type Answer, ask, expectProblem, Glance, idsOf, withoutIds } from './walls/visit.js';
import { Rows } from './walls/rows.js';
import { aWorkspaceWithEverything } from './walls/whole-workspace.js';

const OPERATIONS = everyOperation();
const named = (operations: Operation[]) => operations.map((one) => [called(one), one] as const);
const SIGNED_IN = OPERATIONS.filter(({ isPublic }) => !isPublic);
/** Streams have no end to wait for, and the demo is an installation of its own. */
const OF_A_WORKSPACE = SIGNED_IN.filter(
  ({ path, service }) => !path.endsWith('/live') && service !== 'all-in-one',
);
const SECRET = { text: 'Nobody else may know', name: 'Secret Person', email: 'secret@example.org' };

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
  /** Of the workspace that is visited. */
  let mine: Known;
  /** Of the workspace that the stranger owns, which holds as much. */
  let theirs: Known;
  let stranger: Studio;
  let rows: Rows;
  let before: Record<string, string>;
  let shown: Glance;
  /** Of whoever invited the stranger, and works in both. */
  let host: string;

  beforeAll(async () => {
    installation = await Installation.start({ events: 'in-process' });
    mine = await aWorkspaceWithEverything(installation, SECRET);
    stranger = await ownerOfAnotherWorkspace(installation);
    const { origin, platform, time } = installation;
    theirs = await aWorkspaceWithEverything(
      { owner: stranger, origin, platform, time },
      { text: 'What the stranger has', name: 'Strange Person', email: 'strange@example.org' },
    );
    expect(theirs.workspaceId).not.toBe(mine.workspaceId);
    host = (await installation.owner.get<{ userId: string }>('/api/v1/me')).userId;
    rows = await Rows.of(mine.workspaceId!, platform.adminDatabaseUrl('funnelcast'));
    // Some of it is made when it is first looked at: a secret for payments, the number of a printed page.
    await glance();
    before = await untilItRests(() => rows.read());
    shown = await glance();
  }, 240_000);
  afterAll(async () => {
    await rows?.close();
    await installation?.stop();
  }, 60_000);

  const glance = () => Glance.at(installation.origin, installation.owner.cookieHeader, OF_A_WORKSPACE, mine);
  const asStranger = (operation: Operation, known: Known) =>
    ask(installation.origin, operation, {
      headers: { cookie: stranger.cookieHeader },
      known: { ...known, ownStageId: theirs.stageId! },
      examples: EXAMPLES,
    });

  /** Nothing of it was told, and nobody can find out whether there is such a thing. */
  async function expectWall(operation: Operation, known: Known, ofNobody: Known) {
    const answer = await asStranger(operation, known);
    const sent = idsOf(answer.asked);
    const theirOwn = new Set([host, theirs.workspaceId]);
    const told = [...idsOf(answer.text)].filter(
      (id) => shown.ids.has(id) && !sent.has(id) && !theirOwn.has(id),
    );
    expect(told).toEqual([]);
    for (const secret of Object.values(SECRET)) expect(answer.text).not.toContain(secret);
    if (answer.status >= 400) expectProblem(answer);
    // What the stranger has done to their own things is still being followed up while they look at them.
    if (operation.method === 'GET')
      await eventually(async () =>
        expectSame(await asStranger(operation, known), await asStranger(operation, ofNobody)),
      );
    else if (answer.status >= 400) expectSame(answer, await asStranger(operation, ofNobody));
    return answer;
  }

  const expectSame = (one: Answer, other: Answer) =>
    expect([one.status, withoutIds(one.text)]).toEqual([other.status, withoutIds(other.text)]);

  it('finds operations of all services, and of the one process, to walk', () => {
    expect(new Set(OPERATIONS.map(({ service }) => service)).size).toBe(6);
    expect(OF_A_WORKSPACE.length).toBeGreaterThan(100);
  });

  it('knows a thing of the workspace for every place where an id can stand', () => {
    expect(OF_A_WORKSPACE.flatMap((operation) => unknownTo(mine, operation))).toEqual([]);
  });

  it('reads everything that the workspace holds, to see whether it changes', () => {
    const refused = [...shown.answers].filter(([name, { status }]) => status >= 400 && !NOT_TO_BE_HAD[name]);
    expect(refused).toEqual([]);
  });

  it.each(named(SIGNED_IN))('%s asks for a sign-in', async (_, operation) => {
    const answer = await ask(installation.origin, operation, { known: mine });
    expect(answer.status).toBe(401);
    expectProblem(answer);
  });

  it.each(named(SIGNED_IN))('%s does not believe a forged token', async (_, operation) => {
    const payload = Buffer.from(JSON.stringify({ sub: mine.userId, role: 'owner' })).toString('base64url');
    const header = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
    const headers = { authorization: `Bearer ${header}.${payload}.` };
    const answer = await ask(installation.origin, operation, { headers, known: mine });
    expect(answer.status).toBe(401);
    expectProblem(answer);
  });

  it.each(named(OF_A_WORKSPACE))('%s keeps another workspace’s things to itself', async (name, operation) => {
    const places = idsIn(operation, EXAMPLES);
    const answer = await expectWall(operation, mine, idsOfNobody(mine));
    if (operation.method !== 'GET' && places.length > 0 && !TAKEN_ALL_THE_SAME[name])
      expect(answer.status).toBeGreaterThanOrEqual(400);
    if (operation.method !== 'GET') expect(await rows.read()).toEqual(before);
  });

  it.each(
    OF_A_WORKSPACE.flatMap((operation) => {
      const places = idsIn(operation, EXAMPLES);
      return places.length < 2
        ? []
        : places.map((place) => [called(operation), place[1], operation, place] as const);
    }),
  )('%s takes no %s of another workspace beside things of one’s own', async (name, _, operation, place) => {
    const answer = await expectWall(
      operation,
      withOneOf(mine, place, theirs),
      withOneOf(idsOfNobody(mine), place, theirs),
    );
    if (operation.method === 'GET') return;
    if (NAMED_BY_WHOEVER_ASKS[name] === place[1]) {
      expect(answer.status).toBeLessThan(400);
      expectSame(answer, await asStranger(operation, withOneOf(idsOfNobody(mine), place, theirs)));
    } else if (!TAKEN_ALL_THE_SAME[name]) expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await rows.read()).toEqual(before);
  });

  it('lets nobody register through a page of one’s own for a session of another workspace', async () => {
    const person = new Attendee(installation.origin, 'Somebody', 'somebody@example.org');
    await expect(person.register(theirs.slug!, { sessionId: mine.sessionId })).rejects.toMatchObject({
      status: 404,
      problem: { code: 'session-not-found' },
    });
    expect(await rows.read()).toEqual(before);
  });

  it('lets no payment provider of one’s own touch the orders of another workspace', async () => {
    const { url, secret } = await stranger.get<{ url: string; secret: string }>('/api/v1/payment-endpoint');
    const { orderId, offerId, registrationId } = mine;
    const paid = { externalId: 'ch_1', offerId: theirs.offerId, amountMinor: 49_000, currency: 'EUR' };
    const messages = [
      { type: 'order.paid', data: { ...paid, offerId, registrationId: theirs.registrationId } },
      { type: 'order.paid', data: { ...paid, orderId } },
      { type: 'order.paid', data: { ...paid, registrationId } },
      { type: 'order.paid', data: { ...paid, email: SECRET.email } },
      { type: 'order.cancelled', data: { orderId } },
    ];
    const codes: unknown[] = [];
    for (const { type, data } of messages) {
      const now = installation.time.now();
      const body = JSON.stringify({ type, timestamp: now.toISOString(), data });
      const id = randomUUID();
      const signature = new Webhook(secret).sign(id, now, body);
      const timestamp = `${Math.floor(now.getTime() / 1_000)}`;
      const headers = { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature };
      const answer = await fetch(url, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', ...headers },
      });
      codes.push(((await answer.json()) as { code?: string }).code);
    }
    expect(codes).toEqual([
      'offer-not-found',
      'buyer-unknown',
      'buyer-unknown',
      'buyer-unknown',
      'order-unknown',
    ]);
    expect(await untilItRests(() => rows.read())).toEqual(before);
  });

  it.each(named(OPERATIONS.filter(({ path }) => !path.endsWith('/live'))))(
    '%s refuses nasty input with a clear problem, and never fails',
    async (_, operation) => {
      const headers: Record<string, string> = operation.isPublic ? {} : { cookie: stranger.cookieHeader };
      const answers: Answer[] = [];
      const visit = async (known: Known, body?: string) =>
        answers.push(await ask(installation.origin, operation, { headers, known, body }));
      const names = [...operation.pathParameters, ...operation.queryParameters.map(({ name }) => name)];
      for (const nasty of NASTY.filter((text) => text.length < 5_000 && names.length > 0))
        await visit(Object.fromEntries(names.map((name) => [name, nasty])));
      if (operation.body) {
        for (const body of NASTY_BODIES) await visit(mine, body);
        const plain = JSON.stringify(bodyOf(operation, {}));
        for (const nasty of NASTY) await visit(mine, plain.replaceAll('"a text"', JSON.stringify(nasty)));
      }
      const failed = answers
        .filter(({ status }) => status >= 500)
        .map(({ status, asked }) => `${status} ${asked}`);
      expect(failed).toEqual([]);
      for (const answer of answers.filter(({ status }) => status >= 400)) expectProblem(answer);
    },
    60_000,
  );

  it('has changed nothing by all that, however long one waits', async () => {
    expect(await untilItRests(() => rows.read())).toEqual(before);
    expect((await glance()).shown).toEqual(shown.shown);
  });

  it.each(named(inOrder(OF_A_WORKSPACE)))(
    '%s is there for whoever it belongs to, so that it was the wall that refused',
    async (name, operation) => {
      const answer = await asStranger(operation, theirs);
      if (answer.status >= 400) expectProblem(answer);
      if (!NOT_TO_BE_HAD[name]) expect([400, 401, 403, 404, 422]).not.toContain(answer.status);
    },
  );
});

/** What the jobs still do after the last thing was made is not to be mistaken for a visitor’s doing. */
async function untilItRests(look: () => Promise<Record<string, string>>) {
  let last = await look();
  return eventually(
    async () => {
      const [earlier, now] = [last, await look()];
      last = now;
      expect(now).toEqual(earlier);
      return now;
    },
    { everyMs: 500 },
  );
}

/** First what only looks, then what changes, then what takes away: the last in the order of the documents first. */
function inOrder(operations: Operation[]): Operation[] {
  const rank = (one: Operation) =>
    (LAST.indexOf(called(one)) + 1) * 10 + (one.method === 'DELETE' ? 2 : one.method === 'GET' ? 0 : 1);
  return operations
    .map((one, nth) => ({ one, nth: one.method === 'DELETE' ? -nth : nth }))
    .sort((a, b) => rank(a.one) - rank(b.one) || a.nth - b.nth)
    .map(({ one }) => one);
}
