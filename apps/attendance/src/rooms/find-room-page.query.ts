import { inAskedLanguage, type Page, SignedLinks } from '@funnelcast/service-kit';
import { UnitOfWork } from '@funnelcast/persistence';
import { Injectable } from '@nestjs/common';
import { Session } from '../sessions/session.entity.js';
import { FindPlace } from './find-place.query.js';

const NOT_FOR_SEARCH = [
  { name: 'robots', content: 'noindex' },
  // The address is the key to the place: it must not leave in a Referer header.
  { name: 'referrer', content: 'no-referrer' },
];

interface PageWords {
  webinar: string;
  roomOf: (title: string) => string;
  unknown: string;
  unknownHint: string;
}
type Spoken = PageWords & { language: string };

const en: PageWords = {
  webinar: 'Your webinar',
  roomOf: (title) => `The room of ${title}`,
  unknown: 'This link opens no room',
  unknownHint: 'The link is incomplete or was not issued here. Please use the link from your invitation.',
};

const ru: PageWords = {
  webinar: 'Ваш вебинар',
  roomOf: (title) => `Комната вебинара «${title}»`,
  unknown: 'Эта ссылка не ведёт в комнату',
  unknownHint: 'Ссылка скопирована не полностью или выдана не здесь. Возьмите её из письма с приглашением.',
};

/** What the page behind a join link says about itself before any script runs. */
@Injectable()
export class FindRoomPage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly signedLinks: SignedLinks,
    private readonly findPlace: FindPlace,
  ) {}

  async execute(joinToken: string, asked?: string): Promise<{ found: boolean; page: Page }> {
    const words = inAskedLanguage({ en, ru }, asked);
    const registrationId = this.signedLinks.read('join', joinToken);
    if (!registrationId) return { found: false, page: unknownLink(words) };
    const place = await this.findPlace.execute(joinToken);
    const session =
      place &&
      (await this.unitOfWork.acrossWorkspaces((tx) => tx.findOneBy(Session, { id: place.sessionId })));
    // A genuine link whose place has not arrived here yet: somebody who clicks in the second they registered.
    // The page asks again by itself.
    return { found: true, page: room(joinToken, words, session?.title ?? words.webinar) };
  }
}

function room(token: string, { language, roomOf }: Spoken, title: string): Page {
  const data = { page: 'room', token };
  return { entry: 'attendee', language, title, description: roomOf(title), head: NOT_FOR_SEARCH, data };
}

function unknownLink({ language, unknown, unknownHint }: Spoken): Page {
  const data = { page: 'room', problem: 'place-not-found' };
  return {
    entry: 'attendee',
    language,
    title: unknown,
    description: unknownHint,
    head: NOT_FOR_SEARCH,
    data,
  };
}
