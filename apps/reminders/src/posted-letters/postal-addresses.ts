import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { ContactNotKnown } from '../channel-addresses/channel-address.errors.js';
import type { PostalAddress } from './postal-address.js';
import { PostalAddressNotFound } from './posted-letter.errors.js';

type Row = PostalAddress & { contactId: string };

/** Where letters to contacts go. */
@Injectable()
export class PostalAddresses {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  keep(workspaceId: string, contactId: string, address: PostalAddress): Promise<void> {
    const { recipient, street, extra, postalCode, city, country } = address;
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const known = await tx.query<unknown[]>('select 1 from contact where id = $1', [contactId]);
      if (known.length === 0) throw new ContactNotKnown();
      await tx.query(
        `insert into postal_address (contact_id, workspace_id, recipient, street, extra, postal_code, city, country, kept_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (contact_id) do update set recipient = excluded.recipient, street = excluded.street,
           extra = excluded.extra, postal_code = excluded.postal_code, city = excluded.city, country = excluded.country,
           kept_at = excluded.kept_at`,
        [contactId, workspaceId, recipient, street, extra, postalCode, city, country, this.clock.now()],
      );
    });
  }

  async find(workspaceId: string, contactId: string): Promise<PostalAddress> {
    const found = await this.unitOfWork.inWorkspace(workspaceId, (tx) => this.of(tx, [contactId]));
    const address = found.get(contactId);
    if (!address) throw new PostalAddressNotFound();
    return address;
  }

  async of(tx: Transaction, contactIds: readonly string[]): Promise<Map<string, PostalAddress>> {
    const rows = await tx.query<Row[]>(
      `select contact_id as "contactId", recipient, street, extra, postal_code as "postalCode", city, country
       from postal_address where contact_id = any($1)`,
      [contactIds],
    );
    return new Map(rows.map(({ contactId, ...address }) => [contactId, address]));
  }
}
