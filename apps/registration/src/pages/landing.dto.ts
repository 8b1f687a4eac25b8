import { PictureSourceResponse } from '../pictures/pictures.dto.js';

export class PublicSessionResponse {
  id: string;
  startsAt: string;
  /** IANA name of the presenter's zone. */
  timeZone: string;
  durationMinutes: number;
  /** People may come in while it is `live`. */
  phase: 'scheduled' | 'live';
  /** No place is left. */
  full: boolean;
}

export class ConsentTextResponse {
  /** BCP 47 primary subtag. */
  language: string;
  text: string;
}

export class PublicPictureResponse {
  width: number;
  height: number;
  /** `#rrggbb`, for its place until it has come. */
  color: string;
  /** The same picture in several sizes, the smallest first. */
  sources: PictureSourceResponse[];
}

export class PublicPresenterResponse {
  name: string;
  /** Their role, or a sentence about them; may be empty. */
  about: string;
  photo: PublicPictureResponse | null;
}

export class PublicWebinarResponse {
  slug: string;
  title: string;
  /** What people will be able to do afterwards; may be empty. */
  promise: string;
  /** Paragraphs of plain text. */
  description: string;
  /** What people will learn, a line each. */
  takeaways: string[];
  presenterName: string;
  /** The one whose name the letters bear, then the others. */
  presenters: PublicPresenterResponse[];
  /** The uploaded cover, or what is drawn in its place. */
  cover: PublicPictureResponse;
  /** The picture for previews of the page's link: PNG, 1200 by 630. */
  sharePictureUrl: string;
  /** The landing page. */
  publicUrl: string;
  /** The words to show beside the consent box; they are stored with the consent. */
  consentText: string;
  /** The same in every language of the form; the one of the `locale` that a registration names is stored. */
  consentTexts: ConsentTextResponse[];
  /** What can still be registered for, the next one first; empty when nothing is planned. */
  sessions: PublicSessionResponse[];
}
