import { Injectable } from '@nestjs/common';
import { type CallAnswer, Clock, OutgoingCalls } from '@funnelcast/service-kit';
import type { SettingsOf } from '../sales-connections/connection-kinds.js';
import { type CrmAdapter, DELIVERED, type Lead, type Outcome } from '../sales-deliveries/delivery.js';
import { judgeAnswer } from '../sales-deliveries/judge-answer.policy.js';
import { CrmConfig } from './crm.config.js';
import { hubspotProperties, HUBSPOT_GROUP, HUBSPOT_PROPERTIES } from './hubspot-properties.js';
import { inHalves } from './in-halves.js';

/** As many as one call takes. */
const PAGE = 100;

interface Upserted {
  results?: { id?: string; properties?: { email?: string } }[];
  errors?: { message?: string }[];
}

/**
 * Contacts are found by their address and written in one batch; what we know stands in properties of our own, so that a
 * repeated push leaves what a single one would.
 */
@Injectable()
export class HubspotAdapter implements CrmAdapter<'hubspot'> {
  readonly kind = 'hubspot';
  readonly page = PAGE;

  constructor(
    private readonly calls: OutgoingCalls,
    private readonly config: CrmConfig,
    private readonly clock: Clock,
  ) {}

  deliver(leads: readonly Lead[], settings: SettingsOf['hubspot']): Promise<Outcome[]> {
    return inHalves(leads, (part) => this.upsert(part, settings));
  }

  /** Also makes the properties, so that whoever tests sees a missing right now and not with the first lead. */
  async test(settings: SettingsOf['hubspot']): Promise<Outcome> {
    const answer = await this.call(settings, 'GET', '/crm/v3/objects/contacts?limit=1');
    return judgeAnswer('hubspot', answer) ?? (await this.makeProperties(settings)) ?? DELIVERED;
  }

  private async upsert(leads: readonly Lead[], settings: SettingsOf['hubspot']): Promise<Outcome[]> {
    const inputs = leads.map((lead) => ({
      id: lead.email,
      idProperty: 'email',
      properties: hubspotProperties(lead, this.clock.now()),
    }));
    const send = () => this.call(settings, 'POST', '/crm/v3/objects/contacts/batch/upsert', { inputs });
    let answer = await send();
    if (answer.status === 400 && JSON.stringify(answer.body ?? '').includes('PROPERTY_DOESNT_EXIST')) {
      const failure = await this.makeProperties(settings);
      if (failure) return leads.map(() => failure);
      answer = await send();
    }
    const failure = judgeAnswer('hubspot', answer);
    if (failure) return leads.map(() => failure);
    return outcomesOf(leads, (answer.body ?? {}) as Upserted);
  }

  private async makeProperties(settings: SettingsOf['hubspot']): Promise<Outcome | undefined> {
    for (const [path, body] of [
      ['/crm/v3/properties/contacts/groups', HUBSPOT_GROUP],
      ['/crm/v3/properties/contacts/batch/create', { inputs: HUBSPOT_PROPERTIES }],
    ] as const) {
      const answer = await this.call(settings, 'POST', path, body);
      // They are there already.
      if (answer.status === 409) continue;
      const failure = judgeAnswer('hubspot', answer);
      if (failure) return failure;
    }
    return undefined;
  }

  private call(
    { accessToken }: SettingsOf['hubspot'],
    method: 'GET' | 'POST',
    path: string,
    body?: object,
  ): Promise<CallAnswer> {
    return this.calls.call({
      method,
      url: this.config.hubspotApiUrl + path,
      headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
      trusted: true,
    });
  }
}

/** A part of a batch may be refused (207); then those are missing among the results. */
function outcomesOf(leads: readonly Lead[], { results = [], errors = [] }: Upserted): Outcome[] {
  const byEmail = new Map(results.map(({ id, properties }) => [properties?.email?.toLowerCase(), id]));
  return leads.map(({ email }, index) => {
    const id = byEmail.get(email.toLowerCase()) ?? (errors.length === 0 ? results[index]?.id : undefined);
    if (id !== undefined) return { kind: 'delivered', remoteId: id };
    const words = errors[0]?.message ?? 'it is not among the results';
    return leads.length === 1 || errors.length === 0
      ? { kind: 'refused', reason: `hubspot: ${words}` }
      : { kind: 'later', reason: `hubspot: ${words}` };
  });
}
