import { Injectable } from '@nestjs/common';
import { type CallAnswer, OutgoingCalls } from '@funnelcast/service-kit';
import type { SettingsOf } from '../sales-connections/connection-kinds.js';
import { type CrmAdapter, DELIVERED, type Lead, type Outcome } from '../sales-deliveries/delivery.js';
import { type Failure, judgeAnswer } from '../sales-deliveries/judge-answer.policy.js';
import { newLeadOf, noteOf, TAG } from './amocrm-entities.js';
import { inHalves } from './in-halves.js';

type Settings = SettingsOf['amocrm'];

/** One look-up per person, at seven calls a second. */
const PAGE = 10;
const CLOSED = [142, 143];

interface FoundContact {
  id: number;
  custom_fields_values?: { field_code?: string; values: { value: unknown }[] }[] | null;
  _embedded?: { leads?: { id: number }[] };
}
interface FoundLead {
  id: number;
  status_id: number;
  _embedded?: { tags?: { name: string }[] };
}
/** Where a person stands already. */
interface Place {
  contactId?: number;
  leadId?: number;
}

/** A failure on the way to everybody of a turn. */
class Stopped extends Error {
  constructor(readonly failure: Failure) {
    super(failure.reason);
  }
}

/**
 * Deals with their contacts, in amoCRM and Kommo, which is the same. A person's open deal of ours is found by its tag and
 * gets another note; otherwise there is a new one, with the contact that has this address.
 */
@Injectable()
export class AmocrmAdapter implements CrmAdapter<'amocrm'> {
  readonly kind = 'amocrm';
  readonly page = PAGE;

  constructor(private readonly calls: OutgoingCalls) {}

  async deliver(leads: readonly Lead[], settings: Settings): Promise<Outcome[]> {
    try {
      const places = new Map<string, Place>();
      for (const lead of leads) places.set(lead.deliveryId, await this.placeOf(lead, settings));
      const strangers = leads.filter(({ deliveryId }) => places.get(deliveryId)!.leadId === undefined);
      const made = await inHalves(strangers, (part) => this.make(part, places, settings));
      const refused = new Map(strangers.map(({ deliveryId }, index) => [deliveryId, made[index]!]));
      const present = leads.filter(({ deliveryId }) => places.get(deliveryId)!.leadId !== undefined);
      await this.note(present, places, settings);
      return leads.map(({ deliveryId }): Outcome => {
        const { leadId } = places.get(deliveryId)!;
        return leadId === undefined
          ? refused.get(deliveryId)!
          : { kind: 'delivered', remoteId: String(leadId) };
      });
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      return leads.map(() => error.failure);
    }
  }

  async test(settings: Settings): Promise<Outcome> {
    return judgeAnswer('amocrm', await this.call(settings, 'GET', '/api/v4/account')) ?? DELIVERED;
  }

  private async placeOf({ email }: Lead, settings: Settings): Promise<Place> {
    const query = new URLSearchParams({ query: email, with: 'leads', limit: '10' });
    const found = await this.read<{ contacts: FoundContact[] }>(
      settings,
      `/api/v4/contacts?${query.toString()}`,
    );
    const contact = found?.contacts.find((one) => hasAddress(one, email));
    if (!contact) return {};
    const ids = (contact._embedded?.leads ?? [])
      .slice(0, 50)
      .map(({ id }): [string, string] => ['filter[id][]', String(id)]);
    if (ids.length === 0) return { contactId: contact.id };
    const path = `/api/v4/leads?${new URLSearchParams(ids).toString()}`;
    const deals = await this.read<{ leads: FoundLead[] }>(settings, path);
    const ours = deals?.leads.find(
      ({ status_id: status, _embedded }) =>
        !CLOSED.includes(status) && _embedded?.tags?.some(({ name }) => name === TAG),
    );
    return { contactId: contact.id, ...(ours ? { leadId: ours.id } : {}) };
  }

  /** One call makes deals and contacts together; it is taken or refused as a whole. */
  private async make(
    leads: readonly Lead[],
    places: Map<string, Place>,
    settings: Settings,
  ): Promise<Outcome[]> {
    if (leads.length === 0) return [];
    const body = leads.map((lead) => newLeadOf(lead, places.get(lead.deliveryId)!.contactId));
    const answer = await this.call(settings, 'POST', '/api/v4/leads/complex', body);
    const failure = judgeAnswer('amocrm', answer);
    if (failure && failure.kind !== 'refused') throw new Stopped(failure);
    if (failure) return leads.map(() => failure);
    const made = (answer.body ?? []) as { id: number; contact_id: number; request_id?: string[] }[];
    return leads.map(({ deliveryId }, index) => {
      const one = made.find(({ request_id: ids }) => ids?.includes(deliveryId)) ?? made[index];
      if (!one) return { kind: 'refused', reason: 'amocrm: it is not among the results' };
      places.set(deliveryId, { contactId: one.contact_id, leadId: one.id });
      return { kind: 'delivered', remoteId: String(one.id) };
    });
  }

  private async note(leads: readonly Lead[], places: Map<string, Place>, settings: Settings): Promise<void> {
    const notes = [];
    for (const lead of leads) {
      const { leadId } = places.get(lead.deliveryId)!;
      // Only after a first try may it stand there already.
      if (lead.attempts > 1 && (await this.isNoted(lead, leadId!, settings))) continue;
      notes.push(noteOf(lead, leadId!));
    }
    if (notes.length === 0) return;
    const failure = judgeAnswer('amocrm', await this.call(settings, 'POST', '/api/v4/leads/notes', notes));
    if (failure) throw new Stopped(failure.kind === 'refused' ? { ...failure, kind: 'later' } : failure);
  }

  private async isNoted({ deliveryId }: Lead, leadId: number, settings: Settings): Promise<boolean> {
    const path = `/api/v4/leads/${leadId}/notes?limit=250&order[id]=desc`;
    const found = await this.read<{ notes: { params?: { text?: string } }[] }>(settings, path);
    return found?.notes.some(({ params }) => params?.text?.includes(deliveryId)) ?? false;
  }

  /** Nothing when nothing was found (204). */
  private async read<Found>(settings: Settings, path: string): Promise<Found | undefined> {
    const answer = await this.call(settings, 'GET', path);
    const failure = judgeAnswer('amocrm', answer);
    if (failure) throw new Stopped(failure);
    return (answer.body as { _embedded?: Found } | undefined)?._embedded;
  }

  private call(
    { url, accessToken }: Settings,
    method: 'GET' | 'POST',
    path: string,
    body?: object,
  ): Promise<CallAnswer> {
    return this.calls.call({
      method,
      url: new URL(url).origin + path,
      headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  }
}

/** The search also finds what only resembles. */
const hasAddress = ({ custom_fields_values: fields }: FoundContact, email: string): boolean =>
  (fields ?? []).some(
    ({ field_code: code, values }) =>
      code === 'EMAIL' && values.some(({ value }) => String(value).toLowerCase() === email.toLowerCase()),
  );
