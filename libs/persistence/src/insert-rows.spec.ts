import { insertRows } from './insert-rows.js';
import type { Transaction } from './unit-of-work.js';

describe(insertRows, () => {
  const insert = async (...rows: object[]) => {
    const asked: string[] = [];
    const query = async (statement: string) => {
      asked.push(statement);
      return [];
    };
    await insertRows({ query } as unknown as Transaction, 'note', rows);
    return asked;
  };

  it('takes rows of one shape, in whatever order they name their columns', async () => {
    const [statement] = await insert({ id: 1, text: 'a' }, { text: undefined, id: 2 });
    expect(statement).toContain('("id", "text")');
    expect(await insert()).toEqual([]);
  });

  it.each([
    ['has more', { id: 2, text: 'b', at: null }],
    ['has less', { id: 2 }],
    ['has others', { id: 2, at: null }],
  ])('refuses a row that %s than the first, whose values would be lost', async (_, other) => {
    await expect(insert({ id: 1, text: 'a' }, other)).rejects.toThrow(
      'Rows for note differ: id, text and ' + Object.keys(other).join(', '),
    );
  });
});
