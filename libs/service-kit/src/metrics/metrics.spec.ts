import { metrics } from './metrics.js';

describe('metrics', () => {
  it('gives the same metric to everybody who asks for its name', () => {
    expect(metrics.counter('letters_total', 'Letters')).toBe(metrics.counter('letters_total', 'Letters'));
  });

  it('looks up what must be fresh at every reading, until told otherwise', async () => {
    const waiting = metrics.gauge('waiting', 'Waiting');
    let now = 1;
    const stop = metrics.beforeReading(async () => waiting.set(now));
    expect(await metrics.text()).toContain('waiting 1');
    now = 2;
    expect(await metrics.text()).toContain('waiting 2');
    stop();
    now = 3;
    expect(await metrics.text()).toContain('waiting 2');
  });

  it('still answers when something cannot be looked up', async () => {
    const stop = metrics.beforeReading(() => Promise.reject(new Error('no database')));
    expect(await metrics.text()).toContain('process_cpu_seconds_total');
    stop();
  });
});
