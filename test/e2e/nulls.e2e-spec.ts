import { Attendee, eventually } from '@funnelcast/demo';
import { Installation } from './installation.js';
import { EXAMPLES } from './walls/examples.js';
import { bodyWithNull, fieldsOf } from './walls/nulls.js';
import { called, everyOperation } from './walls/operations.js';
import type { Examples, Known } from './walls/requests.js';
import { type Answer, ask, expectProblem } from './walls/visit.js';
import { aWorkspaceWithEverything } from './walls/whole-workspace.js';

const OPERATIONS = everyOperation().filter((one) => one.service !== 'all-in-one' && fieldsOf(one).length > 0);
/** More than an order has fields. */
const BUYERS = 12;
const VALID: Examples = {
  ...EXAMPLES,
  'POST /api/v1/public/webinars/{slug}/registrations': () => ({ email: 'somebody@example.org' }),
};

describe('a field that is null', () => {
  let installation: Installation;
  let known: Known;
  /** Each buys once. */
  const buyers: string[] = [];
  let nth = 0;

  beforeAll(async () => {
    installation = await Installation.start({ events: 'in-process' });
    const { owner, origin } = installation;
    const words = { text: 'A text of mine', name: 'Ada', email: 'ada@example.org' };
    known = await aWorkspaceWithEverything(installation, words);
    known['preferences.token'] = await preferencesOf(words.email);
    const guest = new Attendee(origin, 'A guest', 'guest@example.org');
    await guest.register(known['slug']!, { sessionId: known['sessionId'] });
    for (let buyer = 0; buyer < BUYERS; buyer += 1) {
      const person = new Attendee(origin, 'A buyer', `buyer-${buyer}@example.org`);
      await person.register(known['slug']!, { sessionId: known['sessionId'] });
      buyers.push(person.registered.registrationId);
    }
    await eventually(async () =>
      expect((await owner.hotList(known['sessionId']!)).length).toBeGreaterThanOrEqual(BUYERS),
    );
    known['offers.token'] = await offerPushedTo(guest);
  }, 240_000);
  afterAll(() => installation?.stop(), 60_000);

  /** The links that people get carry tokens. */
  const preferencesOf = async (email: string) => {
    const { headers } = await installation.mailbox.receive(email, /./);
    return /unsubscribe\/([^>]+)>/.exec(headers['list-unsubscribe']!)![1]!;
  };
  const offerPushedTo = async (person: Attendee) => {
    await eventually(() => person.join());
    const pushed = person.hear(({ type }) => type === 'offer-pushed');
    const offer = { offerId: known['offerId'] };
    await eventually(() => installation.owner.inRoom(known['sessionId']!, 'offer', offer));
    const { url } = (await pushed)['offer'] as { url: string };
    await person.leave();
    return url.split('/offer/')[1]!.split('?')[0]!;
  };

  /** Names and addresses that are not taken yet, or the second would be refused for that alone. */
  const unlike = (name: string, value: unknown) => {
    if (typeof value !== 'string' || !['name', 'email'].includes(name)) return value;
    return name === 'name' ? `${value} ${nth}` : `${nth}-${value}`;
  };

  it.each(OPERATIONS.map((one) => [called(one), one] as const))(
    '%s takes or refuses it, and never fails',
    async (name, operation) => {
      const headers: Record<string, string> = operation.isPublic
        ? {}
        : { cookie: installation.owner.cookieHeader };
      const answers: Answer[] = [];
      for (const field of fieldsOf(operation)) {
        nth += 1;
        const mine =
          name === 'POST /api/v1/orders' ? { ...known, registrationId: buyers.pop() ?? '' } : known;
        const body = JSON.stringify(bodyWithNull(operation, field, mine, VALID), unlike);
        answers.push(await ask(installation.origin, operation, { headers, known: mine, body }));
      }
      const failed = answers.filter(({ status }) => status >= 500);
      expect(failed.map(({ status, asked }) => `${status} ${asked}`)).toEqual([]);
      for (const answer of answers.filter(({ status }) => status >= 400)) expectProblem(answer);
    },
    120_000,
  );
});
