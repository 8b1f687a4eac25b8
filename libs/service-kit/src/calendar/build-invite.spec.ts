import ICAL from 'ical.js';
import ical from 'node-ical';

import { buildInvite, type Invite } from './build-invite.js';

function anInvite(over: Partial<Invite> = {}): Invite {
  return {
    method: 'REQUEST',
    uid: '0199-registration@funnelcast',
    sequence: 0,
    title: 'How to fill a room',
    description: 'Your link:\nhttps://example.com/join/abc',
    url: 'https://example.com/join/abc',
    organizer: { name: 'Ada', email: 'ada@example.com' },
    attendee: { name: 'Bob', email: 'bob@example.com' },
    start: new Date('2026-12-01T18:00:00Z'),
    durationMinutes: 60,
    timeZone: 'Europe/Berlin',
    stamp: new Date('2026-11-20T08:00:00Z'),
    ...over,
  };
}

/** Reads with the stricter parser, and only through the zone that the file itself carries. */
function read(text: string): { calendar: ICAL.Component; event: ICAL.Event; zone: ICAL.Component | null } {
  ICAL.TimezoneService.reset();
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zone = calendar.getFirstSubcomponent('vtimezone');
  if (zone) ICAL.TimezoneService.register(zone);
  return { calendar, zone, event: new ICAL.Event(calendar.getFirstSubcomponent('vevent')!) };
}

describe(buildInvite, () => {
  it('says the same to two independent parsers', () => {
    const text = buildInvite(anInvite({ sequence: 3 }));

    const { calendar, event } = read(text);
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(event.uid).toBe('0199-registration@funnelcast');
    expect(event.sequence).toBe(3);
    expect(event.startDate.toJSDate()).toEqual(new Date('2026-12-01T18:00:00Z'));
    expect(event.endDate.toJSDate()).toEqual(new Date('2026-12-01T19:00:00Z'));
    expect(event.organizer).toBe('mailto:ada@example.com');

    const [other] = Object.values(ical.sync.parseICS(text)).filter((entry) => entry?.type === 'VEVENT');
    expect(other).toMatchObject({ uid: event.uid, summary: 'How to fill a room' });
    expect(other?.type === 'VEVENT' && new Date(other.start).toISOString()).toBe('2026-12-01T18:00:00.000Z');
  });

  it('writes local time with its zone, and the stamp in UTC', () => {
    const text = buildInvite(anInvite());

    expect(text).toContain('DTSTART;TZID=Europe/Berlin:20261201T190000\r\n');
    expect(text).toContain('DTSTAMP:20261120T080000Z\r\n');
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
    expect(text).toContain('RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n');
  });

  it('cancels the entry it once wrote', () => {
    const { calendar, event } = read(buildInvite(anInvite({ method: 'CANCEL', sequence: 1 })));

    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(event.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  it('publishes without an attendee', () => {
    const text = buildInvite(anInvite({ method: 'PUBLISH', attendee: undefined }));

    expect(read(text).event.attendees).toEqual([]);
  });

  it.each([
    ['a line break in the title', { title: 'Hi\r\nATTENDEE:mailto:eve@example.com' }],
    ['a line break and a quote in a name', { organizer: { name: 'A"\r\nX-EVIL:1', email: 'a@example.com' } }],
    ['a colon and a semicolon in a name', { attendee: { name: 'B";X="1:', email: 'b@example.com' } }],
    ['a line break in an address', { attendee: { name: 'B', email: 'b@example.com\r\nX-EVIL:1' } }],
    ['control characters', { description: 'a\u0000b\u001bc\r\nEND:VEVENT' }],
    ['a line break in the link', { url: 'https://example.com/\r\nX-EVIL:1' }],
  ] as [string, Partial<Invite>][])('lets nothing out of its property: %s', (_, over) => {
    const { event } = read(buildInvite(anInvite(over)));

    const names = event.component.getAllProperties().map(({ name }) => name);
    expect(names.sort()).toEqual(
      'attendee description dtend dtstamp dtstart location organizer sequence status summary uid url'.split(
        ' ',
      ),
    );
    expect(event.attendees).toHaveLength(1);
  });

  it('falls back to UTC for a zone that nobody knows', () => {
    const { event } = read(buildInvite(anInvite({ timeZone: 'Mars/Olympus' })));

    expect(event.startDate.toJSDate()).toEqual(new Date('2026-12-01T18:00:00Z'));
  });

  it('describes every zone of the world rightly, around every change of its clock', () => {
    const wrong: string[] = [];
    const days = ['01-15', '03-12', '03-30', '07-15', '10-24', '11-05'];
    for (const timeZone of [...Intl.supportedValuesOf('timeZone'), 'Europe/Kyiv', 'UTC']) {
      for (const day of days) {
        const start = new Date(`2027-${day}T11:30:00Z`);
        const { event, zone } = read(buildInvite(anInvite({ timeZone, start })));
        const kept = event.startDate.toJSDate().toISOString() === start.toISOString();
        if (!(zone || timeZone === 'UTC') || !kept) wrong.push(`${timeZone} ${day}`);
      }
    }

    expect(wrong).toEqual([]);
  });

  it.each([
    ['2027-03-28T00:59:00Z', '20270328T015900'],
    ['2027-03-28T01:00:00Z', '20270328T030000'],
    ['2027-10-31T01:30:00Z', '20271031T023000'],
  ])('stands on the right side of the clock change at %s', (instant, wall) => {
    const text = buildInvite(anInvite({ start: new Date(instant) }));

    expect(text).toContain(`DTSTART;TZID=Europe/Berlin:${wall}\r\n`);
  });
});
