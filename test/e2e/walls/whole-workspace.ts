import { Attendee, eventually } from '@funnelcast/demo';
import { lettersTo } from './letters-and-channels.js';
import type { Made, Place, Words } from './place.js';
import type { Known } from './requests.js';
import { salesAround } from './sales-things.js';
import { anImport, aPicture } from './uploads.js';

/** One of everything that a workspace can hold, and its id by the name that parameters and fields use. */
export async function aWorkspaceWithEverything(place: Place, words: Words): Promise<Known> {
  const session = await aSessionWithPeople(place, words);
  const letters = await lettersTo(place, words, session.contactId!);
  const { owner } = place;
  const sales = await salesAround(owner, words, session);
  const { workspaceId } = await owner.get<{ workspaceId: string }>('/api/v1/me');
  const invitation = await owner.post<Made>('/api/v1/invitations', {
    email: `new-${words.email}`,
    role: 'sales',
  });
  const key = await owner.post<Made>('/api/v1/api-keys', { name: words.text, role: 'sales' });
  const contactImportId = await anImport(owner, words);
  return {
    ...session,
    ...sales,
    ...letters,
    workspaceId,
    invitationId: invitation.id,
    apiKeyId: key.id,
    contactImportId,
  };
}

/** A webinar with a live room and a session to come, and one person who asks, votes and orders. */
async function aSessionWithPeople({ owner, origin, time }: Place, words: Words): Promise<Known> {
  const picture = await aPicture(owner);
  const webinar = await owner.createWebinar({ title: words.text, coverId: picture });
  const atMinute = (minutes: number) => new Date(Math.ceil(time.in(minutes).getTime() / 60_000) * 60_000);
  const session = await owner.scheduleSession(webinar.id, atMinute(5));
  const toCome = await owner.scheduleSession(webinar.id, atMinute(600));
  const product = await owner.post<Made>('/api/v1/products', {
    name: words.text,
    rung: 'core',
    amountMinor: 100,
    currency: 'EUR',
  });
  const offer = await owner.createOffer({ webinarId: webinar.id, title: words.text, productId: product.id });
  const person = new Attendee(origin, words.name, words.email);
  await person.register(webinar.slug, { sessionId: session.id });
  await time.moveTo(new Date(session.startsAt));
  await eventually(() => owner.inRoom(session.id, 'start'));
  await person.join();
  const poll = await owner.inRoom<Made>(session.id, 'polls', { question: words.text, options: ['A', 'B'] });
  await person.ask('ask', { text: words.text });
  await eventually(async () => expect(await owner.hotList(session.id)).toHaveLength(1));
  await person.leave();
  const { questions } = await owner.get<{ questions: Made[] }>(`/api/v1/rooms/${session.id}`);
  const { registrationId } = person.registered;
  const order = await owner.post<Made>('/api/v1/orders', { offerId: offer.id, registrationId, paid: false });
  const { items } = await owner.get<{ items: Made[] }>('/api/v1/contacts');
  return {
    webinarId: webinar.id,
    slug: webinar.slug,
    sessionId: session.id,
    'move.sessionId': toCome.id,
    'cancel.sessionId': toCome.id,
    offerId: offer.id,
    productId: product.id,
    orderId: order.id,
    pollId: poll.id,
    questionId: questions[0]!.id,
    registrationId,
    contactId: items[0]!.id,
    coverId: picture,
    photoId: picture,
    presenterPhotoId: picture,
  };
}
