import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { registerPeople } from '../load/register-people.mjs';
import { untilCalm } from '../reporting/witness.mjs';
import { application, installationIn } from '../setup/application.mjs';
import { memberToken, ownersToken, publishWebinar } from '../setup/webinar.mjs';
import { NpmStart } from './npm-start.mjs';

const SERVICE = 'registration service to /health/ready';
const ALL = 'all in one to /health/ready';
const NPM = 'npm start, the second time';
const ATTEMPTS = 3;

/** How long until it serves, with the data of people who have registered before. */
export async function startTable(stage, { seconds }) {
  const people = 4000 * seconds;
  return {
    title: `Start: seconds until it serves, ${people.toLocaleString('en-US')} people registered before`,
    unit: 's',
    base: SERVICE,
    warmUp: false,
    variants: [
      { name: SERVICE, measure: await theService(stage, people) },
      { name: ALL, measure: await allInOne(stage, people) },
      { name: NPM, measure: await npmStart(stage, people) },
    ],
    targets: [{ what: 'npm start, the second time, in seconds', of: NPM, atMost: 5 }],
  };
}

async function theService(stage, people) {
  const service = await application(stage, 'registration', await installationIn(stage, 'alone'));
  return startsOf(service, people, () => memberToken(stage.secrets));
}

async function allInOne(stage, people) {
  const installation = await installationIn(stage, 'together', { events: 'in-process' });
  const platform = await application(stage, 'all-in-one', installation);
  return startsOf(platform, people, () => ownersToken(platform.url, stage.secrets));
}

async function startsOf({ managed, url, port }, people, token) {
  await managed.start();
  await fill(port, url, people, await token());
  await managed.stop();
  return async () => {
    const began = performance.now();
    await managed.start();
    const value = (performance.now() - began) / 1000;
    await managed.stop();
    return { value };
  };
}

async function npmStart(stage, people) {
  const dataDir = join(stage.folder, 'npm-start');
  const platform = new NpmStart(stage, dataDir);
  await platform.start();
  const secrets = JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8'));
  const url = `http://localhost:${platform.port}`;
  await fill(platform.port, url, people, await ownersToken(url, secrets));
  await platform.stop();
  return async () => ({ value: await secondStart(platform) });
}

/** A start that had to build first, because a source was changed meanwhile, is not the one that is asked for. */
async function secondStart(platform) {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const { seconds, built } = await platform.start();
    await platform.stop();
    if (!built) return seconds;
  }
  throw new Error('npm start had something to build every time');
}

async function fill(port, url, people, token) {
  const { path } = await publishWebinar(url, token);
  await registerPeople(port, path, { people });
  await untilCalm(300_000);
}
