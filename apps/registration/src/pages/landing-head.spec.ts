import type { PublicWebinarResponse } from './landing.dto.js';
import { landingHead, landingSummary } from './landing-head.js';

const webinar = {
  slug: 'flow',
  title: 'Flow',
  description: 'How to\n\n sell.',
  presenterName: 'Ada',
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
});
