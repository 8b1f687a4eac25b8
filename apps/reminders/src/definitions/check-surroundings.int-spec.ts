import { randomUUID } from 'node:crypto';
import { OfferPublished, OfferPublishedV2 } from '@funnelcast/contracts';
import { ServiceTestbed } from '@funnelcast/testing';
import { RemindersModule } from '../reminders.module.js';
import { aDefinition, aLetter, ASequence, aStep } from '../testing/a-sequence.js';
import { TWILIO_ACCOUNT } from '../testing/fake-twilio.js';
import { CheckSurroundings } from './check-surroundings.js';
import type { SequenceDefinition, StepDefinition } from './definition.js';

interface Problem {
  pointer: string;
  rule: string;
}

describe(CheckSurroundings, () => {
  let service: ServiceTestbed;

  beforeAll(async () => {
    service = await ServiceTestbed.start(RemindersModule, 'reminders', {
      environment: { SMTP_URL: '', BOUNCE_DOMAIN: 'bounces.example.org' },
    });
  });

  afterAll(() => service?.stop());

  const member = async () => service.asMember();
  const checked = async (definition: Partial<SequenceDefinition>) => {
    const sequence = await ASequence.drafted(service, {});
    const answer = await service
      .http()
      .put(`/api/v1/personal-sequences/${sequence.id}/draft`)
      .set(await member())
      .send({ name: 'A sequence', definition: aDefinition(definition) })
      .expect(200);
    const { problems, warnings } = answer.body as { problems: Problem[]; warnings: Problem[] };
    const shortly = (found: Problem[]) => found.map(({ pointer, rule }) => `${pointer} ${rule}`);
    return { id: sequence.id, problems: shortly(problems), warnings: shortly(warnings) };
  };
  const text = aStep({
    key: 'text',
    kind: 'message',
    message: { channel: 'sms', subject: '', body: 'Soon.', sells: false },
  });
  const told = aStep({ key: 'told', kind: 'webhook', webhookEvent: 'lead.warm' });

  it('publishes nothing on a channel that is not set up', async () => {
    const { id, problems } = await checked({ steps: [aLetter('a'), text, told] });
    expect(problems).toEqual([
      '/steps/1/message/channel channel-not-set-up',
      '/steps/2/webhookEvent channel-not-set-up',
    ]);
    const refused = await service
      .http()
      .post(`/api/v1/personal-sequences/${id}/publication`)
      .set(await member());
    expect(refused.status).toBe(422);

    await service
      .http()
      .put('/api/v1/channels/sms')
      .set(await member())
      .send({ ...TWILIO_ACCOUNT, from: 'Acme' })
      .expect(204);
    expect((await checked({ steps: [text] })).problems).toEqual([]);
    await service.inDatabase(
      `update channel_setting set disabled_at = now(), disabled_reason = 'gone' where workspace_id = $1`,
      [service.workspaceId],
    );
    expect((await checked({ steps: [text] })).problems).toEqual([
      '/steps/0/message/channel channel-not-working',
    ]);
  });

  it('lets nobody without a session go to a sequence that speaks of one', async () => {
    const speaking = await ASequence.published(service, {
      trigger: { on: 'registered' },
      steps: [
        aLetter('about', {
          message: { channel: 'email', subject: 's', body: '{{ webinar.title }}', sells: false },
        }),
      ],
    });
    const counting = await ASequence.published(service, {
      trigger: { on: 'registered' },
      steps: [aLetter('a', { timing: { anchor: 'session-end', offsetDays: 1, offsetMinutes: 0 } })],
    });
    const plain = await ASequence.published(service, {
      trigger: { on: 'registered' },
      steps: [aLetter('a')],
    });
    const goTo = (goToSequenceId: string) => [aStep({ key: 'on', kind: 'go-to', goToSequenceId })];

    const needs = ['/steps/0/goToSequenceId needs-session'];
    expect((await checked({ trigger: { on: 'tag-added' }, steps: goTo(speaking.id) })).problems).toEqual(
      needs,
    );
    expect((await checked({ trigger: { on: 'tag-added' }, steps: goTo(counting.id) })).problems).toEqual(
      needs,
    );
    expect((await checked({ trigger: { on: 'tag-added' }, steps: goTo(plain.id) })).problems).toEqual([]);
    const leading = await ASequence.published(service, {
      trigger: { on: 'registered' },
      steps: goTo(counting.id),
    });
    const further = await ASequence.published(service, {
      trigger: { on: 'order-paid' },
      steps: goTo(leading.id),
    });
    expect((await checked({ trigger: { on: 'tag-added' }, steps: goTo(further.id) })).problems).toEqual(
      needs,
    );
    const listening = await service.inDatabase(
      'select needs_session from sequence_listener where sequence_id = $1',
      [further.id],
    );
    expect(listening).toEqual([{ needs_session: true }]);
    expect((await checked({ trigger: { on: 'joined' }, steps: goTo(speaking.id) })).problems).toEqual([]);
  });

  it('lets nothing that speaks of a session begin by an offer of no webinar alone', async () => {
    const [letter, room] = [randomUUID(), randomUUID()];
    const terms = { title: 'Once', description: '', amountMinor: 1, currency: 'EUR' };
    await service.receive(OfferPublishedV2, [{ data: { offerId: letter, ...terms } }]);
    await service.receive(OfferPublished, [{ data: { offerId: room, webinarId: randomUUID(), ...terms } }]);
    const found = async (offerId: string, steps: StepDefinition[]) =>
      (await checked({ trigger: { on: 'order-paid', match: { offerId } }, steps })).problems;
    const speaking = aLetter('about', {
      message: { channel: 'email', subject: 's', body: '{{ webinar.title }}', sells: false },
    });
    const counting = aLetter('later', {
      timing: { anchor: 'session-end', offsetDays: 1, offsetMinutes: 0 },
    });

    expect(await found(room, [speaking, counting])).toEqual([]);
    expect(await found(letter, [speaking, counting])).toEqual([
      '/steps/1/timing/anchor no-session',
      expect.stringMatching(/^\/steps\/0\/message\/body /),
    ]);
    expect(await found(letter, [aLetter('thanks')])).toEqual([]);
    const target = await ASequence.published(service, {
      trigger: { on: 'registered' },
      steps: [speaking],
    });
    expect(await found(letter, [aStep({ key: 'on', kind: 'go-to', goToSequenceId: target.id })])).toEqual([
      '/steps/0/goToSequenceId needs-session',
    ]);
  });

  it('warns whoever counts on answers that go elsewhere', async () => {
    const definition: Partial<SequenceDefinition> = {
      trigger: { on: 'replied' },
      goals: [
        { kind: 'replied', match: {} },
        { kind: 'replied', match: { channel: 'sms' } },
      ],
      steps: [aStep({ key: 'w', kind: 'wait', wait: { for: { kind: 'replied', match: {} } } })],
    };
    const elsewhere = ['/trigger/on', '/goals/0', '/steps/0/wait/for'].map((at) => `${at} answers-elsewhere`);
    expect(await checked(definition)).toMatchObject({ problems: [], warnings: elsewhere });

    await service
      .http()
      .put('/api/v1/mail-settings')
      .set(await member())
      .send({ trackLinks: true, answersHere: true })
      .expect(200);
    expect((await checked(definition)).warnings).toEqual([]);
  });
});
