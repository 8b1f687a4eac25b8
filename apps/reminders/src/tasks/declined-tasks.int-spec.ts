import { ChannelJoined, ChannelLeft } from '@funnelcast/contracts';
import { SignedLinks } from '@funnelcast/service-kit';
import { aLetter, ASequence, aStep } from '../testing/a-sequence.js';
import { AWorkspace, type KnownContact } from '../testing/a-workspace.js';
import { until } from '../testing/until.js';
import { Tasks } from './tasks.js';

describe(`${Tasks.name} of people who want none`, () => {
  let workspace: AWorkspace;

  beforeAll(async () => {
    workspace = await AWorkspace.opened();
  });

  afterAll(() => workspace?.stop());

  const task = (kind: 'call' | 'letter') =>
    aStep({
      key: kind,
      kind: 'task',
      task: { kind, title: 'Reach them', script: 'Hello' },
      expiresAfterMinutes: 10_000,
    });
  const calledThenWrittenTo = () =>
    ASequence.published(workspace.service, {
      goals: [{ kind: 'unsubscribed', match: {} }],
      steps: [task('call'), aLetter('after', { within: { stepKey: 'call', branch: 'no-answer' } })],
    });
  const choose = async ({ contactId }: KnownContact, choice: object) => {
    const token = workspace.service.get(SignedLinks).issue('preferences', contactId);
    const path = `/api/v1/public/preferences/${token}`;
    return (await workspace.service.http().post(path).send(choice).expect(200)).body as object;
  };
  const without = (...channels: string[]) => ({
    subscribed: true,
    channels: channels.map((channel) => ({ channel, subscribed: false })),
  });
  const tasksOf = async ({ contactId }: KnownContact) =>
    (
      (
        await workspace.service
          .http()
          .get('/api/v1/tasks')
          .query({ contactId })
          .set(await workspace.service.asMember())
      ).body as { items: { state: string; reason: string | null }[] }
    ).items.map(({ state, reason }) => [state, reason]);
  const untilTasks = (contact: KnownContact) =>
    until(
      () => tasksOf(contact),
      ({ length }) => length === 1,
    );

  it('closes the call of somebody who leaves calls, and the walk goes on as when nobody was reached', async () => {
    const sequence = await calledThenWrittenTo();
    const ada = await workspace.aContact();
    await sequence.enrol(ada.contactId);
    expect(await untilTasks(ada)).toEqual([['open', null]]);

    await choose(ada, without('call'));
    await choose(ada, without('call'));

    expect(await tasksOf(ada)).toEqual([['cancelled', 'unsubscribed']]);
    expect(await workspace.letters(ada.email, 1)).toEqual(['after']);
    const left = await workspace.service.publishedEvents(ChannelLeft);
    expect(left.filter(({ data }) => data.contactId === ada.contactId).map(({ data }) => data)).toMatchObject(
      [{ channel: 'call', by: 'person' }],
    );
  });

  it('gives nobody a call to make that the person declined before, until they take it back', async () => {
    const sequence = await calledThenWrittenTo();
    const [ada, bob] = [await workspace.aContact(), await workspace.aContact()];
    await choose(ada, without('call'));
    await choose(bob, without('call', 'letter'));
    await choose(bob, { subscribed: true, channels: [{ channel: 'call', subscribed: true }] });
    await sequence.enrol(ada.contactId, bob.contactId);

    expect(await workspace.letters(ada.email, 1)).toEqual(['after']);
    expect(await tasksOf(ada)).toEqual([['cancelled', 'unsubscribed']]);
    expect(await untilTasks(bob)).toEqual([['open', null]]);
    const joined = await workspace.service.publishedEvents(ChannelJoined);
    expect(joined.filter(({ data }) => data.contactId === bob.contactId)).toHaveLength(1);
  });

  it('leaves everything with one choice, and takes all of it back with another', async () => {
    const ada = await workspace.aContact();
    const sequence = await calledThenWrittenTo();
    await sequence.enrol(ada.contactId);
    await untilTasks(ada);

    const left = await choose(ada, { ...without('call', 'letter'), subscribed: false });
    expect(left).toMatchObject({
      subscribed: false,
      channels: [{ subscribed: false }, { subscribed: false }],
    });
    expect((await tasksOf(ada))[0]![0]).toBe('cancelled');
    expect(await sequence.progress()).toMatchObject({
      active: 0,
      ended: [{ because: 'unsubscribed', count: 1 }],
    });

    const back = {
      subscribed: true,
      channels: [
        { channel: 'call', subscribed: true },
        { channel: 'letter', subscribed: true },
      ],
    };
    expect(await choose(ada, back)).toMatchObject({
      subscribed: true,
      channels: [{ subscribed: true }, { subscribed: true }],
    });
  });
});
