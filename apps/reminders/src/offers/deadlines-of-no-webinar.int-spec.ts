import { randomUUID } from 'node:crypto';
import {
  DeadlineMoved,
  type FactData,
  OfferPresented,
  OfferPresentedV2,
  OfferPublishedV2,
} from '@funnelcast/contracts';
import type { ServiceTestbed } from '@funnelcast/testing';
import type { MessageContent, StepDefinition } from '../definitions/definition.js';
import { AFunnel } from '../testing/a-funnel.js';
import { aLetter, ASequence, daysLater } from '../testing/a-sequence.js';
import { AWorkspace, HOUR_MS, type KnownContact } from '../testing/a-workspace.js';
import { until } from '../testing/until.js';

describe('deadlines of offers of no webinar', () => {
  let workspace: AWorkspace;
  let service: ServiceTestbed;

  beforeAll(async () => {
    workspace = await AWorkspace.opened();
    service = workspace.service;
  });
  afterAll(() => workspace?.stop());

  const offer = async (terms: Partial<FactData<typeof OfferPublishedV2>> = {}) => {
    const offerId = randomUUID();
    const data = { offerId, title: 'Once', description: 'Once.', amountMinor: 1, currency: 'EUR', ...terms };
    await service.receive(OfferPublishedV2, [{ data }]);
    return offerId;
  };
  const selling = (key: string, sold: Partial<MessageContent>, more = {}): StepDefinition => {
    const letter = aLetter(key, more);
    return {
      ...letter,
      message: {
        ...letter.message!,
        body: '{% if offer_url %}{{ offer_url }}{% endif %}',
        sells: true,
        ...sold,
      },
    };
  };
  const LAST_HOURS = aLetter('last-hours', {
    timing: { anchor: 'offer-deadline', offsetDays: 0, offsetMinutes: -120 },
  });
  const inHours = (hours: number) => new Date(service.clock.now().getTime() + hours * HOUR_MS).toISOString();
  const present = async ({ contactId }: KnownContact, offerId: string, deadlineAt: string) => {
    await service.receive(OfferPresentedV2, [
      { data: { offerId, contactId, presentedAt: workspace.now, deadlineAt } },
    ]);
    return deadlineAt;
  };
  const deadlineOf = async ({ contactId }: KnownContact, { id }: ASequence) => {
    const [walk] = await service.inDatabase<{ at: Date | null }>(
      'select offer_deadline_at as at from enrolment where contact_id = $1 and sequence_id = $2',
      [contactId, id],
    );
    return walk!.at?.toISOString();
  };
  const counts = (contact: KnownContact, sequence: ASequence, deadlineAt: string) =>
    until(
      () => deadlineOf(contact, sequence),
      (at) => at === deadlineAt,
    );

  it('that another walk began are known when the letter goes', async () => {
    const ada = await workspace.aContact();
    const offerId = await offer();
    const sequence = await ASequence.published(service, {
      steps: [aLetter('hello'), selling('yours', { offerId }, daysLater(2)), LAST_HOURS],
    });
    await sequence.enrol(ada.contactId);
    await workspace.received(ada.email, 'hello');
    workspace.days(1);
    const deadlineAt = await present(ada, offerId, inHours(72));

    workspace.days(1.1);
    await workspace.received(ada.email, 'yours');
    await counts(ada, sequence, deadlineAt);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(workspace.subjects(ada.email)).toEqual(['hello', 'yours']);
    service.clock.advance(44.1 * HOUR_MS);
    await workspace.received(ada.email, 'last-hours');
  });

  it('on the next rung are known with the letter as well', async () => {
    const ada = await workspace.aContact();
    const productId = randomUUID();
    const offerId = await offer({ productId, rung: 'core' });
    const deadlineAt = await present(ada, offerId, inHours(50));
    const sequence = await ASequence.published(service, {
      steps: [selling('up', { nextRung: true }), LAST_HOURS],
    });
    await service.inDatabase(
      `insert into purchased_offer (contact_id, offer_id, product_id, rung, workspace_id)
       values ($1, gen_random_uuid(), gen_random_uuid(), 'front-end', $2)`,
      [ada.contactId, service.workspaceId],
    );

    await sequence.enrol(ada.contactId);

    await workspace.received(ada.email, 'up');
    await counts(ada, sequence, deadlineAt);
    service.clock.advance(48.1 * HOUR_MS);
    await workspace.received(ada.email, 'last-hours');
  });

  it('are those that the letters name, and not of what is shown in a room', async () => {
    const funnel = await AFunnel.scheduled(service, 1);
    const ada = await workspace.aContact();
    const [there] = await funnel.register({ contactId: ada.contactId, email: ada.email });
    const offerId = await offer();
    const naming = await ASequence.published(service, {
      steps: [aLetter('hello'), selling('yours', { offerId }, daysLater(1)), LAST_HOURS],
    });
    const plain = await ASequence.published(service, {
      trigger: { on: 'registered', match: { webinarId: randomUUID() } },
      steps: [LAST_HOURS],
    });
    await naming.enrol(ada.contactId);
    await plain.enrol(ada.contactId);

    const shown = inHours(96);
    await service.receive(OfferPresented, [
      {
        data: {
          ...workspace.around(funnel, there!),
          offerId: randomUUID(),
          presentedAt: workspace.now,
          deadlineAt: shown,
        },
      },
    ]);
    expect(await deadlineOf(ada, plain)).toBe(shown);
    expect(await deadlineOf(ada, naming)).toBeUndefined();

    const given = await present(ada, offerId, inHours(72));
    await present(ada, randomUUID(), inHours(80));
    expect(await deadlineOf(ada, naming)).toBe(given);
    expect(await deadlineOf(ada, plain)).toBe(shown);
  });

  it('are prolonged for the walks that have the offer, and not for others that end at the same hour', async () => {
    const funnel = await AFunnel.scheduled(service, 1);
    const around = await ASequence.published(service, {
      trigger: { on: 'registered', match: { webinarId: funnel.webinarId } },
      steps: [LAST_HOURS],
    });
    const [there] = await funnel.register({});
    const [mine, other] = [await offer(), await offer()];
    const naming = async (offerId: string) => {
      const steps = [selling('yours', { offerId }, { timing: LAST_HOURS.timing })];
      const sequence = await ASequence.published(service, { steps });
      await sequence.enrol(there!.contactId);
      return sequence;
    };
    const [named, apart] = [await naming(mine), await naming(other)];
    const begun = await ASequence.published(service, {
      trigger: { on: 'offer-presented', match: { offerId: mine } },
      steps: [LAST_HOURS],
    });
    const [friday, sunday] = [inHours(72), inHours(120)];
    const { contactId } = there!;
    const shown = { presentedAt: workspace.now, deadlineAt: friday };
    await service.receive(OfferPresented, [
      { data: { ...workspace.around(funnel, there!), ...shown, offerId: randomUUID() } },
    ]);
    service.clock.advance(1_000);
    await present(there!, other, friday);
    await present(there!, mine, friday);
    const all = () =>
      Promise.all([around, apart, named, begun].map((sequence) => deadlineOf(there!, sequence)));
    expect(await all()).toEqual([friday, friday, friday, friday]);

    await service.receive(DeadlineMoved, [
      { data: { offerId: mine, contactId, deadlineAt: sunday, movedAt: workspace.now } },
    ]);

    expect(await all()).toEqual([friday, friday, sunday, sunday]);
  });
});
