import type { PublicUrl } from '@funnelcast/service-kit';
import { consentWording, consentWordings } from '../contacts/consent-wording.policy.js';
import { DRAWN_COLOR, DRAWN_HEIGHT, DRAWN_WIDTH, drawingOf } from '../pictures/drawn-cover.js';
import { pictureResponse } from '../pictures/pictures.dto.js';
import type { PictureView } from '../pictures/picture-view.js';
import { digestOf, shareCard } from '../share-pictures/share-card.js';
import type { LandingView } from './find-landing.query.js';
import type { PublicPictureResponse, PublicWebinarResponse } from './landing.dto.js';

/** What visitors see of a webinar, in the API and on the page. */
export function publicWebinarResponse(landing: LandingView, publicUrl: PublicUrl): PublicWebinarResponse {
  const shown = (picture: PictureView | null): PublicPictureResponse | null => {
    if (!picture) return null;
    const { id: _, ...looks } = pictureResponse(picture, publicUrl);
    return looks;
  };
  const version = digestOf(shareCard(landing));
  return {
    ...landing,
    presenters: landing.presenters.map((person) => ({ ...person, photo: shown(person.photo) })),
    cover: shown(landing.cover) ?? drawnCover(landing.title, publicUrl),
    sharePictureUrl: publicUrl.to(`/w/${landing.slug}/og.png?v=${version}`),
    publicUrl: publicUrl.to(`/w/${landing.slug}`),
    consentText: consentWording(landing.presenterName),
    consentTexts: consentWordings(landing.presenterName),
    sessions: landing.sessions.map((session) => ({ ...session, startsAt: session.startsAt.toISOString() })),
  };
}

function drawnCover(title: string, publicUrl: PublicUrl): PublicPictureResponse {
  const url = publicUrl.to(`/pictures/drawn-${drawingOf(title)}.svg`);
  const width = DRAWN_WIDTH;
  return { width, height: DRAWN_HEIGHT, color: DRAWN_COLOR, sources: [{ width, url }] };
}
