import type { Fact, OfferPublished, OfferPublishedV2 } from '@funnelcast/contracts';
import { insertRows, type Transaction } from '@funnelcast/persistence';

/** What the follow-up may offer, by both versions of the fact; a withdrawn offer is named in no letter. */
export async function keepOffers(
  tx: Transaction,
  facts: readonly Fact<typeof OfferPublished | typeof OfferPublishedV2>[],
): Promise<void> {
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
        webinar_id: data.webinarId ?? null,
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
