import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect, headers, type NatsConnection } from '@nats-io/transport-node';
import supertest from 'supertest';
import { type RunningNats, startNats } from '../../../../deploy/local/index.mjs';
import { Rebuild } from '../rebuild/rebuild.js';
import { type Copy, FactsWorld, eventually, subjectsFrom } from '../testing/facts-world.js';
import { NatsTransport } from './nats.transport.js';

describe(NatsTransport, () => {
  let folder: string;
  let server: RunningNats;
  let world: FactsWorld;
  let speaking: Copy;
  let listening: Copy;
  let connection: NatsConnection;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nats-'));
    server = await startNats({ folder });
    connection = await connect({ servers: server.url, maxReconnectAttempts: -1, reconnectTimeWait: 100 });
  });
  afterAll(async () => {
    await connection.close();
    await server.stop();
  });

  beforeEach(async () => {
    const prefix = `t${Date.now().toString(36)}`;
    world = await FactsWorld.create({
      EVENTS: undefined,
      NATS_URL: server.url,
      NATS_PREFIX: prefix,
      FACT_AUDIT_SECONDS: '1',
      // Each test has streams of its own on the same server, which sets their room aside.
      NATS_MAX_MEGABYTES: '16',
    });
    speaking = await world.speaking();
    listening = await world.listening();
  });
  afterEach(() => world.end());

  const stream = (): string => `${process.env.NATS_PREFIX}-registration`;
  const consumer = (): string => `${process.env.NATS_PREFIX}-reminders`;
  const manager = () => jetstreamManager(connection);
  const wholeStory = async (count: number): Promise<void> => {
    await world.heard(count);
    // What would come twice would come now.
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await world.subjects()).toEqual(subjectsFrom(1, count));
  };

  it('delivers what was committed, in order, once', async () => {
    await world.say(speaking, 1, 1_200);
    await wholeStory(1_200);

    const { streams, consumers } = await manager();
    expect((await streams.info(stream())).state.messages).toBeLessThan(20);
    await eventually(async () => (await consumers.info(stream(), consumer())).num_ack_pending === 0);
  });

  it('tells operators how it stands', async () => {
    await world.say(speaking, 1, 5);
    await wholeStory(5);
    await listening.app.getHttpAdapter().getInstance().ready();
    const http = supertest(listening.app.getHttpServer());
    const { body } = await http.get('/health/ready');
    expect(body).toMatchObject({
      status: 'ok',
      details: {
        'facts transport': { transport: 'NATS', connected: true },
        'facts reminders': { status: 'up', relay: true, waiting: 0, 'behind registration': 0 },
      },
    });
    const { text } = await http.get('/metrics');
    expect(text).toMatch(/facts_applied_total{service="reminders",producer="registration"} \d+/);
    expect(text).toMatch(/facts_lag{service="reminders",producer="registration"} 0/);
  });

  it('gives each page to one of two copies, and still in order', async () => {
    await world.listening();
    await world.say(speaking, 1, 3_000);
    await wholeStory(3_000);
  });

  it('loses nothing when the stream is deleted under load', async () => {
    const saying = world.say(speaking, 1, 5_000);
    await world.heard(500);
    await (await manager()).streams.delete(stream());
    await saying;
    await world.say(speaking, 5_001, 5_010);
    await wholeStory(5_010);
  });

  it('loses nothing when the stream is purged under load', async () => {
    const saying = world.say(speaking, 1, 5_000);
    await world.heard(500);
    await (await manager()).streams.purge(stream());
    await saying;
    await wholeStory(5_000);
  });

  it('loses nothing when a reader is away for longer than the broker has room', async () => {
    await world.heard(0);
    await world.stop(listening);
    await world.stop(speaking);
    process.env.NATS_MAX_MEGABYTES = '1';
    speaking = await world.speaking();
    await world.say(speaking, 1, 8_000);
    await eventually(async () => (await (await manager()).streams.info(stream())).state.first_seq > 1);
    const { bytes } = (await (await manager()).streams.info(stream())).state;
    expect(bytes).toBeLessThanOrEqual(1024 * 1024);

    await world.listening();
    await wholeStory(8_000);
  });

  it('finds lost facts although no new one follows', async () => {
    await world.say(speaking, 1, 10);
    await world.heard(10);
    const { consumers, streams } = await manager();
    await world.stop(listening);
    await world.say(speaking, 11, 20);
    await eventually(async () => (await streams.info(stream())).state.messages >= 2);
    // The consumer believes that it has delivered everything, and the pages are gone as well.
    await streams.purge(stream());
    await consumers.delete(stream(), consumer());
    listening = await world.listening();
    await wholeStory(20);
  });

  it('finds by its audit what was lost while it was reading', async () => {
    await world.say(speaking, 1, 5);
    await world.heard(5);
    // As after a broker's loss: a fact that is marked as published, and that no stream has.
    await world.stop(speaking);
    await world.database.queryIn(
      'registration',
      'update outbox_cursor set published_position = last_position + 3',
    );
    speaking = await world.speaking();
    await world.say(speaking, 6, 8);
    await wholeStory(8);
  });

  it('makes a deleted consumer anew', async () => {
    await world.say(speaking, 1, 5);
    await world.heard(5);
    const { consumers } = await manager();
    await consumers.delete(stream(), consumer());
    await world.say(speaking, 6, 10);
    await wholeStory(10);
  });

  it('waits for a broker that is down, and tells what it missed to one that was rebuilt empty', async () => {
    await world.say(speaking, 1, 5);
    await world.heard(5);
    await server.kill();
    await world.say(speaking, 6, 1_000);
    rmSync(join(folder, 'jetstream'), { recursive: true, force: true });
    await server.restart();
    await world.say(speaking, 1_001, 1_010);
    await wholeStory(1_010);
  }, 60_000);

  it('goes on within seconds after the broker was killed in the middle', async () => {
    const saying = world.say(speaking, 1, 20_000);
    await world.heard(1_000);
    await server.kill();
    await server.restart();
    await saying;
    await world.heard(20_000, 'note', 40_000);
    await wholeStory(20_000);
  }, 60_000);

  it('publishes what a relay had taken and not sent when it died', async () => {
    await world.stop(speaking);
    speaking = await world.speaking();
    await world.say(speaking, 1, 5);
    await world.heard(5);
    await world.database.queryIn('registration', 'update outbox_cursor set published_position = 2');
    await world.stop(speaking);
    speaking = await world.speaking();
    await world.say(speaking, 6, 10);
    await wholeStory(10);
  });

  it('leaves out what is not a page', async () => {
    connection.publish(`${process.env.NATS_PREFIX}.facts.registration`, 'not a page');
    await world.say(speaking, 1, 5);
    await wholeStory(5);
  });

  it('tries a page again after a failure that says nothing about its facts', async () => {
    let failures = 2;
    world.trouble(listening).with = () => {
      failures -= 1;
      if (failures >= 0) throw Object.assign(new Error('deadlock detected'), { code: '40P01' });
    };
    await world.say(speaking, 1, 5);
    await wholeStory(5);
    expect(await world.row('reminders', 'select count(*)::int from dead_letter')).toEqual({ count: 0 });
  });

  it('finishes the page in hand when it is stopped', async () => {
    const { consumers } = await manager();
    await world.stop(listening);
    process.env.FACT_AUDIT_SECONDS = '60';
    listening = await world.listening();
    await world.say(speaking, 1, 1);
    await eventually(async () => (await consumers.info(stream(), consumer())).ack_floor.stream_seq === 1);
    let entered: () => void = () => undefined;
    const inHand = new Promise<void>((resolve) => (entered = resolve));
    world.trouble(listening).with = async () => {
      entered();
      await new Promise((resolve) => setTimeout(resolve, 300));
    };
    await world.say(speaking, 2, 5);
    await inHand;
    await world.stop(listening);

    expect(await world.subjects()).toEqual(subjectsFrom(1, 5));
    const { ack_floor: floor, num_ack_pending: unacknowledged } = await consumers.info(stream(), consumer());
    expect([floor.stream_seq, unacknowledged]).toEqual([2, 0]);
  });

  it('ignores pages of a life of the log that its producer does not know', async () => {
    await world.stop(speaking);
    const all = headers();
    all.set('Funnelcast-Log', randomUUID());
    all.set('Funnelcast-First-Position', '1');
    all.set('Funnelcast-Last-Position', '1');
    connection.publish(`${process.env.NATS_PREFIX}.facts.registration`, '[]', { headers: all });
    speaking = await world.speaking();
    await world.say(speaking, 1, 5);
    await wholeStory(5);
  });

  it('begins a new life when the stream knows more than the restored log', async () => {
    await world.say(speaking, 1, 10);
    await world.heard(10);
    await world.stop(speaking);
    await world.database.queryIn(
      'registration',
      'with gone as (delete from fact_log where position > 6) update outbox_cursor set last_position = 6, published_position = 6',
    );
    speaking = await world.speaking();
    await world.say(speaking, 11, 12);
    await world.heard(12);

    expect(await world.subjects()).toEqual(subjectsFrom(1, 12));
    expect(await world.row('reminders', 'select position::int from bookmark')).toEqual({ position: 8 });
  });

  it('rebuilds a read model from a log that is in another process', async () => {
    await world.say(speaking, 1, 1_200);
    await world.heard(1_200);
    await world.database.queryIn('reminders', 'delete from seat where position > 10');

    expect(await listening.get(Rebuild).execute()).toEqual({ tables: ['seat'], facts: 1_200 });
    expect(await world.row('reminders', 'select count(*)::int, max(position)::int from seat')).toEqual({
      count: 1_200,
      max: 1_200,
    });
  });
});
