import { googleCalendarLink, outlookCalendarLink } from './calendar-links.js';

const entry = {
  title: 'Sell & smile #1',
  details: 'With Ada\nhttps://funnel.example/join/abc',
  url: 'https://funnel.example/join/abc',
  startsAt: new Date('2026-12-01T18:00:00Z'),
  durationMinutes: 90,
  timeZone: 'Europe/Berlin',
};

describe(googleCalendarLink, () => {
  it('fills in the form', () => {
    const { searchParams } = new URL(googleCalendarLink(entry));

    expect(Object.fromEntries(searchParams)).toEqual({
      action: 'TEMPLATE',
      text: 'Sell & smile #1',
      dates: '20261201T180000Z/20261201T193000Z',
      ctz: 'Europe/Berlin',
      details: entry.details,
      location: entry.url,
    });
  });
});

describe(outlookCalendarLink, () => {
  it('fills in the form', () => {
    const { searchParams } = new URL(outlookCalendarLink(entry));

    expect(searchParams.get('subject')).toBe('Sell & smile #1');
    expect(searchParams.get('startdt')).toBe('2026-12-01T18:00:00.000Z');
    expect(searchParams.get('enddt')).toBe('2026-12-01T19:30:00.000Z');
    expect(searchParams.get('location')).toBe(entry.url);
  });
});
