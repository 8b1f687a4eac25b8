import type { ServiceTestbed } from '@funnelcast/testing';
import supertest from 'supertest';
import type TestAgent from 'supertest/lib/agent.js';

export const OWNER = { email: 'owner@example.org', password: 'correct horse battery' };

/** A person's browser: it keeps cookies and says from which page a request comes. */
export function aBrowser(testbed: ServiceTestbed, origin = testbed.publicUrl): TestAgent {
  return supertest.agent(testbed.app.getHttpServer()).set('origin', origin);
}

/** A browser with a session and an access token in its cookies. */
export async function signedIn(
  testbed: ServiceTestbed,
  { email, password }: { email: string; password: string } = OWNER,
): Promise<TestAgent> {
  const browser = aBrowser(testbed);
  await browser.post('/api/auth/sign-in/email').send({ email, password }).expect(200);
  await browser.post('/api/v1/access-tokens').expect(201);
  return browser;
}

/** Invites a person into the owner's active workspace, lets them choose a password and signs them in. */
export async function newcomer(
  testbed: ServiceTestbed,
  owner: TestAgent,
  { email, role }: { email: string; role: string },
): Promise<TestAgent> {
  const { body } = await owner.post('/api/v1/invitations').send({ email, role }).expect(201);
  const password = `password of ${email}`;
  await aBrowser(testbed)
    .post(`/api/v1/invitations/${body.id}/accept`)
    .send({ name: email.split('@')[0], password })
    .expect(200);
  return signedIn(testbed, { email, password });
}
