import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsString, IsUUID, Length } from 'class-validator';
import { IsSpoken } from '../conversations/is-spoken.js';
import { Trimmed } from '../conversations/trimmed.js';

export class PreparePollRequest {
  /** What everybody in the room is asked. */
  @Trimmed()
  @IsString()
  @Length(1, 300)
  @IsSpoken()
  question: string;

  /** Two to ten different answers. */
  @Trimmed()
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, 200, { each: true })
  @IsSpoken({ each: true })
  options: string[];
}

export class PushOfferRequest {
  @IsUUID()
  offerId: string;
}

export class SayInRoomRequest {
  @Trimmed()
  @IsString()
  @Length(1, 500)
  @IsSpoken()
  text: string;
}

export class PollOptionResponse {
  id: string;
  text: string;
  votes: number;
}

export class PollResponse {
  id: string;
  question: string;
  status: 'draft' | 'open' | 'closed';
  options: PollOptionResponse[];
}

export class ChatMessageResponse {
  id: string;
  name: string;
  text: string;
  at: string;
  /** `host` marks what the presenter's side says. */
  role: 'attendee' | 'host';
}

export class RoomQuestionResponse {
  id: string;
  name: string;
  text: string;
  at: string;
  answered: boolean;
}

export class RoomSessionResponse {
  id: string;
  webinarId: string;
  title: string;
  presenterName: string;
  startsAt: string;
  durationMinutes: number;
  status: 'waiting' | 'live' | 'ended';
  cancelled: boolean;
  startedAt: string | null;
  endedAt: string | null;
  /** Attendees get it only while the session is live. */
  videoUrl: string | null;
}

export class OfferPriceResponse {
  /** In the smallest unit of the currency. */
  amountMinor: number;
  /** ISO 4217. */
  currency: string;
}

export class RoomOfferResponse {
  id: string;
  title: string;
  price: OfferPriceResponse;
}

export class AttendanceSummaryResponse {
  registered: number;
  /** Includes those who stayed to the offer. */
  attended: number;
  noShow: number;
  leftEarly: number;
  stayedToOffer: number;
}

export class RoomResponse {
  session: RoomSessionResponse;
  /** People in the room now, however many tabs they have open. */
  present: number;
  peak: number;
  polls: PollResponse[];
  questions: RoomQuestionResponse[];
  chat: ChatMessageResponse[];
  /** What can be pushed in this room. */
  offers: RoomOfferResponse[];
  pushedOfferId: string | null;
  /** How many people opened a pushed offer from the room. */
  offerOpenings: number;
  /** Present once the session has ended. */
  attendance?: AttendanceSummaryResponse;
}

export class AttendeePollResponse extends PollResponse {
  /** The attendee's own answer. */
  myOptionId: string | null;
}

export class AttendeeResponse {
  registrationId: string;
  name: string;
}

export class PushedOfferResponse {
  id: string;
  title: string;
  description: string;
  price: OfferPriceResponse;
  /** Personal. */
  url: string;
}

export class AttendeeRoomResponse {
  /** The server's time, for the countdown. */
  now: string;
  me: AttendeeResponse;
  session: RoomSessionResponse;
  present: number;
  polls: AttendeePollResponse[];
  chat: ChatMessageResponse[];
  offer: PushedOfferResponse | null;
}
