import { DeliveryQueue } from './delivery-queue.js';
import type { LeasedTouch } from './lease-due-touches.js';
import type { Outcome } from './outcome.js';

const SENT: Outcome = { kind: 'sent', presentedOffer: false };

describe(DeliveryQueue, () => {
  let underWay: { id: string; end: (outcome: Outcome) => void }[];
  let ended: string[];

  const page = (name: string, count: number, reasonToStop: () => string | undefined = () => undefined) => ({
    touches: Array.from({ length: count }, (_, nth) => ({ id: `${name}${nth}` }) as LeasedTouch),
    reasonToStop,
    ended: ({ id }: LeasedTouch, { kind }: Outcome, tried: boolean) => {
      ended.push(`${id} ${kind}${tried ? '' : ' untried'}`);
    },
  });
  const queueOf = (width: number) =>
    new DeliveryQueue(width, ({ id }) => new Promise((end) => underWay.push({ id, end })));
  const endFirst = async (outcome = SENT) => {
    underWay.shift()!.end(outcome);
    await new Promise(setImmediate);
  };

  beforeEach(() => {
    underWay = [];
    ended = [];
  });

  it('goes on with the next page while the last of one is under way, and tells each page when it is done', async () => {
    const queue = queueOf(2);
    const done: string[] = [];
    void queue.execute(page('a', 3)).then(() => done.push('a'));
    void queue.execute(page('b', 2)).then(() => done.push('b'));
    expect(underWay.map(({ id }) => id)).toEqual(['a0', 'a1']);

    await endFirst();
    await endFirst();
    expect(underWay.map(({ id }) => id)).toEqual(['a2', 'b0']);
    expect(done).toEqual([]);

    await endFirst();
    expect(done).toEqual(['a']);
    await endFirst();
    await endFirst();
    expect(done).toEqual(['a', 'b']);
    expect(ended).toEqual(['a0 sent', 'a1 sent', 'a2 sent', 'b0 sent', 'b1 sent']);
  });

  it('gives back untried what is left of a page that has a reason to stop, and only of that page', async () => {
    const queue = queueOf(1);
    let reason: string | undefined;
    const first = queue.execute(page('a', 3, () => reason));
    const second = queue.execute(page('b', 1));
    reason = 'shutting down';
    await endFirst();
    await first;

    expect(ended).toEqual(['a0 sent', 'a1 released untried', 'a2 released untried']);
    await endFirst();
    await second;
    expect(ended.at(-1)).toBe('b0 sent');
  });

  it('goes on with the others when a delivery throws, and tells its page at the end', async () => {
    const queue = new DeliveryQueue(1, ({ id }) =>
      id === 'a0' ? Promise.reject(new Error('a bug')) : Promise.resolve(SENT),
    );
    const [first, second] = await Promise.allSettled([
      queue.execute(page('a', 2)),
      queue.execute(page('b', 1)),
    ]);

    expect([first.status, second.status]).toEqual(['rejected', 'fulfilled']);
    expect(ended).toEqual(['a1 sent', 'b0 sent']);
  });

  it('takes a page of none', async () => {
    await queueOf(1).execute(page('a', 0));
    expect(ended).toEqual([]);
  });
});
