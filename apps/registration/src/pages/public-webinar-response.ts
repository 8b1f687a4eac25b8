import type { PublicUrl } from '@funnelcast/service-kit';
import { consentWording, consentWordings } from '../contacts/consent-wording.policy.js';
import type { LandingView } from './find-landing.query.js';
import type { PublicWebinarResponse } from './landing.dto.js';

/** What visitors see of a webinar, in the API and on the page. */
export function publicWebinarResponse(landing: LandingView, publicUrl: PublicUrl): PublicWebinarResponse {
  return {
    ...landing,
    publicUrl: publicUrl.to(`/w/${landing.slug}`),
    consentText: consentWording(landing.presenterName),
    consentTexts: consentWordings(landing.presenterName),
    sessions: landing.sessions.map((session) => ({ ...session, startsAt: session.startsAt.toISOString() })),
  };
}
