import { randomUUID } from 'node:crypto';
import { ServiceTestbed } from '@funnelcast/testing';
import sharp from 'sharp';
import { RegistrationModule } from '../registration.module.js';
import type { WebinarResponse } from '../webinars/webinars.dto.js';
import type { PublicWebinarResponse } from '../pages/landing.dto.js';
import type { PictureResponse } from './pictures.dto.js';
import { PicturesController } from './pictures.controller.js';

const aFile = (width = 1600, height = 900): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#0b7a6b' } })
    .jpeg()
    .toBuffer();

describe(PicturesController, () => {
  let service: ServiceTestbed;

  beforeAll(async () => {
    service = await ServiceTestbed.start(RegistrationModule, 'registration');
  });
  afterAll(() => service.stop());

  const upload = async (
    file: Buffer,
    { type = 'image/jpeg', use = 'cover', workspaceId = service.workspaceId } = {},
  ) =>
    service
      .http()
      .post(`/api/v1/pictures?use=${use}`)
      .set(await service.asMember({ workspaceId, role: 'presenter' }))
      .set('content-type', type)
      .send(file);
  const uploaded = async (...args: Parameters<typeof upload>) => {
    const { status, body } = await upload(...args);
    expect({ status, body: body as object }).toMatchObject({ status: 201 });
    return body as PictureResponse;
  };
  const publish = async (page: object) =>
    service
      .http()
      .post('/api/v1/webinars')
      .set(await service.asMember({ role: 'owner' }))
      .send({ title: `Rooms ${randomUUID()}`, presenterName: 'Grace Hopper', ...page });
  const pathOf = (url: string) => new URL(url).pathname;

  it('keeps a picture in several sizes, under addresses that may be kept for ever', async () => {
    const picture = await uploaded(await aFile());

    expect(picture).toMatchObject({ width: 1600, height: 900 });
    expect(picture.sources.map(({ width }) => width)).toEqual([640, 1280, 1600]);
    for (const { width, url } of picture.sources) {
      const { body, headers } = await service.http().get(pathOf(url)).expect(200);
      expect(headers).toMatchObject({
        'content-type': 'image/webp',
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
      });
      expect((await sharp(body as Buffer).metadata()).width).toBe(width);
    }
  });

  it.each([
    ['no picture', 'image/png', Buffer.from('<svg/>'), 422, 'picture-not-readable'],
    [
      'a page that calls itself a picture',
      'image/jpeg',
      Buffer.from('<script>1</script>'),
      422,
      'picture-not-readable',
    ],
    ['nothing', 'image/png', Buffer.alloc(0), 422, 'picture-not-readable'],
    ['a drawing', 'image/svg+xml', Buffer.from('<svg/>'), 415, 'unsupported-media-type'],
    ['JSON', 'application/json', Buffer.from('{}'), 415, 'unsupported-media-type'],
    ['more than 2 MB', 'image/jpeg', Buffer.alloc(2 * 1024 * 1024 + 1), 413, 'body-too-large'],
  ])('refuses %s with a clear problem', async (_, type, file, status, code) => {
    const answer = await upload(file, { type });

    expect({ status: answer.status, ...(answer.body as object) }).toMatchObject({ status, code });
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  it('takes pictures nowhere else', async () => {
    const answer = await service
      .http()
      .post('/api/v1/webinars')
      .set(await service.asMember({ role: 'owner' }))
      .set('content-type', 'image/jpeg')
      .send(await aFile());
    expect(answer.status).toBe(415);
  });

  it('does not let everybody change what pages show', async () => {
    const { status } = await service
      .http()
      .post('/api/v1/pictures')
      .set(await service.asMember({ role: 'sales' }))
      .set('content-type', 'image/jpeg')
      .send(await aFile());
    expect(status).toBe(403);
  });

  it.each([
    'x',
    `${randomUUID()}-640.webp`,
    `${randomUUID()}-640.png`,
    '..%2f..%2fetc%2fpasswd',
    'drawn-zz.svg',
  ])('has no picture %s, and lets nobody remember that', async (file) => {
    const { headers } = await service.http().get(`/pictures/${file}`).expect(404);
    expect(headers['cache-control'] ?? '').not.toContain('immutable');
  });

  it('shows cover, promise, points and presenters on the page', async () => {
    const cover = await uploaded(await aFile());
    const portrait = await uploaded(await aFile(600, 800), { use: 'portrait' });
    const { body } = await publish({
      promise: 'You will sell without pushing.',
      takeaways: ['Listen', 'Ask'],
      presenterAbout: 'Rear admiral',
      presenterPhotoId: portrait.id,
      coPresenters: [{ name: 'Alan Kay', about: 'Researcher', photoId: portrait.id }, { name: 'Ada' }],
      coverId: cover.id,
    });
    const webinar = body as WebinarResponse;
    expect(webinar).toMatchObject({
      cover: { id: cover.id },
      coPresenters: [{ name: 'Alan Kay' }, { about: '' }],
    });

    const { body: shown } = await service.http().get(`/api/v1/public/webinars/${webinar.slug}`).expect(200);
    expect(shown as PublicWebinarResponse).toMatchObject({
      promise: 'You will sell without pushing.',
      takeaways: ['Listen', 'Ask'],
      cover: { width: 1600, sources: cover.sources },
      presenters: [
        { name: 'Grace Hopper', about: 'Rear admiral', photo: { width: 320, height: 320 } },
        { name: 'Alan Kay', about: 'Researcher', photo: { width: 320 } },
        { name: 'Ada', about: '', photo: null },
      ],
    });
  });

  it('draws a cover where there is none', async () => {
    const webinar = (await publish({})).body as WebinarResponse;
    const { body } = await service.http().get(`/api/v1/public/webinars/${webinar.slug}`).expect(200);
    const [source] = (body as PublicWebinarResponse).cover.sources;

    const { headers, body: drawing } = await service.http().get(pathOf(source!.url)).expect(200);
    expect(headers).toMatchObject({ 'content-type': 'image/svg+xml', 'x-content-type-options': 'nosniff' });
    expect(String(drawing)).toContain('<svg');
  });

  it('lets a webinar show the pictures of its own workspace only', async () => {
    const theirs = await uploaded(await aFile(), { workspaceId: randomUUID() });

    expect((await publish({ coverId: theirs.id })).body).toMatchObject({
      code: 'unknown-picture',
      status: 422,
    });
    expect((await publish({ coPresenters: [{ name: 'Ada', photoId: theirs.id }] })).body).toMatchObject({
      code: 'unknown-picture',
    });
  });

  it.each([
    { promise: 'two\nlines' },
    { takeaways: Array.from({ length: 9 }, () => 'x') },
    { takeaways: ['x'.repeat(161)] },
    { coPresenters: [{ name: 'see https://spam.example' }] },
    { coPresenters: ['Ada'] },
    { coverId: 'not-an-id' },
  ])('refuses %j', async (page) => {
    expect((await publish(page)).body).toMatchObject({ status: 422, code: 'invalid-input' });
  });

  it('clears away what no page has shown for a day', async () => {
    const forgotten = await uploaded(await aFile());
    const shown = await uploaded(await aFile());
    await publish({ coPresenters: [{ name: 'Ada', photoId: shown.id }] });
    service.clock.advance(25 * 3_600_000);
    await uploaded(await aFile());

    await service.http().get(pathOf(forgotten.sources[0]!.url)).expect(404);
    await service.http().get(pathOf(shown.sources[0]!.url)).expect(200);
  });
});
