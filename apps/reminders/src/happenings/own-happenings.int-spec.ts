import type { ServiceTestbed } from '@funnelcast/testing';
import { SignedLinks } from '@funnelcast/service-kit';
import { TouchMade } from '@funnelcast/contracts';
import { aLetter, aStep, ASequence } from '../testing/a-sequence.js';
import { AWorkspace, type KnownContact } from '../testing/a-workspace.js';
import { until } from '../testing/until.js';

const BROWSER =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36';

/** What reminders learns by itself reaches its sequences like any other fact. */
describe('happenings of our own', () => {
  let workspace: AWorkspace;
  let service: ServiceTestbed;

  beforeAll(async () => {
    workspace = await AWorkspace.opened();
    service = workspace.service;
  });

  afterAll(() => workspace?.stop());

  const call = aStep({
    key: 'call',
    kind: 'task',
    task: { kind: 'call', title: 'Call {{ contact.first_name | default: "them" }}', script: 'Ask what for.' },
  });
  const within = (stepKey: string, branch: string) => ({ within: { stepKey, branch } });
  const tasksOf = async ({ contactId }: KnownContact, state = 'open') => {
    const answer = await service
      .http()
      .get('/api/v1/tasks')
      .query({ contactId, state })
      .set(await service.asMember({ role: 'sales' }))
      .expect(200);
    return (answer.body as { items: { id: string; title: string; script: string }[] }).items;
  };

  it('branches on what came of a call, and on nobody having made it', async () => {
    const [called, forgotten] = [await workspace.aContact(), await workspace.aContact()];
    const sequence = await ASequence.published(service, {
      steps: [
        call,
        aLetter('as-we-said', within('call', 'positive')),
        aLetter('could-not-reach-you', within('call', 'no-answer')),
        aLetter('anyway'),
      ],
    });
    await sequence.enrol(called.contactId, forgotten.contactId);
    const [task] = await until(
      () => tasksOf(called),
      ({ length }) => length === 1,
    );
    expect(task).toMatchObject({ title: 'Call Ada', script: 'Ask what for.' });
    await service
      .http()
      .post(`/api/v1/tasks/${task!.id}/outcome`)
      .set(await service.asMember({ role: 'sales' }))
      .send({ outcome: 'positive', note: 'Wants the details.' })
      .expect(200);

    expect((await workspace.letters(called.email, 2)).toSorted()).toEqual(['anyway', 'as-we-said']);
    const made = await service.publishedEvents(TouchMade);
    expect(made.map(({ data }) => [data.contactId, data.channel])).toEqual([[called.contactId, 'call']]);

    workspace.days(1.1);
    expect((await workspace.letters(forgotten.email, 2)).toSorted()).toEqual([
      'anyway',
      'could-not-reach-you',
    ]);
    expect(await tasksOf(forgotten)).toEqual([]);
    expect(await tasksOf(forgotten, 'expired')).toHaveLength(1);
  });

  it('takes the task away from those whose goal was reached meanwhile', async () => {
    const person = await workspace.aContact();
    const sequence = await ASequence.published(service, {
      goals: [{ kind: 'unsubscribed', match: {} }],
      steps: [call, aLetter('after-the-call')],
    });
    await sequence.enrol(person.contactId);
    await until(
      () => tasksOf(person),
      ({ length }) => length === 1,
    );
    const token = service.get(SignedLinks).issue('preferences', person.contactId);
    await service.http().post(`/unsubscribe/${token}`).expect(200);

    const { ended } = await workspace.progress(sequence, ({ active }) => active === 0);
    expect(ended).toEqual([{ because: 'unsubscribed', count: 1 }]);
    expect(await tasksOf(person)).toEqual([]);
    expect(await tasksOf(person, 'cancelled')).toHaveLength(1);
  });

  it('goes on when a person follows a link, and not when a scanner does', async () => {
    const [reader, scanned] = [await workspace.aContact(), await workspace.aContact()];
    const sequence = await ASequence.published(service, {
      steps: [
        aStep({
          key: 'read-this',
          kind: 'message',
          message: {
            channel: 'email',
            subject: 'read-this',
            body: '[The case](https://example.org/case)',
            sells: false,
          },
        }),
        aStep({
          key: 'clicked',
          kind: 'wait',
          wait: { for: { kind: 'letter-clicked', match: { stepKey: 'read-this' } }, timeoutMinutes: 24 * 60 },
        }),
        aLetter('more-of-it', within('clicked', 'happened')),
        aLetter('something-else', within('clicked', 'timeout')),
      ],
    });
    await sequence.enrol(reader.contactId, scanned.contactId);
    await workspace.progress(
      sequence,
      ({ steps }) => steps.find(({ stepKey }) => stepKey === 'read-this')?.sent === 2,
    );
    service.clock.advance(60_000);
    await follow(reader, BROWSER);
    await follow(scanned, 'Mimecast-Scanner/1.0 (bot)');
    service.clock.advance(6_000);

    expect(await workspace.letters(reader.email, 2)).toEqual(['read-this', 'more-of-it']);
    workspace.days(1.1);
    expect(await workspace.letters(scanned.email, 2)).toEqual(['read-this', 'something-else']);
  });

  async function follow({ email }: KnownContact, agent: string): Promise<void> {
    const html = workspace.sink.to(email)[0]!.mail.html as string;
    const [, address] =
      /<a href="([^"]*\/l\/[^"]*)"(?! tabindex)/.exec(html) ?? /href="([^"]*\/l\/[^"]*)"/.exec(html)!;
    await service.http().get(new URL(address!).pathname).set('user-agent', agent).expect(302);
  }
});
