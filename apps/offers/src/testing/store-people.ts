import { randomUUID } from 'node:crypto';
import { insertRows, type Transaction } from '@funnelcast/persistence';
import { lowered } from '../profiles/lowered.js';
import { NOW, STAGES_OF_CONVEYOR } from './arbitrary-people.js';
import type { PlainPerson, PlainSession } from './plain-people.js';

/** Puts plain people into the tables, as the facts about them would have. */
export async function storePeople(
  tx: Transaction,
  workspaceId: string,
  people: readonly PlainPerson[],
): Promise<void> {
  const ofPeople = (rows: (person: PlainPerson) => object[]) =>
    people.flatMap((person) => rows(person).map((row) => ({ workspace_id: workspaceId, ...row })));
  await insertRows(tx, 'contact', ofPeople(contactRows));
  await insertRows(
    tx,
    'contact_tag',
    ofPeople(({ id, tags }) => tags.map((tag) => ({ contact_id: id, tag: lowered(tag) }))),
  );
  await insertRows(tx, 'contact_attribute', ofPeople(attributeRows));
  await insertRows(tx, 'touch', ofPeople(touchRows));
  await insertRows(tx, 'accepted_code_word', ofPeople(codeWordRows));
  await insertRows(tx, 'contact_act', ofPeople(actRows));
  await insertRows(tx, 'call', ofPeople(callRows));
  await storePlaces(tx, workspaceId, people);
  await insertRows(tx, 'segment_member', ofPeople(memberRows));
  await insertRows(tx, 'lead', ofPeople(leadRows), {
    onConflict: `(contact_id) do update set ${[
      'fit',
      'fit_class',
      'engagement',
      'engagement_class',
      'stage',
      'phase',
    ]
      .map((column) => `${column} = excluded.${column}`)
      .join(', ')}`,
  });
  await insertRows(
    tx,
    'contact_interest',
    ofPeople(({ id, alone }) => interestRows(alone).map((row) => ({ ...row, contact_id: id }))),
  );
  await insertRows(
    tx,
    'offer_order',
    ofPeople(({ id, alone }) => orderRows(alone).map((row) => ({ ...row, contact_id: id }))),
  );
  for (const { id, sessions } of people)
    for (const session of sessions)
      await storeSession(tx, { workspace_id: workspaceId, contact_id: id }, session);
}

const contactRows = ({ id, email, locale, timeZone, unsubscribed, touchedAt }: PlainPerson) => [
  { id, email, name: 'Somebody', locale, time_zone: timeZone, unsubscribed, touches: touchedAt.length },
];

const attributeRows = ({ id, attributes }: PlainPerson) =>
  Object.entries(attributes).map(([name, value]) => ({
    contact_id: id,
    name,
    value: lowered(value),
    number: /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : null,
  }));

const touchRows = ({ id, touchedAt }: PlainPerson) =>
  touchedAt.map((at) => ({ id: randomUUID(), contact_id: id, sent_at: at, presented_offer: false }));

const codeWordRows = ({ id, codeWords }: PlainPerson) =>
  codeWords.map((at) => ({ id: randomUUID(), contact_id: id, code_word: 'x', accepted_at: at }));

const act = (contactId: string, kind: string, detail: string, at: Date) => ({
  id: randomUUID(),
  contact_id: contactId,
  registration_id: null,
  kind,
  detail,
  amount: null,
  at,
});

const actRows = ({ id, mailClicks, pages, magnets, calls }: PlainPerson) => [
  ...mailClicks.map(({ word, at }) => act(id, 'mail-click', word, at)),
  ...pages.map(({ word, at }) => act(id, 'page-visit', word, at)),
  ...magnets.map(({ word, at }) => act(id, 'magnet', word, at)),
  ...calls.flatMap(({ outcome, at, ofSequence }) => (ofSequence ? [act(id, 'call', outcome, at)] : [])),
];

const callRows = ({ id, calls }: PlainPerson) =>
  calls
    .filter(({ ofSequence }) => !ofSequence)
    .map(({ outcome, at }) => ({
      id: randomUUID(),
      contact_id: id,
      member_id: randomUUID(),
      member_name: 'Sales',
      outcome,
      call_back_at: outcome === 'call-back' ? at : null,
      at,
    }));

