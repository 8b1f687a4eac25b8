import { IsUUID } from 'class-validator';

export class ListContactVisitsRequest {
  @IsUUID()
  contactId: string;
}

export class StayResponse {
  from: string;
  /** The present moment while the person is still there. */
  until: string;
}

export class PollAnswerResponse {
  question: string;
  option: string;
  at: string;
}

export class AskedQuestionResponse {
  text: string;
  answered: boolean;
  at: string;
}

export class ContactVisitResponse {
  registrationId: string;
  sessionId: string;
  webinarId: string;
  title: string;
  startsAt: string;
  /** `registered` until the session has ended. */
  status: 'registered' | 'attended' | 'no-show' | 'left-early' | 'stayed-to-offer';
  settledAt: string | null;
  /** In the room so far; after the end, between start and end. */
  minutes: number;
  /** In the room at this moment. */
  present: boolean;
  stays: StayResponse[];
  answers: PollAnswerResponse[];
  questions: AskedQuestionResponse[];
}

export class ContactVisitListResponse {
  /** The latest hundred sessions. */
  items: ContactVisitResponse[];
}
