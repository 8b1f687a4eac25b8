import type { RegistrationView } from './find-registration.query.js';
import type { PersonalLinks } from './personal-links.js';
import type { PublicRegistrationResponse } from './public-registrations.dto.js';

/** What the person who holds a registration sees of it, in the API and on the page. */
export function publicRegistrationResponse(
  registration: RegistrationView,
  links: PersonalLinks,
): PublicRegistrationResponse {
  const { id, name, timeZone, status, webinar, session } = registration;
  const { slug, title, description, presenterName } = webinar;
  return {
    webinar: { slug, title, description, presenterName },
    session: {
      id: session.id,
      startsAt: session.startsAt.toISOString(),
      timeZone: session.timeZone,
      durationMinutes: session.durationMinutes,
      status: session.status,
      phase: session.phase,
    },
    name,
    timeZone,
    status,
    joinToken: links.tokenOf(id),
    joinUrl: links.joinUrl(id),
    calendar: links.calendar(registration),
  };
}
