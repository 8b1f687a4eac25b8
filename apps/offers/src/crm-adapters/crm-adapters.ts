import { Injectable } from '@nestjs/common';
import type { ConnectionKind } from '../sales-connections/connection-kinds.js';
import type { Connection } from '../sales-connections/connections.js';
import type { CrmAdapter, Lead, Outcome } from '../sales-deliveries/delivery.js';
import { AlertAdapters } from './alert-adapters.js';
import { AmocrmAdapter } from './amocrm.adapter.js';
import { Bitrix24Adapter } from './bitrix24.adapter.js';
import { HubspotAdapter } from './hubspot.adapter.js';
import { LeadWebhookAdapter } from './webhook.adapter.js';

const UNREADABLE: Outcome = { kind: 'shut', reason: 'the settings cannot be read any more' };

/** Chooses the way out by the kind of the connection. */
@Injectable()
export class CrmAdapters {
  readonly pages: Readonly<Record<string, number>>;
  private readonly byKind: ReadonlyMap<string, CrmAdapter<never>>;

  constructor(
    webhook: LeadWebhookAdapter,
    hubspot: HubspotAdapter,
    bitrix24: Bitrix24Adapter,
    amocrm: AmocrmAdapter,
    { slack, telegram }: AlertAdapters,
  ) {
    const all = [webhook, hubspot, bitrix24, amocrm, slack, telegram];
    this.byKind = new Map(all.map((adapter) => [adapter.kind, adapter as unknown as CrmAdapter<never>]));
    this.pages = Object.fromEntries(all.map(({ kind, page }) => [kind, page]));
  }

  async deliver({ kind, settings }: Connection, leads: readonly Lead[]): Promise<Outcome[]> {
    if (settings === null) return leads.map(() => UNREADABLE);
    return this.of(kind).deliver(leads, settings as never);
  }

  async test({ kind, settings, name, language }: Connection): Promise<Outcome> {
    return settings === null ? UNREADABLE : this.of(kind).test(settings as never, { name, language });
  }

  private of(kind: ConnectionKind): CrmAdapter<never> {
    return this.byKind.get(kind)!;
  }
}
