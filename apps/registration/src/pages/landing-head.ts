import type { HeadTag } from '@funnelcast/service-kit';
import { DateTime } from 'luxon';
import { SHARE_HEIGHT, SHARE_WIDTH } from '../share-pictures/share-card-layout.js';
import type { PublicPictureResponse, PublicSessionResponse, PublicWebinarResponse } from './landing.dto.js';

/** How wide the page shows the cover; the same words stand beside the picture in the page. */
export const COVER_SIZES = '(min-width: 1200px) 640px, (min-width: 900px) 55vw, 100vw';
/** What previews cut off anyway. */
const LONGEST_SUMMARY = 200;

/** One line about the page for search results and link previews; says so when there is nothing to come to. */
export function landingSummary({
  promise,
  description,
  presenterName,
  sessions,
}: PublicWebinarResponse): string {
  const text = promise || description.replace(/\s+/g, ' ').trim() || `A webinar with ${presenterName}.`;
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
    { property: 'og:image', content: webinar.sharePictureUrl },
    { property: 'og:image:type', content: 'image/png' },
    { property: 'og:image:width', content: String(SHARE_WIDTH) },
    { property: 'og:image:height', content: String(SHARE_HEIGHT) },
    { property: 'og:image:alt', content: pictureAlt(webinar) },
    { name: 'twitter:card', content: 'summary_large_image' },
    coverPreload(webinar.cover),
    ...sessions.map((session) => ({ jsonLd: eventOf(webinar, session) })),
  ];
}

const pictureAlt = ({ title, presenters }: PublicWebinarResponse): string =>
  `${title} — ${presenters.map(({ name }) => name).join(', ')}`;

/** The browser would learn of the cover only from the script, and it is the largest thing on the page. */
function coverPreload({ sources }: PublicPictureResponse): HeadTag {
  return {
    rel: 'preload',
    as: 'image',
    fetchpriority: 'high',
    imagesrcset: sources.map(({ url, width }) => `${new URL(url).pathname} ${width}w`).join(', '),
    imagesizes: COVER_SIZES,
  };
}

function eventOf(webinar: PublicWebinarResponse, session: PublicSessionResponse): object {
  const { title, presenters, cover, publicUrl } = webinar;
  const start = DateTime.fromISO(session.startsAt, { zone: session.timeZone });
  const people = presenters.map(({ name }) => ({ '@type': 'Person', name }));
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
    image: [webinar.sharePictureUrl, cover.sources.at(-1)!.url],
    organizer: people[0],
    performer: people,
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
