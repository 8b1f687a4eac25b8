import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { DateTime, IANAZone } from 'luxon';

import { describeZone } from './vtimezone.js';

export interface Person {
  name: string;
  email: string;
}

export interface Invite {
  method: 'REQUEST' | 'CANCEL' | 'PUBLISH';
  /** Immutable per registration; calendars recognise the entry by it. */
  uid: string;
  /** Grows with every change, otherwise Outlook keeps the old entry and adds another. */
  sequence: number;
  title: string;
  description: string;
  url: string;
  organizer: Person;
  attendee?: Person;
  start: Date;
  durationMinutes: number;
  timeZone: string;
  /** When this text was written, for DTSTAMP. */
  stamp: Date;
}

/** The same wherever the entry is made (mail or download), so that calendars see one entry and not two. */
export function inviteUid(registrationId: string): string {
  return `${registrationId}@funnelcast`;
}

/** Writes one calendar entry the way Outlook, Google and Apple take it: one VEVENT, TZID with its VTIMEZONE, DTSTAMP in UTC. */
export function buildInvite(invite: Invite): string {
  // A zone that is not known must not stop a mail: the entry is then written in UTC.
  const timeZone = IANAZone.isValidZone(invite.timeZone) ? invite.timeZone : 'Etc/UTC';
  // Luxon, because ical-generator would print the UTC clock of a Date as if it were local.
  const start = DateTime.fromJSDate(invite.start, { zone: timeZone });
  const calendar = ical({
    prodId: { company: 'Funnelcast', product: 'Funnelcast' },
    method: ICalCalendarMethod[invite.method],
    // No zone for the calendar itself: it would take the Z away from DTSTAMP.
    timezone: { name: null, generator: (name) => describeZone(name, start.year) },
  });
  calendar.createEvent({
    id: oneLine(invite.uid),
    sequence: invite.sequence,
    start,
    end: start.plus({ minutes: invite.durationMinutes }),
    timezone: timeZone,
    stamp: invite.stamp,
    summary: oneLine(invite.title),
    description: withoutControls(invite.description),
    location: oneLine(invite.url),
    url: oneLine(invite.url),
    organizer: quotable(invite.organizer),
    attendees: invite.attendee ? [{ ...quotable(invite.attendee), rsvp: false }] : [],
    status: invite.method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
}

/** A quoted parameter knows no escape for its own quote (RFC 5545, 3.2), so what could break out is replaced. */
function quotable({ name, email }: Person): Person {
  return {
    name: oneLine(name).replace(/["\\]/g, "'"),
    email: oneLine(email).replace(/[\s";,\\]/g, ''),
  };
}

function oneLine(text: string): string {
  return withoutControls(text).replace(/\s+/g, ' ').trim();
}

function withoutControls(text: string): string {
  // oxlint-disable-next-line no-control-regex -- removing them is the point
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');
}
