import { randomUUID } from 'node:crypto';
import { TaskCompleted, TouchMade } from '@funnelcast/contracts';
import { UnitOfWork } from '@funnelcast/persistence';
import { ServiceTestbed } from '@funnelcast/testing';
import { RemindersModule } from '../reminders.module.js';
import { AFunnel, type Registered } from '../testing/a-funnel.js';
import type { NewTask } from './task.js';
import { Tasks } from './tasks.js';

interface Answer {
  id: string;
  contactId: string;
  state: string;
}

describe(Tasks, () => {
  let service: ServiceTestbed;

  beforeAll(async () => {
    service = await ServiceTestbed.start(RemindersModule, 'reminders', { environment: { SMTP_URL: '' } });
  });

  afterAll(() => service?.stop());

  const minutes = (count: number) => new Date(service.clock.now().getTime() + count * 60_000);
  const open = (person: Registered, task: Partial<NewTask> = {}) =>
    service.get(UnitOfWork).acrossWorkspaces((tx) =>
      service.get(Tasks).open(tx, [
        {
          workspaceId: service.workspaceId,
          enrolmentId: person.registrationId,
          stepKey: 'call-after',
          contactId: person.contactId,
          kind: 'call',
          title: 'Call {{ contact.first_name }}',
          script: 'Hello {{ contact.name }}, about {{ webinar.title }}: {{ join_url }}',
          dueAt: minutes(0),
          expiresAt: minutes(600),
          ...task,
        },
      ]),
    );
  const aPerson = async (person: object = {}) => {
    const funnel = await AFunnel.scheduled(service, 72);
    const [registered] = await funnel.register(person);
    return registered!;
  };
  const list = async (query: object, member: object = { role: 'sales' }) => {
    const answer = await service
      .http()
      .get('/api/v1/tasks')
      .query(query)
      .set(await service.asMember(member));
    expect(answer.status).toBe(200);
    return answer.body as { items: Answer[]; nextCursor: string | null };
  };
  const only = async (person: Registered) => (await list({ contactId: person.contactId })).items[0]!;
  const tell = async (taskId: string, outcome: object, member: object = { role: 'sales', name: 'Sam' }) =>
    service
      .http()
      .post(`/api/v1/tasks/${taskId}/outcome`)
      .set(await service.asMember(member))
      .send(outcome);

  it('shows what to say, to whom, and how late it is there', async () => {
    const ada = await aPerson({ name: 'Ada Lovelace', timeZone: 'Asia/Tokyo' });
    await service
      .http()
      .put(`/api/v1/channel-addresses/${ada.contactId}/sms`)
      .set(await service.asMember())
      .send({ address: '+81 3-1234-5678', optedIn: false })
      .expect(204);
    await open(ada);
    await open(ada, { title: 'Again', stepKey: 'call-after' });

    expect(await list({ contactId: ada.contactId })).toMatchObject({
      items: [
        {
          title: 'Call Ada',
          script: expect.stringMatching(/^Hello Ada Lovelace, about How to fill a room: http.*\/join\//),
          problem: null,
          phone: '+81312345678',
          localTime: '2026-03-02T19:00:00+09:00',
          callBacks: 0,
        },
      ],
      nextCursor: null,
    });
  });

  it('shows a script with a hole as it was written, and tells of the hole', async () => {
    const ada = await aPerson();
    await open(ada, { script: 'Offer {{ offer.title }}' });

    expect(await only(ada)).toMatchObject({
      script: 'Offer {{ offer.title }}',
      problem: 'missing-variable: offer',
    });
  });

  it('ends a call in one commit: the task, the ledger, the fact and what happened', async () => {
    const ada = await aPerson();
    await open(ada);
    const { id } = await only(ada);

    const answer = await tell(id, { outcome: 'positive', note: 'wants a meeting' });

    expect(answer.body).toMatchObject({
      state: 'done',
      outcome: 'positive',
      completedBy: 'Sam',
      note: 'wants a meeting',
    });
    expect(
      await service.inDatabase(
        `select channel, state, session_id is null as alone from touch where step_key = 'call-after'
        and enrolment_id = $1`,
        [ada.registrationId],
      ),
    ).toEqual([{ channel: 'call', state: 'sent', alone: false }]);
    const facts = (await service.publishedEvents(TaskCompleted)).filter(({ data }) => data.taskId === id);
    expect(facts.map(({ data }) => data)).toMatchObject([
      { contactId: ada.contactId, kind: 'call', outcome: 'positive', stepKey: 'call-after' },
    ]);
    expect(
      await service.inDatabase(`select about from happening where kind = 'task-completed' and id = $1`, [id]),
    ).toEqual([
      {
        about: {
          stepKey: 'call-after',
          outcome: 'positive',
          enrolmentId: ada.registrationId,
          taskKind: 'call',
        },
      },
    ]);

    const touches = (await service.publishedEvents(TouchMade)).filter(
      ({ data }) => data.contactId === ada.contactId,
    );
    expect(touches.map(({ data }) => data)).toMatchObject([
      { channel: 'call', registrationId: ada.registrationId, stepKey: 'call-after' },
    ]);

    expect((await tell(id, { outcome: 'positive' })).status).toBe(200);
    expect((await tell(id, { outcome: 'negative' })).body).toMatchObject({
      status: 409,
      code: 'task-closed',
    });
    expect(
      (await service.publishedEvents(TaskCompleted)).filter(({ data }) => data.taskId === id),
    ).toHaveLength(1);
  });

  it('believes one of two who end it in the same moment', async () => {
    const ada = await aPerson();
    await open(ada);
    const { id } = await only(ada);

    const answers = await Promise.all([tell(id, { outcome: 'positive' }), tell(id, { outcome: 'negative' })]);

    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect(
      await service.inDatabase(
        'select count(*)::int as n from touch where enrolment_id = $1 and channel = $2',
        [ada.registrationId, 'call'],
      ),
    ).toEqual([{ n: 1 }]);
  });

  it('puts a call off, keeps it open and counts', async () => {
    const ada = await aPerson();
    await open(ada);
    const { id } = await only(ada);

    const callBackAt = minutes(90).toISOString();
    expect((await tell(id, { callBackAt, note: 'in a meeting' })).body).toMatchObject({
      state: 'open',
      dueAt: callBackAt,
      callBacks: 1,
    });

    expect((await tell(id, { callBackAt: minutes(-1).toISOString() })).body).toMatchObject({
      code: 'call-back-in-the-past',
    });
    expect((await tell(id, { callBackAt: minutes(181 * 24 * 60).toISOString() })).body).toMatchObject({
      code: 'call-back-too-far',
    });
    expect((await tell(id, {})).body).toMatchObject({ code: 'outcome-unclear' });
    expect((await tell(id, { outcome: 'positive', callBackAt })).status).toBe(422);
    expect((await tell(id, { outcome: 'splendid' })).status).toBe(422);
  });

  it('lists the first due first, page by page, by state, kind and time', async () => {
    const people = [await aPerson(), await aPerson(), await aPerson()];
    const stepKey = 'letter-step';
    for (const [nth, person] of people.entries())
      await open(person, { stepKey, kind: 'letter', dueAt: minutes(-30 + nth) });
    const mine = { kind: 'letter', state: 'open', dueBefore: minutes(-27).toISOString() };

    const first = await list({ ...mine, limit: 2 });
    const second = await list({ ...mine, limit: 2, cursor: first.nextCursor });

    expect([...first.items, ...second.items].map(({ contactId }) => contactId)).toEqual(
      people.map(({ contactId }) => contactId),
    );
    expect(second.nextCursor).toBeNull();
    expect((await list({ ...mine, dueBefore: minutes(-29).toISOString() })).items).toHaveLength(1);
  });

  it('cancels what is open when a walk ends, and lets what is late expire', async () => {
    const [left, late] = [await aPerson(), await aPerson()];
    await open(left);
    await open(late, { expiresAt: minutes(5) });
    await service
      .get(UnitOfWork)
      .acrossWorkspaces((tx) => service.get(Tasks).cancelOf(tx, [left.registrationId], 'left'));
    service.clock.advance(5 * 60_000);

    expect(await only(left)).toMatchObject({ state: 'cancelled', reason: 'left' });
    expect(await only(late)).toMatchObject({ state: 'expired' });
    expect((await tell((await only(late)).id, { outcome: 'positive' })).body).toMatchObject({
      code: 'task-closed',
    });
    const expired = await service
      .get(UnitOfWork)
      .acrossWorkspaces((tx) => service.get(Tasks).expire(tx, service.clock.now()));
    expect(expired).toEqual([{ enrolmentId: late.registrationId, stepKey: 'call-after' }]);
  });

  it('shows nobody the tasks of another workspace', async () => {
    const ada = await aPerson();
    await open(ada);
    const { id } = await only(ada);
    const stranger = { workspaceId: randomUUID() };

    expect((await list({ contactId: ada.contactId }, stranger)).items).toEqual([]);
    expect((await tell(id, { outcome: 'positive' }, stranger)).body).toMatchObject({
      code: 'task-not-found',
    });
  });
});
