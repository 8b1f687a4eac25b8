import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsTimeZone,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { DemoState } from './demo-state.js';

/** The person before the browser, as they take part. */
export class DemoGuestRequest {
  @IsString()
  @Length(1, 80)
  // The name travels in mails and on a command line.
  @Matches(/^[^\p{C}]*\S[^\p{C}]*$/u)
  name: string;

  /** IANA name. */
  @IsTimeZone()
  timeZone: string = 'UTC';
}

export class PlayDemoRequest {
  /** How many simulated people register. */
  @IsInt()
  @Min(1)
  @Max(1000)
  people: number;

  /** The language of the webinar and its letters; English where the play is not written in it. */
  @Matches(/^[a-z]{2,3}$/)
  locale: string = 'en';

  /** Keeps a place for a real person, for whom the live hour goes slower. */
  @IsOptional()
  @ValidateNested()
  @Type(() => DemoGuestRequest)
  beAttendee?: DemoGuestRequest;
}

export class DemoCountsResponse {
  registered: number;
  mails: number;
  /** In the room at this moment. */
  present: number;
  votes: number;
  clicks: number;
  orders: number;
}

export class DemoFunnelResponse {
  /** Of the landing page. */
  visitors: number;
  registered: number;
  attended: number;
  stayedToOffer: number;
  clicked: number;
  bought: number;
  /** In the smallest unit of the currency. */
  revenueMinor: number;
}

export class DemoReasonResponse {
  points: number;
  text: string;
}

export class DemoPersonResponse {
  /** From 1. */
  rank: number;
  name: string;
  score: number;
  reasons: DemoReasonResponse[];
}

export class DemoResultResponse {
  funnel: DemoFunnelResponse;
  currency: string;
  /** The top of it. */
  hotList: DemoPersonResponse[];
  /** The real person who took part; missing when there was none. */
  guest?: DemoPersonResponse;
}

export class DemoLinksResponse {
  landing: string;
  mailbox: string;
}

export class DemoGuestResponse {
  name: string;
  email: string;
  /** Pages of this person in the demo’s installation. */
  registered: string;
  letters: string;
  room: string;
}

export class DemoFailureResponse {
  code: 'already-playing' | 'failed';
  /** What the program said; for whoever looks for the cause. */
  message: string;
}

export class DemoResponse {
  /** Whether it can be played here: only beside `npm start`, and only for a browser on the same machine. */
  available: boolean;
  phase: 'idle' | 'playing' | 'played' | 'failed';
  people: number;
  act: 'start' | 'stage' | 'register' | 'remind' | 'live' | 'letters' | 'orders' | 'figures';
  /** Part of the whole that is done, 0 to 1. */
  share: number;
  /** Of the live hour. */
  minute?: number;
  /** What the play waits for the real person to do. */
  waitingFor?: 'join' | 'vote' | 'click';
  counts: DemoCountsResponse;
  /** From the moment on at which they lead somewhere. */
  links?: DemoLinksResponse;
  guestName?: string;
  guest?: DemoGuestResponse;
  result?: DemoResultResponse;
  failure?: DemoFailureResponse;

  static of(available: boolean, state: DemoState): DemoResponse {
    const { phase, people, act, share, minute, waitingFor, counts, guestName, failure, result } = state;
    const { origin = '', stage, guest } = state;
    return Object.assign(new DemoResponse(), {
      available,
      phase,
      people,
      act,
      share,
      minute,
      waitingFor,
      counts,
      guestName,
      failure,
      links: stage && { landing: `${origin}${stage.landing}`, mailbox: `${origin}/mailbox` },
      guest: guest && {
        name: guestName ?? '',
        email: guest.email,
        registered: `${origin}${guest.paths.registered}`,
        letters: `${origin}${guest.paths.letters}`,
        room: `${origin}${guest.paths.room}`,
      },
      result: result && {
        funnel: result.funnel,
        currency: result.currency,
        hotList: result.hotList,
        guest: result.guest,
      },
    });
  }
}

export class VisitDemoRequest {
  /** Which page of the demo’s studio. */
  @IsIn(['studio', 'hot-list', 'console'])
  place: 'studio' | 'hot-list' | 'console';
}

export class EnterDemoRequest {
  /** A path of this installation. */
  @IsString()
  @Matches(/^\/(?![/\\])[\w/-]*$/)
  to: string;
}
