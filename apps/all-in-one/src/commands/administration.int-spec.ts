import { mock } from 'node:test';
import type { RebuildReport } from '@funnelcast/messaging';
import { TestDatabase, testEnvironment } from '@funnelcast/testing';
import { administer, WrongUse } from './administration.js';

const SERVICES = ['accounts', 'registration', 'reminders', 'attendance', 'offers'];

describe(administer, () => {
  let database: TestDatabase;
  const said: string[] = [];

  beforeAll(async () => {
    database = await TestDatabase.create(...SERVICES);
    Object.assign(process.env, await testEnvironment(), { EVENTS: 'in-process' });
    for (const service of SERVICES)
      process.env[`${service.toUpperCase()}_DATABASE_URL`] = database.urlOf(service);
    mock.method(console, 'error', (text: string) => void said.push(text));
  });
  afterAll(async () => {
    mock.restoreAll();
    await database.drop();
  });
  beforeEach(() => said.splice(0));
  afterEach(() => (process.exitCode = undefined));

  it.each(['reminders', 'attendance', 'offers'])('rebuilds the read models of %s', async (service) => {
    let report: RebuildReport | undefined;
    await administer(service, 'usage', async ({ rebuild }) => {
      report = await rebuild.execute();
    });

    expect(said).toEqual([]);
    expect(report).toMatchObject({ facts: 0 });
  });

  it('lists dead letters', async () => {
    let count = -1;
    await administer('reminders', 'usage', async ({ deadLetters }) => {
      count = (await deadLetters.list()).length;
    });

    expect(count).toBe(0);
  });

  it('knows which services there are', async () => {
    await administer('nothing', 'usage', () => Promise.resolve());

    expect(said).toEqual([expect.stringMatching(/no service nothing here; there are accounts,/)]);
    expect(process.exitCode).toBe(1);
  });

  it('tells how it is used', async () => {
    await administer(undefined, 'usage', () => Promise.reject(new WrongUse()));

    expect(said).toEqual(['Which service?', 'usage']);
    expect(process.exitCode).toBe(2);
  });
});
