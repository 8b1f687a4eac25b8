import { NatsNames } from './nats-names.js';

describe(NatsNames, () => {
  const names = new NatsNames('acme');

  it('keeps installations that share a broker apart', () => {
    const all = [
      names.stream('offers'),
      names.consumer('offers'),
      names.facts('offers'),
      names.replay('offers'),
    ];
    expect([...all, names.live('room.1')]).toEqual([
      'acme-offers',
      'acme-offers',
      'acme.facts.offers',
      'acme.replay.offers',
      'acme.live.room.1',
    ]);
  });

  it('uses for streams and consumers only what JetStream allows there', () => {
    expect(`${names.stream('offers')}${names.consumer('reminders')}`).not.toMatch(/[.*>\s]/);
  });
});
