import { MemberTokens } from '@funnelcast/service-kit';
import { ServiceTestbed } from '@funnelcast/testing';
import type TestAgent from 'supertest/lib/agent.js';
import { AccountsModule } from '../accounts.module.js';
import { aBrowser, newcomer, OWNER, signedIn } from '../testing/browser.js';
import { AccessTokensController } from './access-tokens.controller.js';

const TOKENS = '/api/v1/access-tokens';

describe(AccessTokensController, () => {
  let service: ServiceTestbed;
  let owner: TestAgent;
  beforeAll(async () => {
    service = await ServiceTestbed.start(AccountsModule, 'accounts');
    owner = await signedIn(service);
  });
  afterAll(() => service.stop());

  it('exchanges a session for a token that every service can read', async () => {
    const { body } = await owner.post(TOKENS).expect(201);

    expect(body.member).toMatchObject({ role: 'owner', email: OWNER.email, workspaceName: 'Test workspace' });
    const { workspaceName: _, ...member } = body.member;
    expect(await service.get(MemberTokens).read(body.token)).toEqual(member);
    const secondsLeft = (Date.parse(body.expiresAt) - Date.now()) / 1000;
    expect(secondsLeft).toBeGreaterThan(590);
    expect(secondsLeft).toBeLessThanOrEqual(600);
  });

  it('keeps the token where scripts cannot read it', async () => {
    const { headers } = await owner.post(TOKENS).expect(201);

    expect(headers['set-cookie']).toEqual([
      expect.stringMatching(/^funnelcast_access=\S+; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
  });

  it('shows who is signed in and where else they belong', async () => {
    const { body } = await owner.get('/api/v1/me').expect(200);

    expect(body).toMatchObject({ name: 'Owner', email: OWNER.email, role: 'owner' });
    expect(body.workspaces).toEqual([
      expect.objectContaining({ id: body.workspaceId, name: 'Test workspace', role: 'owner', active: true }),
    ]);
  });

  it('wants a session or a key', async () => {
    for (const cookie of ['', 'funnelcast.session_token=forged.signature', 'funnelcast_access=x']) {
      const { status, body } = await aBrowser(service).post(TOKENS).set('cookie', cookie);

      expect(status).toBe(401);
      expect(body.code).toBe('sign-in-required');
    }
  });

  it('does not take a session whose seal was made without the secret', async () => {
    const [session] = await service.inDatabase<{ token: string }>('select token from session limit 1');
    const unsealed = `funnelcast.session_token=${session!.token}.${Buffer.from('x'.repeat(32)).toString('base64')}`;

    await aBrowser(service).post(TOKENS).set('cookie', unsealed).expect(401);
  });

  it('does not take an expired session', async () => {
    const browser = await signedIn(service);
    await service.inDatabase(`update session set "expiresAt" = now() - interval '1 second'`);

    await browser.post(TOKENS).expect(401);
    owner = await signedIn(service);
  });

  it('lengthens a session that is in use, also in the browser', async () => {
    await service.inDatabase(`update session set "expiresAt" = now() + interval '3 days'`);

    const { headers } = await owner.post(TOKENS).expect(201);

    expect(headers['set-cookie']).toEqual([
      expect.stringMatching(/^funnelcast\.session_token=.+Max-Age=604800/),
      expect.stringMatching(/^funnelcast_access=/),
    ]);
  });

  describe('and pages of somebody else', () => {
    it.each([
      ['post', TOKENS],
      ['delete', TOKENS],
      ['post', '/api/v1/invitations'],
      ['post', '/api/v1/workspaces'],
      ['post', '/api/v1/api-keys'],
      ['post', '/api/auth/sign-out'],
    ] as const)('are refused at %s %s', async (method, path) => {
      for (const origin of ['https://evil.example', 'null']) {
        const { status, body } = await owner[method](path).set('origin', origin).send({});

        expect(status).toBe(403);
        expect(body.code).toBe('foreign-origin');
      }
      await owner.get('/api/v1/me').expect(200);
    });
  });

  it('forgets the token, but not the session, on request', async () => {
    const browser = await signedIn(service);

    await browser.delete(TOKENS).expect(204);

    await browser.get('/api/v1/me').expect(401);
    await browser.post(TOKENS).expect(201);
  });

  it('has nothing for a person who belongs nowhere any more', async () => {
    const browser = await newcomer(service, owner, { email: 'gone@example.org', role: 'sales' });
    const { body: gone } = await browser.get('/api/v1/me').expect(200);
    await owner.delete(`/api/v1/members/${gone.userId}`).expect(204);

    const { status, body } = await browser.post(TOKENS);

    expect(status).toBe(403);
    expect(body.code).toBe('no-workspace');
  });
});

describe('behind https', () => {
  it('marks every cookie Secure', async () => {
    const service = await ServiceTestbed.start(AccountsModule, 'accounts', {
      environment: { PUBLIC_URL: 'https://funnel.example' },
    });
    const signIn = await service.http().post('/api/auth/sign-in/email').send(OWNER).expect(200);
    const cookie = signIn.headers['set-cookie']![0]!;
    const token = await service
      .http()
      .post(TOKENS)
      .set({ cookie: cookie.split(';')[0]!, origin: 'https://funnel.example' })
      .expect(201);

    expect(cookie).toMatch(/^__Secure-funnelcast\.session_token=.*; Secure/);
    expect(token.headers['set-cookie']![0]).toMatch(/; Secure$/);
    await service.stop();
  });
});
