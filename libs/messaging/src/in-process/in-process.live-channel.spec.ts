import { setImmediate as soon } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { InProcessLiveChannel } from './in-process.live-channel.js';

describe(InProcessLiveChannel, () => {
  beforeAll(() => Logger.overrideLogger(false));

  it('reaches everybody who listens to the topic, and nobody else', async () => {
    const channel = new InProcessLiveChannel();
    const heard: unknown[] = [];
    channel.subscribe('room.1', (payload) => heard.push(['one', payload]));
    const stop = channel.subscribe('room.1', (payload) => heard.push(['two', payload]));
    channel.subscribe('room.2', (payload) => heard.push(['other', payload]));
    channel.publish('room.1', { votes: 3 });
    await soon();
    stop();
    channel.publish('room.1', { votes: 4 });
    await soon();
    expect(heard).toEqual([
      ['one', { votes: 3 }],
      ['two', { votes: 3 }],
      ['one', { votes: 4 }],
    ]);
  });

  it('does not let one listener keep others from hearing', async () => {
    const channel = new InProcessLiveChannel();
    const heard: unknown[] = [];
    channel.subscribe('room.1', () => {
      throw new Error('broken');
    });
    channel.subscribe('room.1', (payload) => heard.push(payload));
    channel.publish('room.1', 1);
    await soon();
    expect(heard).toEqual([1]);
  });

  it.each(['room.*', 'room.>', '', 'room 1', 'room..1'])('has no topic %p', (topic) => {
    expect(() => new InProcessLiveChannel().subscribe(topic, () => undefined)).toThrow('Not a topic');
  });
});
