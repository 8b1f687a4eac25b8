import { help, readOptions } from './options.mjs';

describe('the options of npm run bench', () => {
  const tables = ['registrations', 'facts'];

  it('measures everything by default', () => {
    expect(readOptions([], tables)).toMatchObject({
      tables,
      rounds: 3,
      seconds: 5,
      people: 100_000,
      build: true,
    });
  });

  it('measures what is asked for, in its own order', () => {
    expect(readOptions(['--only', 'facts,registrations', '--rounds', '1'], tables)).toMatchObject({
      tables,
      rounds: 1,
    });
  });

  it.each([
    [['--only', 'fact'], /There is no table "fact". There are: registrations, facts/],
    [['--rounds', '0'], /--rounds takes/],
    [['--seconds', 'two'], /--seconds takes/],
    [['--people', '1e3.5'], /--people takes/],
    [['--quick'], /quick/],
  ])('refuses %j', (args, message) => {
    expect(() => readOptions(args, tables)).toThrow(message);
  });

  it('tells the tables', () => {
    expect(help([{ name: 'facts', title: 'facts from here to there' }])).toMatch(
      /facts +facts from here to there/,
    );
  });
});
