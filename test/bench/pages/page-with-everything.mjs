import sharp from 'sharp';

const DAY_MS = 86_400_000;

/** A webinar whose page shows all that a page can, and somebody who is registered; answers the addresses. */
export async function aPageWithEverything(url, token) {
  const origin = new URL(url).origin;
  const send = async (path, body, type = 'application/json') => {
    const response = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': type, authorization: `Bearer ${token}`, origin },
      body,
    });
    if (!response.ok) throw new Error(`${path} answers ${response.status}: ${await response.text()}`);
    return response.json();
  };
  const call = (path, body) => send(path, JSON.stringify(body));
  const cover = await send('/api/v1/pictures?use=cover', await aPhotograph(1920, 1080), 'image/jpeg');
  const portrait = await send('/api/v1/pictures?use=portrait', await aPhotograph(600, 600), 'image/jpeg');
  const webinar = await call('/api/v1/webinars', {
    title: 'How rooms sell: from applause to orders',
    promise: 'After this hour you can plan a webinar that brings orders, not only applause.',
    description: 'Most webinars end with applause and no orders. We take one apart, minute by minute.',
    takeaways: ['Where people decide to buy', 'Three questions that sort', 'How to offer without pushing'],
    presenterName: 'Grace Hopper',
    presenterAbout: 'Rear admiral',
    presenterPhotoId: portrait.id,
    coPresenters: [{ name: 'Alan Kay', about: 'Researcher', photoId: portrait.id }],
    coverId: cover.id,
  });
  await call(`/api/v1/webinars/${webinar.id}/sessions`, {
    startsAtLocal: new Date(Date.now() + 7 * DAY_MS).toISOString().slice(0, 16),
    timeZone: 'Europe/Berlin',
  });
  const person = { name: 'Ada Lindqvist', email: 'ada@example.org', consent: true };
  const { joinToken } = await call(`/api/v1/public/webinars/${webinar.slug}/registrations`, person);
  return {
    landing: `/w/${webinar.slug}`,
    registered: `/registered/${joinToken}`,
    room: `/join/${joinToken}`,
  };
}

/** Grain over soft shapes weighs about what a photograph weighs. */
function aPhotograph(width, height) {
  return sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#345',
      noise: { type: 'gaussian', mean: 120, sigma: 30 },
    },
  })
    .blur(1.5)
    .jpeg({ quality: 82 })
    .toBuffer();
}
