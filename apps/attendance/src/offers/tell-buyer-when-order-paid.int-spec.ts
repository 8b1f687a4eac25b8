import { randomUUID } from 'node:crypto';
import { OrderPaid, OrderRefunded } from '@funnelcast/contracts';
import { ServiceTestbed } from '@funnelcast/testing';
import { AttendanceModule } from '../attendance.module.js';
import { GivenRoom, type Person } from '../testing/a-room.js';
import { RoomClient } from '../testing/room-client.js';
import { startSecondCopy } from '../testing/second-copy.js';
import { TellBuyerWhenOrderPaid } from './tell-buyer-when-order-paid.handler.js';

describe(TellBuyerWhenOrderPaid, () => {
  let service: ServiceTestbed;
  let origin: string;
  let room: GivenRoom;
  let offerId: string;
  beforeAll(async () => {
    service = await ServiceTestbed.start(AttendanceModule, 'attendance');
    origin = await service.listen();
  });
  beforeEach(async () => {
    room = await new GivenRoom(service).schedule();
    offerId = await room.offer();
  });
  afterAll(() => service.stop());

  const orderOf = ({ registrationId, contactId }: Person) => ({
    orderId: randomUUID(),
    offerId,
    webinarId: room.webinarId,
    sessionId: room.sessionId,
    registrationId,
    contactId,
    amountMinor: 49_000,
    currency: 'EUR',
  });
  const pay = (buyer: Person) =>
    service.receive(OrderPaid, [
      { data: { ...orderOf(buyer), recordedBy: 'webhook', paidAt: service.clock.now().toISOString() } },
    ]);
  const changes = ({ heard }: RoomClient) => heard.filter(({ type }) => type === 'offer-changed');

  it('tells every tab of the buyer, in every copy of the service, and nobody else', async () => {
    const copy = await startSecondCopy(service);
    const [ada, bob] = await room.register('Ada', 'Bob');
    const [first, second, other] = [
      await RoomClient.join(origin, ada!.token),
      await RoomClient.join(copy.origin, ada!.token),
      await RoomClient.join(origin, bob!.token),
    ];

    await pay(ada!);

    for (const tab of [first, second]) expect((await tab.hear('offer-changed')).offerId).toBe(offerId);
    await pay(bob!);
    await other.hear('offer-changed');
    expect([first, second, other].map((tab) => changes(tab).length)).toEqual([1, 1, 1]);
    for (const tab of [first, second, other]) await tab.leave();
    await copy.app.close();
  });

  it('tells them also when it was paid back', async () => {
    const [ada] = await room.register('Ada');
    const tab = await RoomClient.join(origin, ada!.token);

    await service.receive(OrderRefunded, [
      { data: { ...orderOf(ada!), refundedAt: service.clock.now().toISOString() } },
    ]);

    expect((await tab.hear('offer-changed')).offerId).toBe(offerId);
    await tab.leave();
  });

  it('takes what was bought by people and of offers that no room knows', async () => {
    const [ada] = await room.register('Ada');
    const stranger = { ...ada!, registrationId: randomUUID(), contactId: randomUUID() };
    offerId = randomUUID();
    await pay(ada!);
    await pay(stranger);
    expect(await service.inDatabase('select from dead_letter')).toEqual([]);
  });
});
