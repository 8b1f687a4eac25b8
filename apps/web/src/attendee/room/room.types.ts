import type { components } from '../../api/attendance';

type Schemas = components['schemas'];

export type PollOption = Schemas['PollOptionResponse'];
export type ChatLine = Schemas['ChatMessageResponse'];
export type PushedOffer = Schemas['PushedOfferResponse'];
/** A poll as everybody is told of it. */
export type SharedPoll = Schemas['PollResponse'];
/** A poll with the viewer's own answer. */
export type Poll = Schemas['AttendeePollResponse'];
/** The room as one attendee sees it. */
export type Room = Omit<Schemas['AttendeeRoomResponse'], 'offer'> & { offer: PushedOffer | null };

export type RoomSession = Room['session'];

/** What an attendee's socket tells. */
export type RoomMessage =
  | { type: 'snapshot'; room: Room }
  | { type: 'session-started'; at: string; videoUrl: string | null }
  | { type: 'session-ended'; at: string }
  | { type: 'session-changed'; session: RoomSession }
  | { type: 'poll-opened'; poll: SharedPoll }
  | { type: 'poll-results'; pollId: string; options: PollOption[] }
  | { type: 'poll-closed'; pollId: string }
  | { type: 'offer-pushed'; offer: PushedOffer }
  | { type: 'offer-changed'; offerId: string }
  | { type: 'chat'; message: ChatLine }
  | { type: 'presence'; present: number };
