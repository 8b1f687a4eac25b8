import { Injectable } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';
import { PublicUrl } from '@funnelcast/service-kit';
import { type HotPerson, hotPeople } from '../hot-lists/hot-list-rows.js';
import { LEAD_DEFAULTS } from '../hot-lists/lead-words.js';
import { type SalesVoice, voiceOf } from '../texts/sales-voice.js';
import type { Lead, Why } from './delivery.js';

export interface ClaimedDelivery {
  deliveryId: string;
  connectionId: string;
  attempts: number;
  why: Why;
  contactId: string;
  registrationId: string | null;
  told: { score: number; reasons: string[] } | null;
}

interface Found {
  deliveryId: string;
  registrationId: string | null;
  webinar: string | null;
  name: string;
  email: string;
  phone: string | null;
  callsDeclined: boolean;
  timeZone: string;
  touches: number;
  stage: string;
  stageReason: string;
  cell: string;
  phase: string;
}

/** What is told of people: as they are now, since a retry hours later should not tell what was then. */
@Injectable()
export class ReadLeads {
  constructor(private readonly publicUrl: PublicUrl) {}

  /** `languages` by connection. */
  async execute(
    tx: Transaction,
    claimed: readonly ClaimedDelivery[],
    languages: ReadonlyMap<string, string>,
  ): Promise<Lead[]> {
    if (claimed.length === 0) return [];
    const found: Found[] = await tx.query(FIND, [
      JSON.stringify(
        claimed.map(({ deliveryId, contactId, registrationId }) => ({
          id: deliveryId,
          contact_id: contactId,
          registration_id: registrationId,
        })),
      ),
    ]);
    const hot = await hotPeople(tx, [
      ...new Set(found.flatMap(({ registrationId }) => (registrationId ? [registrationId] : []))),
    ]);
    const byRegistration = new Map(hot.map((person) => [person.registrationId, person]));
    const byDelivery = new Map(found.map((person) => [person.deliveryId, person]));
    return claimed.map((delivery) => {
      const person = byDelivery.get(delivery.deliveryId)!;
      const voice = voiceOf(languages.get(delivery.connectionId)!);
      return this.leadOf(delivery, person, byRegistration.get(person.registrationId ?? ''), voice);
    });
  }

  private leadOf(
    { deliveryId, attempts, why, contactId, told }: ClaimedDelivery,
    person: Found,
    hot: HotPerson | undefined,
    { language, reasons }: SalesVoice,
  ): Lead {
    const known =
      told?.reasons ?? hot?.reasons.flatMap(({ points, text }) => (points > 0 ? [text] : [])) ?? [];
    const path = hot ? `/hot-list/${hot.sessionId}` : `/contacts/${contactId}`;
    return {
      deliveryId,
      attempts,
      why,
      contactId,
      registrationId: person.registrationId,
      sessionId: hot?.sessionId ?? null,
      webinar: person.webinar,
      name: person.name,
      email: person.email,
      phone: person.phone,
      callsDeclined: person.callsDeclined,
      timeZone: person.timeZone,
      score: told?.score ?? hot?.score ?? 0,
      reasons: known.map((reason) => reasons.points(reason)),
      reasonToCall: hot ? reasons.best(hot.best) : null,
      stage: person.stage,
      stageReason: reasons.stage(person.stageReason),
      cell: person.cell,
      phase: person.phase,
      touches: person.touches,
      language,
      link: this.publicUrl.to(path),
    };
  }
}

const { stage, cell, phase } = LEAD_DEFAULTS;

/** Where no session was named, it is the one in which they were hottest. */
const FIND = `
  select d.id as "deliveryId", e.registration_id as "registrationId", w.title as webinar,
         coalesce(nullif(c.name, ''), e.name, '') as name, coalesce(nullif(c.email, ''), e.email, '') as email,
         p.value as phone, coalesce(c.calls_declined, false) as "callsDeclined", coalesce(c.time_zone, '') as "timeZone", coalesce(c.touches, 0) as touches,
         coalesce(l.stage, '${stage}') as stage, coalesce(l.stage_reason, '') as "stageReason",
         coalesce(l.cell, '${cell}') as cell, coalesce(l.phase, '${phase}') as phase
  from json_to_recordset($1::json) as d (id uuid, contact_id uuid, registration_id uuid)
  left join lateral (
    select g.registration_id, g.webinar_id, g.name, g.email from engagement g
    where g.contact_id = d.contact_id and g.registration_id = coalesce(d.registration_id, g.registration_id)
    order by g.score desc, g.last_activity_at desc nulls last limit 1
  ) e on true
  left join webinar w on w.id = e.webinar_id
  left join contact c on c.id = d.contact_id
  left join lead l on l.contact_id = d.contact_id
  left join contact_attribute p on p.contact_id = d.contact_id and p.name = 'phone'`;