/** The stages are the same everywhere, so that rules can name them. */
async function storePlaces(
  tx: Transaction,
  workspaceId: string,
  people: readonly PlainPerson[],
): Promise<void> {
  const stage = { name: '', result: '', owner: 'seller', gives: '', gets: '', script: '', overtakes: false };
  await insertRows(
    tx,
    'conveyor_stage',
    STAGES_OF_CONVEYOR.map(({ id, stuckDays }, position) => ({
      ...stage,
      id,
      workspace_id: workspaceId,
      position,
      get: { kind: 'by-hand' },
      stuck_days: stuckDays,
    })),
    { onConflict: 'do nothing' },
  );
  await insertRows(
    tx,
    'conveyor_place',
    people.flatMap(({ id, place }) =>
      place
        ? [{ workspace_id: workspaceId, contact_id: id, stage_id: place.stageId, since: place.since }]
        : [],
    ),
    { onConflict: 'do nothing' },
  );
}

const memberRows = ({ id, segments }: PlainPerson) =>
  segments.map((segment) => ({ segment_id: segment, contact_id: id, entered_at: new Date(0), reason: '' }));

const leadRows = ({ id, lead }: PlainPerson) => [
  {
    contact_id: id,
    fit: lead.fit,
    fit_class: lead.fitClass,
    engagement: lead.engagement === 0 ? null : Math.log2(lead.engagement) + HALF_LIVES_TO_NOW,
    engagement_class: lead.engagementClass,
    stage: lead.stage,
    stage_reason: '',
    phase: lead.phase,
    phase_reason: '',
  },
];

/** At the half-life of thirty days that the platform brings along. */
const HALF_LIVES_TO_NOW = (NOW.getTime() - Date.parse('2026-01-01T00:00:00Z')) / 86_400_000 / 30;

const interestRows = ({ interests }: PlainPerson['alone']) =>
  interests.map(({ presentedAt, clickedAt }) => ({
    offer_id: randomUUID(),
    presented_at: presentedAt,
    clicks: clickedAt ? 1 : 0,
    last_clicked_at: clickedAt,
  }));

const orderRows = ({ orders }: PlainPerson['alone']) =>
  orders.map(({ at, productId, rung }) => ({
    id: randomUUID(),
    offer_id: randomUUID(),
    amount_minor: 1,
    currency: 'EUR',
    recorded_by: 'sales',
    state: 'paid',
    product_id: productId,
    rung,
    paid_at: at,
  }));

async function storeSession(
  tx: Transaction,
  who: { workspace_id: string; contact_id: string },
  { settled, ...session }: PlainSession,
): Promise<void> {
  const ids = { registration_id: randomUUID(), workspace_id: who.workspace_id };
  const place = { webinar_id: session.webinarId, session_id: randomUUID() };
  await insertRows(tx, 'engagement', [
    {
      ...ids,
      ...place,
      contact_id: who.contact_id,
      email: '',
      name: '',
      confirmed_position: 1,
      cancelled_position: session.cancelled ? 2 : 0,
      joined_position: 0,
      left_position: 0,
      registered_at: session.registeredAt,
      first_joined_at: session.joinedAt,
      last_activity_at: session.activeAt,
      minutes_so_far: session.minutes,
      score: session.score,
      settled_at: settled?.at ?? null,
      attendance: settled?.attendance ?? null,
      attended: settled?.attended ?? null,
      session_minutes: settled?.sessionMinutes ?? null,
      polls_answered: 0,
      questions_asked: 0,
      offer_clicks: 0,
      segments: [],
    },
  ]);
  const rows = (table: string, made: object[]) =>
    insertRows(
      tx,
      table,
      made.map((row) => ({ ...ids, ...row })),
    );
  await rows(
    'poll_answer',
    session.answers.map(({ text, at }) => ({
      poll_id: randomUUID(),
      question: '?',
      answer: text,
      answered_at: at,
    })),
  );
  await rows(
    'question',
    session.questions.map((at) => ({ id: randomUUID(), asked_at: at })),
  );
  await rows('offer_interest', interestRows(session));
  await rows(
    'offer_order',
    orderRows(session).map((row) => ({ ...row, ...place, contact_id: who.contact_id })),
  );
  await rows(
    'contact_act',
    [
      ...session.handouts.map(({ id, at }) => act(who.contact_id, 'handout', id, at)),
      ...session.replays.map(({ minutes, at }) => ({
        ...act(who.contact_id, 'replay', '', at),
        amount: minutes,
      })),
    ].map((row) => ({ ...row, ...ids })),
  );
}
