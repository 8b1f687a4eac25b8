import type { HeadTag } from '@funnelcast/service-kit';
import { DateTime } from 'luxon';
import type { PublicSessionResponse, PublicWebinarResponse } from './landing.dto.js';

/** What previews cut off anyway. */
const LONGEST_SUMMARY = 200;

/** One line about the page for search results and link previews; says so when there is nothing to come to. */
export function landingSummary({ description, presenterName, sessions }: PublicWebinarResponse): string {
  const text = description.replace(/\s+/g, ' ').trim() || `A webinar with ${presenterName}.`;
  const summary = sessions.length > 0 ? text : `No session is planned at the moment. ${text}`;
  const characters = Array.from(summary);
  return characters.length <= LONGEST_SUMMARY
    ? summary
    : `${characters.slice(0, LONGEST_SUMMARY - 1).join('')}…`;
}

/** Open Graph for link previews, schema.org Event for search engines. */
export function landingHead(webinar: PublicWebinarResponse): HeadTag[] {
  const { title, publicUrl, sessions } = webinar;
  const summary = landingSummary(webinar);
  return [
    { rel: 'canonical', href: publicUrl },
    { property: 'og:type', content: 'website' },
    { property: 'og:site_name', content: 'Funnelcast' },
    { property: 'og:title', content: title },
    { property: 'og:description', content: summary },
    { property: 'og:url', content: publicUrl },
    { name: 'twitter:card', content: 'summary' },
    ...sessions.map((session) => ({ jsonLd: eventOf(webinar, session) })),
  ];
}

function eventOf(webinar: PublicWebinarResponse, session: PublicSessionResponse): object {
  const { title, presenterName, publicUrl } = webinar;
  const start = DateTime.fromISO(session.startsAt, { zone: session.timeZone });
  const presenter = { '@type': 'Person', name: presenterName };
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: title,
    description: landingSummary(webinar),
    url: publicUrl,
    startDate: start.toISO({ suppressMilliseconds: true }),
    endDate: start.plus({ minutes: session.durationMinutes }).toISO({ suppressMilliseconds: true }),
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
    location: { '@type': 'VirtualLocation', url: publicUrl },
    organizer: presenter,
    performer: presenter,
    isAccessibleForFree: true,
    offers: {
      '@type': 'Offer',
      url: publicUrl,
      price: 0,
      priceCurrency: 'USD',
      availability: `https://schema.org/${session.full ? 'SoldOut' : 'InStock'}`,
    },
  };
}
