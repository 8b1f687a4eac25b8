import { type Fact, OfferPublished } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import { insertRows, type Transaction } from '@funnelcast/persistence';
import { Injectable } from '@nestjs/common';

/** Keeps what the console can push; an offer published again shows its new words and price, a withdrawn one goes. */
@Injectable()
@HandlesEvent(OfferPublished, { projection: true })
export class KeepOfferWhenPublished implements EventHandler<typeof OfferPublished> {
  async handle(facts: Fact<typeof OfferPublished>[], tx: Transaction): Promise<void> {
    const latest = new Map(facts.map((fact) => [fact.data.offerId, fact]));
    const [withdrawn, shown] = [true, false].map((gone) =>
      [...latest.values()].filter(({ data }) => (data.withdrawn ?? false) === gone),
    );
    await tx.query('delete from offer where id = any($1)', [withdrawn!.map(({ data }) => data.offerId)]);
    const rows = shown!.map(({ workspaceId, data }) => ({
      id: data.offerId,
      workspace_id: workspaceId,
      webinar_id: data.webinarId,
      title: data.title,
      description: data.description,
      amount_minor: data.amountMinor,
      currency: data.currency,
    }));
    await insertRows(tx, 'offer', rows, {
      onConflict: `(id) do update set title = excluded.title, description = excluded.description,
        amount_minor = excluded.amount_minor, currency = excluded.currency`,
    });
  }
}
