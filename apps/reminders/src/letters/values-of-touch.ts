import type { LeasedTouch } from '../touches/lease-due-touches.js';
import type { LetterValues } from './letter-values.js';
import { knownZone, localTime } from './local-time.js';
import type { PersonalLinks } from './personal-links.js';

/** What one person's letter may speak of. What is empty is left out, so that the renderer refuses to print it. */
export function letterValuesOf(touch: LeasedTouch, links: PersonalLinks, locale: string): LetterValues {
  const zone = knownZone(touch.time_zone, touch.workspace_zone);
  const when = touch.starts_at ? localTime(touch.starts_at, zone, locale) : undefined;
  const offer = touch.offer_title
    ? { title: touch.offer_title, description: touch.offer_description ?? '' }
    : undefined;
  const reader = { registrationId: touch.registration_id, contactId: touch.contact_id };
  const offerUrl = offer && links.offer(reader, touch.offer_id);
  const spoken = (url: string): string => spokenIn(url, languageOf(locale));
  return {
    contact: { name: touch.name, first_name: touch.name.split(' ')[0] ?? '', email: touch.email },
    webinar: { presenter: touch.presenter_name ?? '', ...(touch.title ? { title: touch.title } : {}) },
    session: { ...when },
    workspace: { name: touch.workspace_name ?? '' },
    ...(touch.registration_id ? { join_url: spoken(links.join(touch.registration_id)) } : {}),
    preferences_url: spoken(links.preferences(touch.contact_id)),
    unsubscribe_url: spoken(links.unsubscribe(touch.contact_id)),
    ...(offer && offerUrl ? { offer, offer_url: spoken(offerUrl) } : {}),
  };
}

/** A page that a letter leads to speaks as the letter does, unless the reader has chosen otherwise there. */
const languageOf = (locale: string): string => locale.split('-')[0]!.toLowerCase();

/** The address of a page that speaks the language. */
export const spokenIn = (url: string, language: string): string =>
  `${url}${url.includes('?') ? '&' : '?'}lang=${language}`;
