import { OfferPublished } from '@funnelcast/contracts';
import { ServiceTestbed } from '@funnelcast/testing';
import { AttendanceModule } from '../attendance.module.js';
import { GivenRoom } from '../testing/a-room.js';
import { KeepOfferWhenPublished } from './keep-offer-when-published.handler.js';

describe(KeepOfferWhenPublished, () => {
  let service: ServiceTestbed;
  beforeAll(async () => {
    service = await ServiceTestbed.start(AttendanceModule, 'attendance');
  });
  afterAll(() => service.stop());

  it('offers the room several, and none that was withdrawn', async () => {
    const room = await new GivenRoom(service).schedule();
    const [kept, withdrawn] = [await room.offer(), await room.offer()];
    const data = {
      offerId: withdrawn,
      webinarId: room.webinarId,
      title: 'The course',
      description: '',
      amountMinor: 1,
      currency: 'EUR',
    };
    const offers = async () => {
      const { body } = await service
        .http()
        .get(`/api/v1/rooms/${room.sessionId}`)
        .set(await service.asMember());
      return (body.offers as { id: string }[]).map(({ id }) => id).toSorted();
    };
    expect(await offers()).toEqual([kept, withdrawn].toSorted());

    await service.receive(OfferPublished, [{ data: { ...data, withdrawn: true } }]);
    expect(await offers()).toEqual([kept]);
    await room.act('start');
    expect((await room.act('offer', { offerId: withdrawn })).body.code).toBe('offer-not-found');
    expect((await room.act('offer', { offerId: kept })).status).toBeLessThan(300);

    await service.receive(OfferPublished, [{ data }]);
    expect(await offers()).toEqual([kept, withdrawn].toSorted());
  });
});
