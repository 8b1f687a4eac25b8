import { ServiceTestbed } from '@funnelcast/testing';
import { RemindersModule } from '../reminders.module.js';
import { aLetter, ASequence } from '../testing/a-sequence.js';
import { FindDraft } from './find-draft.query.js';

describe(FindDraft, () => {
  let service: ServiceTestbed;
  beforeAll(async () => {
    service = await ServiceTestbed.start(RemindersModule, 'reminders', { environment: { SMTP_URL: '' } });
  });
  afterAll(() => service?.stop());

  it('tells whether there is anything to publish', async () => {
    const sequence = await ASequence.drafted(service, { steps: [aLetter('a')] });
    const changed = async () =>
      (await service.get(FindDraft).execute(service.workspaceId, sequence.id)).changed;

    expect(await changed()).toBe(true);
    await sequence.publish();
    expect(await changed()).toBe(false);
    await sequence.save({ steps: [aLetter('a'), aLetter('b')] });
    expect(await changed()).toBe(true);
    await sequence.save({ steps: [aLetter('a')] });
    expect(await changed()).toBe(false);
  });
});
