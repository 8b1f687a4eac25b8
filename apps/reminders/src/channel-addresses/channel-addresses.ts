import { Injectable } from '@nestjs/common';
import { ChannelJoined, ChannelLeft } from '@funnelcast/contracts';
import { Outbox } from '@funnelcast/messaging';
import { newId, type Transaction } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import type { Channel } from '../channels/channel.js';
import { Happenings } from '../happenings/happenings.js';

export interface Joining {
  workspaceId: string;
  contactId: string;
  channel: Channel;
  address: string;
  /** How the agreement was given. */
  source: string;
}

/** Who leaves: one contact, or everybody behind an address. */
export interface Leaving {
  workspaceId: string;
  channel: Channel;
  who: { contactId: string } | { address: string };
  by: 'person' | 'member' | 'provider';
  reason: string;
}

const JOIN = `
  insert into channel_address as ca (contact_id, channel, workspace_id, address, opted_in_at, source)
  values ($1, $2, $3, $4, $5, $6)
  on conflict (contact_id, channel) do update set
    address = excluded.address, opted_in_at = excluded.opted_in_at, source = excluded.source,
    opted_out_at = null, opted_out_by = null, reason = null
  where ca.workspace_id = excluded.workspace_id
    and (ca.opted_in_at is null or ca.opted_out_at is not null or ca.address <> excluded.address)
  returning contact_id`;

/** The address alone, which says nothing about an agreement; one that was given for another address ends. */
const KNOW = `
  insert into channel_address as ca (contact_id, channel, workspace_id, address) values ($1, $2, $3, $4)
  on conflict (contact_id, channel) do update set
    address = excluded.address, opted_in_at = case when ca.address = excluded.address then ca.opted_in_at end
  where ca.workspace_id = excluded.workspace_id`;

const LEAVE = `
  with left_now as (
    update channel_address set opted_out_at = $3, opted_out_by = $4, reason = $5
    where workspace_id = $1 and channel = $2 and opted_out_at is null
      and (contact_id = $6::uuid or ($6::uuid is null and address = $7))
    returning contact_id
  ) select contact_id from left_now`;

const RETURN = `
  with returned as (
    update channel_address set
      opted_in_at = $3, source = $4, opted_out_at = null, opted_out_by = null, reason = null
    where workspace_id = $1 and channel = $2 and (opted_in_at is null or opted_out_at is not null)
      and (contact_id = $5::uuid or ($5::uuid is null and address = $6))
    returning contact_id
  ) select contact_id from returned`;

/** Where contacts can be reached besides e-mail, and whether they agreed to it. Each change is said once. */
@Injectable()
export class ChannelAddresses {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly happenings: Happenings,
  ) {}

  /** Whether that changed anything. */
  async join(tx: Transaction, joining: Joining): Promise<boolean> {
    const { workspaceId, contactId, channel, address, source } = joining;
    const at = this.clock.now();
    const joined = await tx.query<Person[]>(JOIN, [contactId, channel, workspaceId, address, at, source]);
    await this.sayJoined(tx, joined, joining, at);
    return joined.length > 0;
  }

  /** The very same address becomes good again: the person wrote START, or chose it on their page. */
  async return(
    tx: Transaction,
    returning: Omit<Leaving, 'by' | 'reason'> & { source: string },
  ): Promise<number> {
    const { workspaceId, channel, who, source } = returning;
    const at = this.clock.now();
    const returned = await tx.query<Person[]>(RETURN, [workspaceId, channel, at, source, ...keyOf(who)]);
    await this.sayJoined(tx, returned, returning, at);
    return returned.length;
  }

  /** Counts at once, also for what is queued already. Answers how many left. */
  async leave(tx: Transaction, { workspaceId, channel, who, by, reason }: Leaving): Promise<number> {
    const at = this.clock.now();
    const left = await tx.query<Person[]>(LEAVE, [
      workspaceId,
      channel,
      at,
      by,
      reason.slice(0, 300),
      ...keyOf(who),
    ]);
    await this.outbox.addAll(
      tx,
      ChannelLeft,
      left.map(({ contact_id: contactId }) => ({
        workspaceId,
        subject: contactId,
        data: { contactId, channel, by, at: at.toISOString() },
      })),
    );
    if (by === 'person') await this.tellSequences(tx, left, { workspaceId, channel, at });
    return left.length;
  }

  /** Keeps an address to which nobody agreed: it can be called, and not written to. */
  async know(
    tx: Transaction,
    { workspaceId, contactId, channel, address }: Omit<Joining, 'source'>,
  ): Promise<void> {
    await tx.query(KNOW, [contactId, channel, workspaceId, address]);
  }

  /** Addresses of those of these contacts who may be reached on the channel now. */
  async reachable(tx: Transaction, channel: Channel, contactIds: string[]): Promise<Map<string, string>> {
    const rows = await tx.query<{ contact_id: string; address: string }[]>(
      `select contact_id, address from channel_address
       where channel = $1 and contact_id = any($2) and opted_in_at is not null and opted_out_at is null`,
      [channel, contactIds],
    );
    return new Map(rows.map(({ contact_id, address }) => [contact_id, address]));
  }

  /** A number that is dead says nothing about its owner, so only the person's own word reaches a goal. */
  private async tellSequences(
    tx: Transaction,
    people: Person[],
    { workspaceId, channel, at }: { workspaceId: string; channel: Channel; at: Date },
  ): Promise<void> {
    await this.happenings.take(
      tx,
      people.map(({ contact_id: contactId }) => ({
        id: newId(),
        workspaceId,
        contactId,
        kind: 'unsubscribed' as const,
        at: at.toISOString(),
        about: { channel },
      })),
    );
  }

  private async sayJoined(
    tx: Transaction,
    people: Person[],
    { workspaceId, channel, source }: Pick<Joining, 'workspaceId' | 'channel' | 'source'>,
    at: Date,
  ): Promise<void> {
    await this.outbox.addAll(
      tx,
      ChannelJoined,
      people.map(({ contact_id: contactId }) => ({
        workspaceId,
        subject: contactId,
        data: { contactId, channel, source, at: at.toISOString() },
      })),
    );
  }
}

interface Person {
  contact_id: string;
}

function keyOf(who: Leaving['who']): [string | null, string | null] {
  return 'contactId' in who ? [who.contactId, null] : [null, who.address];
}
