import { Webhook } from 'standardwebhooks';
import { eventually } from './actors/eventually.js';
import { inParallel } from './in-parallel.js';
import type { Player } from './player.js';
import type { Progress } from './progress/progress.js';
import { OFFER_CURRENCY, type Stage } from './stage.js';
import { countTouches } from './touches.js';

/** After the end: the letters arrive, some read on and click, and some buy, by card or through a call from sales. */
export async function followUp(stage: Stage, players: Player[], progress: Progress): Promise<void> {
  await stage.time.advance(120);
  const readers = players.filter(({ part }) => part.clicksLetter);
  let looked = 0;
  await inParallel(readers, 8, async (player) => {
    const token = await offerTokenFromLetter(stage, player);
    if (token) {
      await player.clickOffer(token);
      progress.add('clicks');
    }
    progress.step({ done: ++looked, all: readers.length });
  });
  progress.count({ mails: await countTouches(stage.studio, stage.session.id) });
}

/** The letter after the session carries the personal offer link, if the part of the ladder for this person has one. */
async function offerTokenFromLetter({ mailbox }: Stage, { part }: Player): Promise<string | undefined> {
  return eventually(
    async () => {
      for (const { id } of await mailbox.list(part.email)) {
        const { text } = await mailbox.get<{ text: string }>(`/api/v1/mailbox/messages/${id}`);
        const token = /\/offer\/([\w-]+)/.exec(text)?.[1];
        if (token) return token;
      }
      throw new Error('no letter with the offer yet');
    },
    { timeoutMs: 5_000, everyMs: 250 },
  ).catch(() => undefined);
}

export async function buy(stage: Stage, players: Player[], progress: Progress): Promise<void> {
  const { studio, offerId, script } = stage;
  const endpoint = await studio.get<{ url: string; secret: string }>('/api/v1/payment-endpoint');
  const buyers = players.filter(({ part }) => part.buys);
  let bought = 0;
  await inParallel(buyers, 4, async ({ part, attendee }) => {
    const { registrationId } = attendee.registered;
    if (part.buys === 'card') await payByCard(stage, endpoint, registrationId);
    else await studio.post('/api/v1/orders', { offerId, registrationId, note: script.orderNote });
    progress.add('orders');
    progress.step({ done: ++bought, all: buyers.length });
  });
}

/** Plays the payment provider: a signed webhook, as its documentation asks. */
async function payByCard(
  { offerId, time }: Stage,
  { url, secret }: { url: string; secret: string },
  registrationId: string,
): Promise<void> {
  const body = JSON.stringify({
    type: 'order.paid',
    timestamp: time.now().toISOString(),
    data: {
      externalId: `demo-${registrationId}`,
      registrationId,
      offerId,
      amountMinor: 49_000,
      currency: OFFER_CURRENCY,
    },
  });
  const id = `msg_${registrationId}`;
  const sentAt = time.now();
  const response = await fetch(url, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(id, sentAt, body),
    },
  });
  if (!response.ok) throw new Error(`the payment was refused: ${response.status} ${await response.text()}`);
}
