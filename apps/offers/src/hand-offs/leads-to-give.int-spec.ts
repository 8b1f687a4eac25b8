import { UnitOfWork } from '@funnelcast/persistence';
import { ServiceTestbed } from '@funnelcast/testing';
import { OffersModule } from '../offers.module.js';
import { aSale, type Sale } from '../testing/a-sale.js';
import { HandOffs } from './hand-offs.js';
import { leadsToGive } from './leads-to-give.js';

describe(leadsToGive, () => {
  let service: ServiceTestbed;
  beforeAll(async () => {
    service = await ServiceTestbed.start(OffersModule, 'offers');
  });
  afterAll(() => service.stop());

  /** The rung that comes next for the buyer. */
  const nextFor = ({ ada: { contactId } }: Sale): Promise<string | undefined> =>
    service.get(UnitOfWork).acrossWorkspaces(async (tx) => {
      await service.get(HandOffs).offer(tx, service.workspaceId, [contactId], 'by hand');
      const [lead] = await leadsToGive(tx, service.workspaceId, [contactId]);
      return lead?.rung;
    });
  const post = async (path: string, body: object) => {
    const answer = await service
      .http()
      .post(`/api/v1${path}`)
      .set(await service.asMember())
      .send(body);
    expect(answer.status).toBe(201);
    return (answer.body as { id: string }).id;
  };
  const buys = async ({ ada, offerId }: Sale) => {
    const { registrationId } = ada;
    await post('/orders', { offerId, registrationId });
  };

  it('begins at the bottom of the ladder', async () => {
    expect(await nextFor(await aSale(service))).toBe('front-end');
  });

  it('takes what was sold without a product for the first rung', async () => {
    const sale = await aSale(service);
    await buys(sale);
    expect(await nextFor(sale)).toBe('core');
  });

  it.each([
    ['core', 'vip'],
    ['vip', 'vip'],
  ])('goes on above the highest rung that was paid for: after %s comes %s', async (rung, next) => {
    const product = { name: `Product ${rung}`, rung, amountMinor: 90_000, currency: 'EUR' };
    const sale = await aSale(service, { productId: await post('/products', product) });
    await buys(sale);
    expect(await nextFor(sale)).toBe(next);
  });
});
