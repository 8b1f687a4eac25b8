import { Injectable } from '@nestjs/common';
import { type Fact, OfferPublished } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import { insertRows, type Transaction } from '@funnelcast/persistence';

/** What the follow-up may offer; a withdrawn offer is named in no letter. */
@Injectable()
@HandlesEvent(OfferPublished, { projection: true, independent: true })
export class KeepOfferWhenPublished implements EventHandler<typeof OfferPublished> {
  async handle(facts: Fact<typeof OfferPublished>[], tx: Transaction): Promise<void> {
    const latest = [...new Map(facts.map((fact) => [fact.data.offerId, fact])).values()];
    const withdrawn = latest.filter(({ data }) => data.withdrawn);
    await tx.query('delete from offer where id = any($1)', [withdrawn.map(({ data }) => data.offerId)]);
    await insertRows(
      tx,
      'offer',
      latest
        .filter(({ data }) => !data.withdrawn)
        .map(({ workspaceId, position, data }) => ({
          id: data.offerId,
          workspace_id: workspaceId,
          webinar_id: data.webinarId,
          title: data.title,
          description: data.description,
          product_id: data.productId ?? null,
          rung: data.rung ?? null,
          as_of: position,
        })),
      {
        onConflict: `(id) do update set
          webinar_id = excluded.webinar_id, title = excluded.title, description = excluded.description,
          product_id = excluded.product_id, rung = excluded.rung, as_of = excluded.as_of
          where offer.as_of < excluded.as_of`,
      },
    );
  }
}
