import { randomUUID } from 'node:crypto';
import { AttendeeJoined, OfferPushed, TouchSent } from '@funnelcast/contracts';
import { ServiceTestbed } from '@funnelcast/testing';
import { OffersModule } from '../offers.module.js';
import { aSale } from '../testing/a-sale.js';
import { joined, minute, touched } from '../testing/a-session.js';
import { ContactActivityQuery } from './contact-activity.query.js';

describe(ContactActivityQuery, () => {
  let service: ServiceTestbed;

  beforeAll(async () => {
    service = await ServiceTestbed.start(OffersModule, 'offers');
  });
  afterAll(() => service.stop());

  const activityOf = async (contactId: string, member = {}) => {
    const { body } = await service
      .http()
      .get('/api/v1/contact-activity')
      .query({ contactId })
      .set(await service.asMember(member))
      .expect(200);
    return body as object;
  };
  const NOTHING = { touches: 0, lastTouchAt: null, offers: [], orders: [], lead: null };

  it('tells how often a person was reached, what they were shown and what they bought, to nobody else', async () => {
    const { session, offerId, ada } = await aSale(service);
    await service.receive(AttendeeJoined, [{ data: joined(ada) }]);
    await service.receive(OfferPushed, [{ data: session.pushed(offerId, minute(40), ada) }]);
    await service.receive(TouchSent, [
      { data: touched(ada, minute(70)) },
      { data: touched(ada, minute(90)) },
    ]);
    await service
      .http()
      .post('/api/v1/orders')
      .set(await service.asMember({ name: 'Sam' }))
      .send({ offerId, registrationId: ada.registrationId, note: 'By invoice' })
      .expect(201);

    expect(await activityOf(ada.contactId)).toMatchObject({
      touches: 2,
      lastTouchAt: minute(90),
      offers: [
        { title: 'Flow Masterclass', sessionId: session.sessionId, presentedAt: minute(40), clicks: 0 },
      ],
      orders: [
        {
          offerTitle: 'Flow Masterclass',
          amountMinor: 49_900,
          recordedBy: 'sales',
          memberName: 'Sam',
          note: 'By invoice',
        },
      ],
    });
    expect(await activityOf(ada.contactId, { workspaceId: randomUUID() })).toEqual(NOTHING);
  });

  it('has nothing to tell of somebody who was only imported', async () => {
    expect(await activityOf(randomUUID())).toEqual(NOTHING);
  });
});
