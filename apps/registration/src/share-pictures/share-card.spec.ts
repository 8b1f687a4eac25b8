import type { LandingView } from '../pages/find-landing.query.js';
import { digestOf, shareCard } from './share-card.js';

const landing = (differences: Partial<LandingView> = {}): LandingView => ({
  slug: 'flow',
  title: 'Selling without pushing',
  promise: '',
  description: '',
  takeaways: [],
  presenterName: 'Grace Hopper',
  presenters: [
    { name: 'Grace Hopper', about: '', photo: null },
    { name: 'Ada', about: '', photo: null },
  ],
  cover: null,
  sessions: [
    {
      id: '1',
      startsAt: new Date('2026-12-01T18:00:00Z'),
      timeZone: 'Europe/Berlin',
      durationMinutes: 60,
      phase: 'scheduled',
      full: false,
    },
  ],
  ...differences,
});

describe(shareCard, () => {
  it('tells title, presenters and the next date with its zone', () => {
    expect(shareCard(landing())).toMatchObject({
      eyebrow: 'Live webinar',
      title: 'Selling without pushing',
      presenters: 'Grace Hopper, Ada',
      when: 'Tuesday 1 December, 19:00 CET',
    });
  });

  it('speaks the language of the title', () => {
    expect(shareCard(landing({ title: 'Как продавать, не давя' }))).toMatchObject({
      eyebrow: 'Вебинар в прямом эфире',
      when: 'вторник, 1 декабря, 19:00 GMT+1',
    });
  });

  it('names no date when nothing is planned', () => {
    expect(shareCard(landing({ sessions: [] })).when).toBe('');
  });

  it('leaves out what the typeface cannot draw', () => {
    expect(shareCard(landing({ title: 'Launch 🚀 day' })).title).toBe('Launch day');
    expect(shareCard(landing({ title: 'ウェビナー入門' })).title).toBe('');
  });

  it('cuts what no picture holds', () => {
    const { title } = shareCard(landing({ title: 'word '.repeat(40).trim() }));
    expect(Array.from(title).length).toBeLessThanOrEqual(140);
    expect(title).toMatch(/word…$/);
  });
});

describe(digestOf, () => {
  it('changes with what is seen, and only with that', () => {
    const digest = digestOf(shareCard(landing()));
    expect(digestOf(shareCard(landing({ description: 'Another' })))).toBe(digest);
    expect(digestOf(shareCard(landing({ title: 'Another' })))).not.toBe(digest);
    expect(digestOf(shareCard(landing({ sessions: [] })))).not.toBe(digest);
  });
});
