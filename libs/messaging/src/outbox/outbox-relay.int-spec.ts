import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UnitOfWork } from '@funnelcast/persistence';
import { type RunningNats, startNats } from '../../../../deploy/local/index.mjs';
import { NatsFencedStream } from '../nats/nats-fenced-stream.js';
import { NatsLink } from '../nats/nats-link.js';
import { NatsNames } from '../nats/nats-names.js';
import { NatsStreams } from '../nats/nats-streams.js';
import { type Copy, eventually, FactsWorld, subjectsFrom } from '../testing/facts-world.js';
import { FactLog } from './fact-log.js';
import { FencedPublisher } from './fenced-publisher.js';
import { OutboxRelay } from './outbox-relay.js';

/** Pages small enough that a few facts make several. */
const LIMITS = { facts: 10, characters: 100_000 };

describe(OutboxRelay, () => {
  let server: RunningNats;
  let world: FactsWorld;
  let speaking: Copy;
  let link: NatsLink;
  let log: FactLog;
  let prefix = 0;

  beforeAll(async () => {
    server = await startNats({ folder: mkdtempSync(join(tmpdir(), 'nats-')) });
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    world = await FactsWorld.create({ EVENTS: 'in-process', NATS_URL: undefined });
    speaking = await world.wired();
    link = new NatsLink(server.url);
    prefix += 1;
    log = new FactLog('registration', speaking.get(UnitOfWork), LIMITS);
  });
  afterEach(async () => {
    await link.onApplicationShutdown();
    await world.end();
  });

  const stream = () =>
    new NatsFencedStream(
      new NatsStreams(link, new NatsNames(`r${prefix}`), { replicas: 1, maxAgeDays: 1, maxMegabytes: 16 }),
      'registration',
    );
  const relay = () => new OutboxRelay(log, new FencedPublisher(stream(), 'registration'));
  const published = async () => {
    const { streams } = await new NatsStreams(link, new NatsNames(`r${prefix}`), {
      replicas: 1,
      maxAgeDays: 1,
      maxMegabytes: 16,
    }).manager();
    const { state } = await streams.info(`r${prefix}-registration`);
    const all = [];
    for (let seq = state.first_seq; seq <= state.last_seq; seq += 1) {
      const message = await streams.getMessage(`r${prefix}-registration`, { seq });
      all.push(...message!.json<{ subject: string }[]>().map(({ subject }) => subject));
    }
    return all;
  };

  it('publishes only what was committed', async () => {
    await speaking.get(UnitOfWork).acrossWorkspaces((tx) => tx.query('select 1'));
    await expect(world.sayAndFail(speaking)).rejects.toThrow('changed my mind');
    await world.say(speaking, 1, 3);
    await relay().publishPending();
    expect(await published()).toEqual(subjectsFrom(1, 3));
  });

  it('publishes every fact once and in order although two relays believe to be the only one', async () => {
    const [one, other] = [relay(), relay()];
    for (let round = 0; round < 10; round += 1) {
      await world.say(speaking, round * 40 + 1, round * 40 + 40);
      await Promise.allSettled([one.publishPending(), other.publishPending()]);
    }
    await eventually(async () => {
      await one.publishPending().catch(() => undefined);
      const { last, published: confirmed } = await log.cursor();
      return last === confirmed;
    });
    expect(await published()).toEqual(subjectsFrom(1, 400));
  });

  it('is refused by the stream when it is behind, and goes on from where the stream is', async () => {
    const [stale, other] = [stream(), relay()];
    const { sequence } = await stale.end();
    await world.say(speaking, 1, 10);
    await other.publishPending();
    const [page] = await log.pagesAfter(0);
    await expect(stale.append(page!, sequence)).rejects.toThrow(/wrong last sequence/);
    expect(await published()).toEqual(subjectsFrom(1, 10));
  });

  it('does not send again what the stream holds, though it died before it could remember', async () => {
    await world.say(speaking, 1, 25);
    await relay().publishPending();
    await world.database.queryIn('registration', 'update outbox_cursor set published_position = 0');
    await relay().publishPending();
    expect(await published()).toEqual(subjectsFrom(1, 25));
  });

  it('goes on after the stream was deleted', async () => {
    const same = relay();
    await world.say(speaking, 1, 5);
    await same.publishPending();
    const { streams } = await new NatsStreams(link, new NatsNames(`r${prefix}`), {
      replicas: 1,
      maxAgeDays: 1,
      maxMegabytes: 16,
    }).manager();
    await streams.delete(`r${prefix}-registration`);
    await world.say(speaking, 6, 10);
    await same.publishPending().catch(() => same.publishPending());
    expect(await published()).toEqual(subjectsFrom(6, 10));
  });
});
