import { setImmediate as nextTurn } from 'node:timers/promises';
import { WriteBatcher, WriteBatcherOverloaded } from './write-batcher.js';

/** A database that answers when told to. */
function aSlowStore() {
  const batches: { items: readonly number[]; commit: () => void; fail: (reason: Error) => void }[] = [];
  const write = (items: readonly number[]) =>
    new Promise<string[]>((resolve, reject) => {
      batches.push({ items, commit: () => resolve(items.map((item) => `row ${item}`)), fail: reject });
    });
  return { batches, write };
}

describe(WriteBatcher, () => {
  it('does not let a lone write wait for company', async () => {
    const store = aSlowStore();
    const batcher = new WriteBatcher({ name: 'test', write: store.write });
    const answer = batcher.add(1);
    await nextTurn();
    expect(store.batches.map(({ items }) => items)).toEqual([[1]]);
    store.batches[0]!.commit();
    await expect(answer).resolves.toBe('row 1');
  });

  it('makes one batch of what arrives while its lanes are in flight', async () => {
    const store = aSlowStore();
    const batcher = new WriteBatcher({ name: 'test', lanes: 1, write: store.write });
    const answers = [batcher.add(1)];
    await nextTurn();
    answers.push(batcher.add(2), batcher.add(3), batcher.add(4));
    await nextTurn();
    expect(store.batches).toHaveLength(1);
    store.batches[0]!.commit();
    await answers[0];
    await nextTurn();
    expect(store.batches[1]!.items).toEqual([2, 3, 4]);
    store.batches[1]!.commit();
    await expect(Promise.all(answers)).resolves.toEqual(['row 1', 'row 2', 'row 3', 'row 4']);
  });

  it('opens another lane only when enough wait to be worth a transaction of their own', async () => {
    const store = aSlowStore();
    const batcher = new WriteBatcher({ name: 'test', lanes: 2, enoughForALane: 3, write: store.write });
    const answers = [batcher.add(1)];
    await nextTurn();
    answers.push(batcher.add(2), batcher.add(3));
    await nextTurn();
    expect(store.batches).toHaveLength(1);
    answers.push(batcher.add(4));
    await nextTurn();
    expect(store.batches.map(({ items }) => items)).toEqual([[1], [2, 3, 4]]);
    for (const { commit } of store.batches) commit();
    await Promise.all(answers);
  });

  it('never answers before the commit of its own batch', async () => {
    const store = aSlowStore();
    const batcher = new WriteBatcher({ name: 'test', write: store.write });
    let answered = false;
    const answer = batcher.add(1).then(() => (answered = true));
    await nextTurn();
    await nextTurn();
    expect(answered).toBe(false);
    store.batches[0]!.commit();
    await answer;
  });

  it('sends the next batch before it answers the callers of the last one', async () => {
    const store = aSlowStore();
    const batcher = new WriteBatcher({ name: 'test', lanes: 1, write: store.write });
    let inFlightWhenAnswered = 0;
    const first = batcher.add(1).then(() => (inFlightWhenAnswered = store.batches.length - 1));
    await nextTurn();
    const second = batcher.add(2);
    store.batches[0]!.commit();
    await first;
    expect(inFlightWhenAnswered).toBe(1);
    store.batches[1]!.commit();
    await second;
  });

  it('takes no more than maxItems at once', async () => {
    const sizes: number[] = [];
    const batcher = new WriteBatcher<number, number>({
      name: 'test',
      lanes: 1,
      maxItems: 10,
      write: async (items) => {
        sizes.push(items.length);
        return [...items];
      },
    });
    const answers = await Promise.all(Array.from({ length: 25 }, (_, index) => batcher.add(index)));
    expect(answers).toEqual(Array.from({ length: 25 }, (_, index) => index));
    expect(sizes).toEqual([10, 10, 5]);
  });

  it('fails only the bad one of a batch', async () => {
    const batcher = new WriteBatcher<number, number>({
      name: 'test',
      write: async (items) => {
        if (items.includes(13)) throw new Error('13 is not storable');
        return [...items];
      },
    });
    const answers = await Promise.allSettled(Array.from({ length: 20 }, (_, index) => batcher.add(index)));
    expect(answers.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(answers[13]).toMatchObject({ status: 'rejected', reason: new Error('13 is not storable') });
  });

  it('does not write a second time when the database has gone, for the first may have been committed', async () => {
    let attempts = 0;
    const batcher = new WriteBatcher<number, number>({
      name: 'test',
      write: async () => {
        attempts += 1;
        throw Object.assign(new Error('Connection terminated unexpectedly'), { code: 'ECONNRESET' });
      },
    });
    const answers = await Promise.allSettled([1, 2, 3].map((item) => batcher.add(item)));
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(attempts).toBe(1);
  });

  it('refuses at once what it could only let wait in vain', async () => {
    const store = aSlowStore();
    const batcher = new WriteBatcher({
      name: 'test',
      lanes: 1,
      maxItems: 1,
      maxWaiting: 1,
      write: store.write,
    });
    const first = batcher.add(1);
    await nextTurn();
    const second = batcher.add(2);
    await expect(batcher.add(3)).rejects.toThrow(WriteBatcherOverloaded);
    store.batches[0]!.commit();
    await first;
    await nextTurn();
    store.batches[1]!.commit();
    await second;
  });

  it('is drained when everything has been answered', async () => {
    const store = aSlowStore();
    const batcher = new WriteBatcher({ name: 'test', write: store.write });
    const answer = batcher.add(1);
    let drained = false;
    const draining = batcher.drain().then(() => (drained = true));
    await nextTurn();
    expect(drained).toBe(false);
    store.batches[0]!.commit();
    await Promise.all([answer, draining]);
  });
});
