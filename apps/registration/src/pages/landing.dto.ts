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

export class PublicWebinarResponse {
  slug: string;
  title: string;
  /** Paragraphs of plain text. */
  description: string;
  presenterName: string;
  /** The landing page. */
  publicUrl: string;
  /** The words to show beside the consent box; they are stored with the consent. */
  consentText: string;
  /** The same in every language of the form; the one of the `locale` that a registration names is stored. */
  consentTexts: ConsentTextResponse[];
  /** What can still be registered for, the next one first; empty when nothing is planned. */
  sessions: PublicSessionResponse[];
}
