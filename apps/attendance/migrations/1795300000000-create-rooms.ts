import { protectByWorkspace } from '@funnelcast/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Read models fed by facts, the room with what happens in it, and who was there. */
export class CreateRooms1795300000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(READ_MODELS);
    await queryRunner.query(ROOM);
    await queryRunner.query(PRESENCE);
    await queryRunner.query(POLLS);
    await queryRunner.query(CONVERSATION);
    await queryRunner.query(ATTENDANCE);
    await protectByWorkspace(queryRunner, ...TABLES_OF_WORKSPACES);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const TABLES_OF_WORKSPACES = [
  'session',
  'attendee',
  'offer',
  'room',
  'visitor',
  'presence_span',
  'attendance_rule',
  'attendance',
  'poll',
  'poll_option',
  'vote',
  'question',
  'chat_message',
  'offer_opening',
];

const READ_MODELS = `
  create table session (
    id uuid constraint session_key primary key,
    workspace_id uuid not null,
    webinar_id uuid not null,
    title text not null,
    presenter_name text not null,
    video_url text,
    starts_at timestamptz not null,
    duration_minutes int not null,
    revision int not null,
    cancelled boolean not null default false
  );
  create index session_of_webinar on session (webinar_id);

  create table attendee (
    registration_id uuid constraint attendee_key primary key,
    workspace_id uuid not null,
    session_id uuid not null,
    webinar_id uuid not null,
    contact_id uuid not null,
    name text not null,
    cancelled boolean not null default false
  );
  create index attendee_of_session on attendee (session_id, registration_id);

  create table offer (
    id uuid constraint offer_key primary key,
    workspace_id uuid not null,
    webinar_id uuid not null,
    title text not null,
    description text not null,
    amount_minor bigint not null,
    currency text not null
  );
  create index offer_of_webinar on offer (webinar_id);`;

const ROOM = `
  create table room (
    session_id uuid constraint room_key primary key,
    workspace_id uuid not null,
    webinar_id uuid not null,
    started_at timestamptz,
    ended_at timestamptz,
    peak int not null default 0,
    pushed_offer_id uuid,
    offer_pushed_at timestamptz,
    settled_at timestamptz,
    announced_at timestamptz,
    constraint room_ends_after_its_start check (ended_at is null or ended_at >= started_at),
    constraint room_settles_after_its_end check (settled_at is null or ended_at is not null)
  );
  create index room_still_open on room (started_at) where started_at is not null and ended_at is null;
  create index room_still_to_announce on room (settled_at) where settled_at is not null and announced_at is null;`;

/** Open spans are touched every few seconds: room on the page keeps those updates out of the indexes. */
const PRESENCE = `
  create table room_host (
    id uuid constraint room_host_key primary key,
    alive_at timestamptz not null default now()
  );

  create table visitor (
    registration_id uuid constraint visitor_key primary key,
    workspace_id uuid not null,
    session_id uuid not null,
    joined_at timestamptz not null,
    left_at timestamptz
  ) with (fillfactor = 80);
  create index visitor_present on visitor (session_id) where left_at is null;

  create table presence_span (
    id uuid constraint presence_span_key primary key,
    workspace_id uuid not null,
    session_id uuid not null,
    registration_id uuid not null,
    host_id uuid not null,
    opened_at timestamptz not null,
    last_seen_at timestamptz not null,
    closed_at timestamptz,
    constraint presence_span_closes_after_its_opening check (closed_at is null or closed_at >= opened_at)
  ) with (fillfactor = 70);
  create index presence_span_of_person on presence_span (session_id, registration_id);
  create index presence_span_open on presence_span (session_id, registration_id) where closed_at is null;
  create index presence_span_of_host on presence_span (host_id) where closed_at is null;`;

const POLLS = `
  create table poll (
    id uuid constraint poll_key primary key,
    workspace_id uuid not null,
    session_id uuid not null,
    question text not null,
    status text not null default 'draft',
    created_at timestamptz not null,
    opened_at timestamptz,
    closed_at timestamptz,
    constraint poll_has_a_known_status check (status in ('draft', 'open', 'closed'))
  );
  create index poll_of_session on poll (session_id);

  create table poll_option (
    id uuid constraint poll_option_key primary key,
    poll_id uuid not null constraint poll_option_of_poll references poll (id),
    workspace_id uuid not null,
    position int not null,
    text text not null,
    constraint poll_option_belongs_to_poll unique (poll_id, id)
  );

  create table vote (
    poll_id uuid not null,
    registration_id uuid not null,
    workspace_id uuid not null,
    session_id uuid not null,
    option_id uuid not null,
    voted_at timestamptz not null,
    constraint one_vote_per_person primary key (poll_id, registration_id),
    constraint vote_for_an_option_of_the_poll foreign key (poll_id, option_id) references poll_option (poll_id, id)
  );
  create index vote_by_option on vote (poll_id, option_id);
  create index vote_of_person on vote (registration_id);`;

const CONVERSATION = `
  create table question (
    id uuid constraint question_key primary key,
    workspace_id uuid not null,
    session_id uuid not null,
    registration_id uuid not null,
    name text not null,
    text text not null,
    asked_at timestamptz not null,
    answered_at timestamptz
  );
  create index question_of_session on question (session_id, id);

  create table chat_message (
    id uuid constraint chat_message_key primary key,
    workspace_id uuid not null,
    session_id uuid not null,
    registration_id uuid,
    name text not null,
    role text not null,
    text text not null,
    sent_at timestamptz not null,
    constraint chat_message_has_a_known_role check (role in ('attendee', 'host')),
    constraint chat_message_of_an_attendee_names_them check ((role = 'attendee') = (registration_id is not null))
  );
  create index chat_message_of_session on chat_message (session_id, id);

  create table offer_opening (
    session_id uuid not null,
    offer_id uuid not null,
    registration_id uuid not null,
    workspace_id uuid not null,
    opened_at timestamptz not null,
    constraint offer_opened_once_per_person primary key (session_id, offer_id, registration_id)
  );`;

const ATTENDANCE = `
  create table attendance_rule (
    workspace_id uuid constraint attendance_rule_key primary key,
    minimum_minutes int not null,
    minimum_share_percent int not null,
    constraint attendance_rule_asks_for_minutes check (minimum_minutes between 0 and 1440),
    constraint attendance_rule_asks_for_a_share check (minimum_share_percent between 0 and 100)
  );

  create table attendance (
    registration_id uuid constraint attendance_settled_once primary key,
    workspace_id uuid not null,
    session_id uuid not null,
    status text not null,
    present_seconds numeric not null,
    settled_at timestamptz not null,
    announced_at timestamptz,
    constraint attendance_has_a_known_status
      check (status in ('attended', 'no-show', 'left-early', 'stayed-to-offer'))
  );
  create index attendance_of_session on attendance (session_id, status);
  create index attendance_still_to_announce on attendance (session_id, registration_id) where announced_at is null;`;
