import { inAskedLanguage, type Page, SignedLinks } from '@funnelcast/service-kit';
import { Injectable } from '@nestjs/common';
import { FindPlace } from './find-place.query.js';
import { type AttendeeRoom, ReadAttendeeRoom } from './read-attendee-room.query.js';
import { roomBody } from './room-body.js';

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
  /** As the page's script says it, a moment later. */
  waiting: string;
  waitingHint: string;
}
type Spoken = PageWords & { language: string };

const en: PageWords = {
  webinar: 'Your webinar',
  roomOf: (title) => `The room of ${title}`,
  unknown: 'This link opens no room',
  unknownHint: 'The link is incomplete or was not issued here. Please use the link from your invitation.',
  waiting: 'You are in the right place',
  waitingHint: 'The session starts here by itself. You can leave this page open.',
};

const ru: PageWords = {
  webinar: 'Ваш вебинар',
  roomOf: (title) => `Комната вебинара «${title}»`,
  unknown: 'Эта ссылка не ведёт в комнату',
  unknownHint: 'Ссылка скопирована не полностью или выдана не здесь. Возьмите её из письма с приглашением.',
  waiting: 'Вы на месте',
  waitingHint: 'Вебинар начнётся здесь сам. Просто не закрывайте страницу.',
};

/** What the page behind a join link says about itself before any script runs. */
@Injectable()
export class FindRoomPage {
  constructor(
    private readonly signedLinks: SignedLinks,
    private readonly findPlace: FindPlace,
    private readonly readAttendeeRoom: ReadAttendeeRoom,
  ) {}

  async execute(joinToken: string, asked?: string): Promise<{ found: boolean; page: Page }> {
    const words = inAskedLanguage({ en, ru }, asked);
    const registrationId = this.signedLinks.read('join', joinToken);
    if (!registrationId) return { found: false, page: unknownLink(words) };
    const place = await this.findPlace.execute(joinToken);
    const room = place && (await this.readAttendeeRoom.execute(place));
    // A genuine link whose place has not arrived here yet: somebody who clicks in the second they registered.
    // The page asks again by itself.
    return { found: true, page: roomPage(joinToken, words, room) };
  }
}

function roomPage(token: string, words: Spoken, room: AttendeeRoom | null): Page {
  const title = room?.session.title ?? words.webinar;
  return {
    entry: 'attendee',
    language: words.language,
    title,
    description: words.roomOf(title),
    head: NOT_FOR_SEARCH,
    body: room ? roomBody(room.session, words) : '',
    data: { page: 'room', token, ...(room ? { room } : {}) },
  };
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
