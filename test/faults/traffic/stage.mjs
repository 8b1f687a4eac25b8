import { until } from '../../../deploy/local/index.mjs';
import { publishSequence } from './sequence.mjs';

const MINUTE_MS = 60_000;

/** One webinar with two sessions: one that takes place during the test, and a later one; with polls and an offer;
 * and a sequence that everybody walks who registers. */
export async function setStage(presenter, { polls }) {
  await presenter.signIn();
  const webinar = await presenter.post('/api/v1/webinars', {
    title: 'Nothing is lost',
    presenterName: 'Grace Hopper',
    durationMinutes: 60,
  });
  await publishSequence(presenter);
  const now = await schedule(presenter, webinar, 50 * MINUTE_MS);
  const later = await schedule(presenter, webinar, 5 * 24 * 60 * MINUTE_MS);
  const offer = await presenter.post('/api/v1/offers', {
    webinarId: webinar.id,
    title: 'The course',
    description: 'Eight weeks, in small groups.',
    product: 'Course',
    amountMinor: 49_000,
    currency: 'EUR',
  });
  const room = `/api/v1/rooms/${now.id}`;
  // The room knows session and offer by their facts, which take a moment.
  await until(async () => requireOffer(await presenter.get(room), offer), {
    timeoutMs: 60_000,
    what: 'the room',
  });
  const prepared = [];
  for (let number = 1; number <= polls; number += 1) {
    const question = `Question ${number}`;
    prepared.push(await presenter.post(`${room}/polls`, { question, options: ['Yes', 'No', 'Perhaps'] }));
  }
  return { webinar, now, later, offer, room, polls: prepared };
}

function schedule(presenter, { id }, inMs) {
  return presenter.post(`/api/v1/webinars/${id}/sessions`, {
    startsAtLocal: new Date(Date.now() + inMs).toISOString().slice(0, 16),
    timeZone: 'UTC',
  });
}

function requireOffer({ offers }, { id }) {
  if (!offers.some((offer) => offer.id === id)) throw new Error('the room does not know the offer yet');
}
