import { mock } from 'node:test';
import { ServiceTestbed } from '@funnelcast/testing';
import sharp from 'sharp';
import { RegistrationModule } from '../registration.module.js';
import { aSession } from '../testing/a-session.js';
import { aWebinar } from '../testing/a-webinar.js';
import { SharePicturePainter } from './share-picture.painter.js';
import { SharePicturesController } from './share-pictures.controller.js';

describe(SharePicturesController, () => {
  let service: ServiceTestbed;

  beforeAll(async () => {
    service = await ServiceTestbed.start(RegistrationModule, 'registration');
  });
  afterAll(() => service.stop());
  afterEach(() => mock.restoreAll());

  const given = async (title: string) => {
    const webinar = await service.given(aWebinar({ workspaceId: service.workspaceId, title }));
    await service.given(aSession(webinar));
    return webinar;
  };
  const addressIn = (html: string) => {
    const [, url] = /<meta property="og:image" content="([^"]+)"/.exec(html)!;
    const { pathname, search } = new URL(url!);
    return `${pathname}${search}`;
  };

  it.each(['How rooms sell', 'Как продавать, не давя'])(
    'paints “%s” for previews of its link',
    async (title) => {
      const { slug } = await given(title);
      const page = await service.http().get(`/w/${slug}`).expect(200);
      const { body, headers } = await service.http().get(addressIn(page.text)).expect(200);

      expect(headers).toMatchObject({
        'content-type': 'image/png',
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
      });
      expect(Number(headers['x-ratelimit-limit'])).toBeGreaterThan(0);
      expect(await sharp(body as Buffer).metadata()).toMatchObject({
        format: 'png',
        width: 1200,
        height: 630,
      });
      expect((body as Buffer).length).toBeLessThan(600_000);
    },
  );

  it('paints once for everybody, and anew when what is on it has changed', async () => {
    const { slug, id } = await given('Painted once');
    const paint = mock.method(service.get(SharePicturePainter), 'paint');
    await Promise.all([1, 2, 3].map(() => service.http().get(`/w/${slug}/og.png`).expect(200)));
    await service.http().get(`/w/${slug}/og.png`).expect(200);
    expect(paint.mock.callCount()).toBe(1);

    await service
      .http()
      .patch(`/api/v1/webinars/${id}`)
      .set(await service.asMember({ role: 'owner' }))
      .send({ title: 'Painted twice' })
      .expect(200);
    await service.http().get(`/w/${slug}/og.png`).expect(200);
    expect(paint.mock.callCount()).toBe(2);
  });

  it('lets an address without a version, or with an old one, be asked for again', async () => {
    const { slug } = await given('Asked again');
    for (const query of ['', '?v=old', '?v=a&v=b']) {
      const { headers } = await service.http().get(`/w/${slug}/og.png${query}`).expect(200);
      expect(headers['cache-control']).toBe('public, max-age=3600');
    }
  });

  it('knows no picture of a webinar that is not there', async () => {
    const { body, headers } = await service.http().get('/w/nowhere/og.png').expect(404);
    expect(body).toMatchObject({ code: 'webinar-not-found' });
    expect(headers['cache-control'] ?? '').not.toContain('max-age');
  });
});
