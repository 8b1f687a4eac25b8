import { FreshRead } from './fresh-read.js';

describe(FreshRead, () => {
  let reads: ((value: number | Error) => void)[];
  let shared: FreshRead<number>;
  beforeEach(() => {
    reads = [];
    shared = new FreshRead(
      () =>
        new Promise<number>((resolve, reject) => {
          reads.push((value) => (value instanceof Error ? reject(value) : resolve(value)));
        }),
    );
  });
  const turn = () => new Promise((resolve) => setImmediate(resolve));

  it('gives everybody who asks during a read the next one, and them all the same', async () => {
    const first = shared.get();
    const others = [shared.get(), shared.get(), shared.get()];
    expect(reads).toHaveLength(1);

    reads[0]!(1);
    await turn();
    expect(reads).toHaveLength(2);
    reads[1]!(2);

    expect(await first).toBe(1);
    expect(await Promise.all(others)).toEqual([2, 2, 2]);
    await turn();
    expect(shared.idle).toBe(true);
  });

  it('begins anew after a failed read', async () => {
    const failed = shared.get();
    const next = shared.get();
    reads[0]!(new Error('gone'));
    await expect(failed).rejects.toThrow('gone');
    await turn();
    reads[1]!(7);

    expect(await next).toBe(7);
  });

  it('never serves a read that began before the question', async () => {
    const order: string[] = [];
    void shared.get().then(() => order.push('old'));
    const fresh = shared.get().then(() => order.push('fresh'));
    reads[0]!(1);
    await turn();
    expect(order).toEqual(['old']);
    reads[1]!(2);
    await fresh;
    expect(order).toEqual(['old', 'fresh']);
  });
});
