import { UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { Injectable } from '@nestjs/common';
import { ALIVE_HOST } from '../presence/host-liveness.js';
import { MERGED_SPANS } from '../presence/merged-spans.js';

/** What one person did in one session: times as ISO texts, oldest first. */
export interface ContactVisit {
  registrationId: string;
  sessionId: string;
  webinarId: string;
  title: string;
  startsAt: string;
  status: 'registered' | 'attended' | 'no-show' | 'left-early' | 'stayed-to-offer';
  /** When that was settled. */
  settledAt: string | null;
  minutes: number;
  /** In the room at this moment. */
  present: boolean;
  /** Several tabs and short interruptions are one stay; the last may still go on. */
  stays: { from: string; until: string }[];
  answers: { question: string; option: string; at: string }[];
  questions: { text: string; answered: boolean; at: string }[];
}

const MOST_VISITS = 100;
const iso = (time: string): string => `to_char(${time} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Each visit gathers what belongs to it by its registration, so that a person of many sessions costs one statement. */
const VISITS = `
  with place as (
    select registration_id, session_id, webinar_id from attendee
     where contact_id = $1 order by registration_id desc limit ${MOST_VISITS}
  ), ${MERGED_SPANS({
    session: 'any (select session_id from place)',
    now: '$2',
    among: 'in (select registration_id from place)',
  })}
  select place.registration_id as "registrationId", place.session_id as "sessionId", place.webinar_id as "webinarId",
         session.title, ${iso('session.starts_at')} as "startsAt",
         coalesce(attendance.status, 'registered') as status, ${iso('attendance.settled_at')} as "settledAt",
         coalesce(round(coalesce(attendance.present_seconds,
           (select sum(extract(epoch from upper(span) - lower(span))) from unnest(merged.spans) span)) / 60, 1),
           0)::float as minutes,
         exists (
           select from presence_span span join room_host host on host.id = span.host_id and ${ALIVE_HOST}
            where span.session_id = place.session_id and span.registration_id = place.registration_id
              and span.closed_at is null
         ) as present,
         coalesce((
           select json_agg(json_build_object('from', ${iso('lower(span)')}, 'until', ${iso('upper(span)')}) order by span)
             from unnest(merged.spans) span), '[]') as stays,
         coalesce((
           select json_agg(json_build_object('question', poll.question, 'option', poll_option.text,
                                             'at', ${iso('vote.voted_at')}) order by vote.voted_at)
             from vote join poll on poll.id = vote.poll_id
             join poll_option on poll_option.poll_id = vote.poll_id and poll_option.id = vote.option_id
            where vote.registration_id = place.registration_id), '[]') as answers,
         coalesce((
           select json_agg(json_build_object('text', question.text, 'answered', question.answered_at is not null,
                                             'at', ${iso('question.asked_at')}) order by question.asked_at)
             from question where question.registration_id = place.registration_id), '[]') as questions
    from place
    join session on session.id = place.session_id
    left join merged on merged.registration_id = place.registration_id
    left join attendance on attendance.registration_id = place.registration_id
   order by place.registration_id desc`;

/** Where somebody was, for how long, and what they answered and asked there; the latest sessions first. */
@Injectable()
export class ListContactVisits {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  execute(workspaceId: string, contactId: string): Promise<ContactVisit[]> {
    return this.unitOfWork.inWorkspace(workspaceId, (tx) =>
      tx.query<ContactVisit[]>(VISITS, [contactId, this.clock.now()]),
    );
  }
}
