import { compare } from './compare.mjs';
import { printTable } from './print.mjs';
import { Witness } from './witness.mjs';

describe('compare', () => {
  const said: string[] = [];
  const options = { rounds: 2, say: (line: string) => void said.push(line.trim()), witness: new Witness() };
  const variant = (name: string, values: number[]) => ({
    name,
    measure: () => Promise.resolve({ value: values.shift()!, p99: 4 }),
  });
  const table = (changes: object = {}) => ({
    title: 'Things',
    unit: '/s',
    base: 'limit',
    columns: [{ key: 'p99', label: 'p99 ms' }],
    variants: [variant('limit', [1, 100, 200]), variant('ours', [1, 80, 150])],
    targets: [
      { what: 'ours beside the limit', of: 'ours', to: 'limit', atLeast: 0.7 },
      { what: 'its p99', of: 'ours', measure: 'p99', atMost: 3 },
    ],
    ...changes,
  });
  beforeEach(() => said.splice(0));

  it('lets the variants take turns, after one that does not count', async () => {
    const { rows } = await compare(table(), options);

    expect(said).toEqual([
      'warm-up  limit: 1.00 /s',
      'warm-up  ours: 1.00 /s',
      '1  limit: 100 /s',
      '1  ours: 80.0 /s',
      '2  limit: 200 /s',
      '2  ours: 150 /s',
    ]);
    expect(rows).toMatchObject([
      { name: 'limit', median: 150, ratio: 1 },
      { name: 'ours', median: 115, ratio: 0.775, min: 80, max: 150 },
    ]);
  });

  it('says of each target whether it was reached', async () => {
    const { targets } = await compare(table(), options);

    expect(targets).toEqual([
      { what: 'ours beside the limit', target: '>= 0.7', reached: 0.775, met: true },
      { what: 'its p99', target: '<= 3', reached: 4, met: false },
    ]);
  });

  it('prints a table that shows what was missed and by whom it was disturbed', async () => {
    const measured = await compare(table(), options);

    const text = printTable({ ...measured, others: { median: 0.5, max: 1 } });

    expect(text).toMatch(/ours +115 +0\.78 +80\.0 \.\. 150 +4\.00/);
    expect(text).toMatch(/reached +ours beside the limit: 0\.78 \(target >= 0\.7\)/);
    expect(text).toMatch(/MISSED +its p99: 4\.00/);
    expect(text).toMatch(/0\.50 cores .* BUSY/);
  });
});
