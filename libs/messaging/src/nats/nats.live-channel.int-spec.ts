import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { type RunningNats, startNats } from '../../../../deploy/local/index.mjs';
import { eventually } from '../testing/facts-world.js';
import { NatsLink } from './nats-link.js';
import { NatsLiveChannel } from './nats.live-channel.js';
import { NatsNames } from './nats-names.js';

describe(NatsLiveChannel, () => {
  let server: RunningNats;
  let links: NatsLink[];
  let channels: NatsLiveChannel[];

  beforeAll(async () => {
    Logger.overrideLogger(false);
    server = await startNats({ folder: mkdtempSync(join(tmpdir(), 'nats-')) });
    links = [new NatsLink(server.url), new NatsLink(server.url)];
    channels = links.map((link) => new NatsLiveChannel(link, new NatsNames('live')));
    await Promise.all(links.map((link) => link.ready()));
  });
  afterAll(async () => {
    await Promise.all(links.map((link) => link.onApplicationShutdown()));
    await server.stop();
  });

  /** Nothing is promised about one message, so it is said until somebody hears. */
  const sayUntilHeard = (heard: unknown[], topic: string, payload: unknown): Promise<void> =>
    eventually(() => {
      channels[1]!.publish(topic, payload);
      return heard.length > 0;
    });

  it('reaches listeners in other processes, until they stop listening', async () => {
    const heard: unknown[] = [];
    const stop = channels[0]!.subscribe('room.1', (payload) => heard.push(payload));
    await sayUntilHeard(heard, 'room.1', { votes: 1 });
    expect(heard[0]).toEqual({ votes: 1 });
    stop();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const before = heard.length;
    channels[1]!.publish('room.1', { votes: 2 });
    await (await links[1]!.ready()).flush();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(heard).toHaveLength(before);
  });

  it('listens again when the broker has come back', async () => {
    const heard: unknown[] = [];
    channels[0]!.subscribe('room.2', (payload) => heard.push(payload));
    await sayUntilHeard(heard, 'room.2', 'before');
    await server.kill();
    channels[1]!.publish('room.2', 'into nothing');
    heard.splice(0);
    await server.restart();
    await sayUntilHeard(heard, 'room.2', 'after');
    expect(heard[0]).toBe('after');
  });
});
