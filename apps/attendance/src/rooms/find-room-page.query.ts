import { inEveryLanguage, type PageWords } from '@funnelcast/languages';
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

type Spoken = PageWords['room'] & { language: string };

/** What the page behind a join link says about itself before any script runs. */
@Injectable()
export class FindRoomPage {
  constructor(
    private readonly signedLinks: SignedLinks,
    private readonly findPlace: FindPlace,
    private readonly readAttendeeRoom: ReadAttendeeRoom,
  ) {}

  /** Null for a place that was given back. */
  async execute(joinToken: string, asked?: string): Promise<{ found: boolean; page: Page } | null> {
    const words = inAskedLanguage(
      inEveryLanguage(({ pages }) => pages.room),
      asked,
    );
    const registrationId = this.signedLinks.read('join', joinToken);
    if (!registrationId) return { found: false, page: unknownLink(words) };
    const place = await this.findPlace.execute(joinToken);
    if (!place && (await this.findPlace.isGivenBack(registrationId))) return null;
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
