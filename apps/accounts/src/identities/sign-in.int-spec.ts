import { ServiceTestbed } from '@funnelcast/testing';
import { getMigrations } from 'better-auth/db/migration';
import supertest from 'supertest';
import { AccountsModule } from '../accounts.module.js';
import { aBrowser, OWNER, signedIn } from '../testing/browser.js';
import { IdentityProvider } from './identity-provider.js';
import { SignInController } from './sign-in.controller.js';

const SIGN_IN = '/api/auth/sign-in/email';

describe(SignInController, () => {
  let service: ServiceTestbed;
  beforeAll(async () => {
    service = await ServiceTestbed.start(AccountsModule, 'accounts');
  });
  afterAll(() => service.stop());

  it('opens a session in a cookie that scripts cannot read', async () => {
    const { body, headers } = await service.http().post(SIGN_IN).send(OWNER).expect(200);

    expect(body).toEqual({ user: { id: expect.any(String), name: 'Owner', email: OWNER.email } });
    expect(headers['set-cookie']).toEqual([
      expect.stringMatching(
        /^funnelcast\.session_token=.+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/,
      ),
    ]);
  });

  it('compares the address without regard to case', async () => {
    await service
      .http()
      .post(SIGN_IN)
      .send({ ...OWNER, email: ' OWNER@Example.ORG ' })
      .expect(200);
  });

  it('answers a wrong password and an unknown address alike', async () => {
    const wrong = await service
      .http()
      .post(SIGN_IN)
      .send({ ...OWNER, password: 'not the password' });
    const unknown = await service
      .http()
      .post(SIGN_IN)
      .send({ ...OWNER, email: 'nobody@example.org' });

    expect(wrong.status).toBe(401);
    expect(wrong.headers['content-type']).toContain('application/problem+json');
    expect(wrong.body).toMatchObject({ status: 401, code: 'invalid-email-or-password' });
    expect(wrong.headers['set-cookie']).toBeUndefined();
    expect(unknown.body).toEqual(wrong.body);
  });

  it.each([
    ['nothing', {}],
    ['no address', { email: 'owner', password: OWNER.password }],
    ['an object for a password', { email: OWNER.email, password: { $ne: '' } }],
    ['too long a password', { email: OWNER.email, password: 'x'.repeat(129) }],
    ['more than was asked for', { ...OWNER, callbackURL: 'https://evil.example' }],
  ])('refuses %s', async (_, body) => {
    const { status, body: problem } = await service.http().post(SIGN_IN).send(body);

    expect(status).toBe(422);
    expect(problem.code).toBe('invalid-input');
  });

  it('does not let a page of somebody else sign anybody in', async () => {
    const { status, body } = await aBrowser(service, 'https://evil.example').post(SIGN_IN).send(OWNER);

    expect(status).toBe(403);
    expect(body.code).toBe('foreign-origin');
  });

  it.each([
    ['post', '/api/auth/sign-up/email'],
    ['post', '/api/auth/api-key/create'],
    ['post', '/api/auth/update-session'],
    ['post', '/api/auth/update-user'],
    ['post', '/api/auth/delete-user'],
    ['post', '/api/auth/request-password-reset'],
    ['get', '/api/auth/get-session'],
    ['get', '/api/auth/ok'],
  ] as const)('has no %s %s', async (method, path) => {
    const browser = await signedIn(service);
    const { status } = await browser[method](path);

    expect(status).toBe(404);
  });

  it('takes session and access token out of the browser on sign-out', async () => {
    const browser = await signedIn(service);
    await browser.get('/api/v1/me').expect(200);

    const { headers } = await browser.post('/api/auth/sign-out').expect(200);

    expect(headers['set-cookie']).toEqual(
      expect.arrayContaining([
        expect.stringContaining('funnelcast.session_token=;'),
        expect.stringContaining('funnelcast_access=; Max-Age=0;'),
      ]),
    );
    await browser.get('/api/v1/me').expect(401);
    await browser.post('/api/v1/access-tokens').expect(401);
  });

  it('ends the session itself on sign-out, not only the cookie', async () => {
    const { headers } = await service.http().post(SIGN_IN).send(OWNER).expect(200);
    const stolen = { cookie: headers['set-cookie']![0]!.split(';')[0]!, origin: service.publicUrl };
    await service.http().post('/api/v1/access-tokens').set(stolen).expect(201);

    await service.http().post('/api/auth/sign-out').set(stolen).expect(200);

    await service.http().post('/api/v1/access-tokens').set(stolen).expect(401);
  });

  it('has exactly the tables that better-auth wants', async () => {
    const wanted = await getMigrations(service.get(IdentityProvider).auth.options);

    expect(wanted).toMatchObject({
      toBeCreated: [],
      toBeAdded: [],
      toBeAddedIndexes: [],
      schemaProblems: [],
    });
  });

  it('keeps no password in the clear', async () => {
    const [row] = await service.inDatabase('select to_json(account)::text as all from account');

    expect(JSON.stringify(row)).not.toContain(OWNER.password);
  });
});

describe('changing the password', () => {
  let service: ServiceTestbed;
  beforeAll(async () => {
    service = await ServiceTestbed.start(AccountsModule, 'accounts');
  });
  afterAll(() => service.stop());

  it('asks for the present one and ends the other sessions', async () => {
    const browser = await signedIn(service);
    const elsewhere = await signedIn(service);
    const change = { currentPassword: OWNER.password, newPassword: 'a longer secret' };

    await browser
      .post('/api/auth/change-password')
      .send({ ...change, currentPassword: 'a guess at it' })
      .expect(400);
    await browser.post('/api/auth/change-password').send(change).expect(200);

    await elsewhere.post('/api/v1/access-tokens').expect(401);
    await browser.post('/api/v1/access-tokens').expect(201);
    await service.http().post(SIGN_IN).send(OWNER).expect(401);
    await service
      .http()
      .post(SIGN_IN)
      .send({ ...OWNER, password: change.newPassword })
      .expect(200);
  });
});

describe('the limit of sign-ins', () => {
  let service: ServiceTestbed;
  beforeAll(async () => {
    service = await ServiceTestbed.start(AccountsModule, 'accounts', {
      environment: { RATE_LIMIT_FACTOR: '1' },
    });
  });
  afterAll(() => service.stop());

  it('counts an address whatever headers it sends, and stops also the right password', async () => {
    const attempt = (index: number) =>
      supertest(service.app.getHttpServer())
        .post(SIGN_IN)
        .set({ 'x-forwarded-for': `203.0.113.${index}`, 'x-real-client': `203.0.113.${index}` })
        .send({ ...OWNER, password: `guess number ${index}` });
    for (let index = 0; index < 10; index += 1) expect((await attempt(index)).status).toBe(401);

    const refused = await service.http().post(SIGN_IN).send(OWNER);

    expect(refused.status).toBe(429);
    expect(refused.body.code).toBe('too-many-requests');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  });
});
