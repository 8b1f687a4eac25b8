import type { PublicWebinarResponse } from './landing.dto.js';
import { landingHead, landingSummary } from './landing-head.js';

const webinar = {
  slug: 'flow',
  title: 'Flow',
  promise: '',
  description: 'How to\n\n sell.',
  takeaways: [],
  presenterName: 'Ada',
  presenters: [
    { name: 'Ada', about: '', photo: null },
    { name: 'Ben', about: 'Sales', photo: null },
  ],
  cover: {
    width: 1280,
    height: 720,
    color: '#0c4a44',
    sources: [
      { width: 640, url: 'https://funnel.example/pictures/1-640.webp' },
      { width: 1280, url: 'https://funnel.example/pictures/1-1280.webp' },
    ],
  },
  sharePictureUrl: 'https://funnel.example/w/flow/og.png?v=1',
  publicUrl: 'https://funnel.example/w/flow',
  consentText: 'I agree',
  consentTexts: [],
  sessions: [
    {
      id: '1',
      startsAt: '2026-12-01T18:00:00.000Z',
      timeZone: 'Europe/Berlin',
      durationMinutes: 90,
      phase: 'scheduled',
      full: false,
    },
    {
      id: '2',
      startsAt: '2026-12-08T18:00:00.000Z',
      timeZone: 'Asia/Kathmandu',
      durationMinutes: 60,
      phase: 'scheduled',
      full: true,
    },
  ],
} satisfies PublicWebinarResponse;

describe(landingSummary, () => {
  it('is one line', () => {
    expect(landingSummary(webinar)).toBe('How to sell.');
  });

  it('is the promise where there is one', () => {
    expect(landingSummary({ ...webinar, promise: 'You will sell.' })).toBe('You will sell.');
  });

  it('names the presenter when there is no description', () => {
    expect(landingSummary({ ...webinar, description: '' })).toBe('A webinar with Ada.');
  });

  it('says so when nothing is planned', () => {
    expect(landingSummary({ ...webinar, sessions: [] })).toBe(
      'No session is planned at the moment. How to sell.',
    );
  });

  it('cuts between characters', () => {
    const summary = landingSummary({ ...webinar, description: '👩‍🚀'.repeat(200) });

    expect(Array.from(summary)).toHaveLength(200);
    expect(summary).not.toMatch(/\p{Cs}/u);
  });
});

describe(landingHead, () => {
  it('tells search engines of every session in local time', () => {
    const events = landingHead(webinar).flatMap((tag) => ('jsonLd' in tag ? [tag.jsonLd] : []));

    expect(events).toMatchObject([
      { '@type': 'Event', startDate: '2026-12-01T19:00:00+01:00', endDate: '2026-12-01T20:30:00+01:00' },
      { startDate: '2026-12-08T23:45:00+05:45', offers: { availability: 'https://schema.org/SoldOut' } },
    ]);
  });

  it('gives previews a large picture with its size and words', () => {
    const tags = Object.fromEntries(
      landingHead(webinar).flatMap((tag) => ('property' in tag ? [[tag.property, tag.content]] : [])),
    );

    expect(tags).toMatchObject({
      'og:image': 'https://funnel.example/w/flow/og.png?v=1',
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': 'Flow — Ada, Ben',
    });
    expect(landingHead(webinar)).toContainEqual({ name: 'twitter:card', content: 'summary_large_image' });
  });

  it('asks for the cover before any script runs', () => {
    expect(landingHead(webinar)).toContainEqual(
      expect.objectContaining({
        rel: 'preload',
        imagesrcset: '/pictures/1-640.webp 640w, /pictures/1-1280.webp 1280w',
      }),
    );
  });
});
