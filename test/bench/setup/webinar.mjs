import { randomUUID } from 'node:crypto';
import { MemberTokenSigner } from '../../../dist/libs/service-kit/src/index.js';

const DAY_MS = 86_400_000;

/** Publishes a webinar with a session in a week over the API; answers where people register. */
export async function publishWebinar(url, token) {
  const call = (path, body) => post(`${url}${path}`, body, { authorization: `Bearer ${token}` });
  const webinar = await call('/api/v1/webinars', {
    title: 'What the figures mean',
    presenterName: 'Grace Hopper',
    presenterEmail: 'grace@example.org',
  });
  const inAWeek = new Date(Date.now() + 7 * DAY_MS).toISOString();
  const session = await call(`/api/v1/webinars/${webinar.id}/sessions`, {
    startsAtLocal: `${inAWeek.slice(0, 10)}T19:00`,
    timeZone: 'Europe/Berlin',
  });
  return { session, path: `/api/v1/public/webinars/${webinar.slug}/registrations` };
}

/** A member of some workspace, for a service that runs without accounts. */
export async function memberToken({ authPrivateKey }) {
  const signer = new MemberTokenSigner(JSON.stringify(authPrivateKey));
  const member = {
    userId: randomUUID(),
    workspaceId: randomUUID(),
    role: 'owner',
    name: 'Owner',
    email: 'owner@example.org',
  };
  return (await signer.sign(member)).token;
}

/** The first owner's token, by signing in as a browser does. */
export async function ownersToken(url, { ownerEmail: email, ownerPassword: password }) {
  const response = await send(`${url}/api/auth/sign-in/email`, { email, password });
  const cookie = response.headers
    .getSetCookie()
    .map((each) => each.split(';', 1)[0])
    .join('; ');
  return (await post(`${url}/api/v1/access-tokens`, {}, { cookie })).token;
}

async function post(address, body, headers) {
  return (await send(address, body, headers)).json();
}

async function send(address, body, headers = {}) {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(address).origin, ...headers },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${address} answers ${response.status}: ${await response.text()}`);
  return response;
}
