import { randomUUID } from 'node:crypto';
import { OfferPresented, WorkspaceOpened } from '@funnelcast/contracts';
import { ServiceTestbed } from '@funnelcast/testing';
import { RemindersModule } from '../../reminders.module.js';
import { AFunnel, type Registered } from '../../testing/a-funnel.js';
import { until } from '../../testing/until.js';
import { sequenceTemplates } from './sequence-templates.js';

describe(sequenceTemplates, () => {
  let service: ServiceTestbed;
  const made = new Map<string, string>();

  beforeAll(async () => {
    service = await ServiceTestbed.start(RemindersModule, 'reminders', { environment: {} });
    const data = { workspaceId: service.workspaceId, name: 'Acme', timeZone: 'Europe/Berlin', locale: 'en' };
    await service.receive(WorkspaceOpened, [{ data }]);
  });

  afterAll(() => service?.stop());

  const at = (path = '') => `/api/v1/personal-sequences${path}`;
  const get = async <Body>(path: string): Promise<Body> => {
    const answer = await service
      .http()
      .get(at(path))
      .set(await service.asMember())
      .expect(200);
    return answer.body as Body;
  };

  const inDays = (days: number): string =>
    new Date(service.clock.now().getTime() + days * 24 * 60 * 60_000).toISOString();
  const present = ({ sessionId, webinarId }: AFunnel, person: Registered, days: number): Promise<void> =>
    service.receive(OfferPresented, [
      {
        data: {
          registrationId: person.registrationId,
          contactId: person.contactId,
          sessionId,
          webinarId,
          offerId: randomUUID(),
          presentedAt: inDays(0),
          deadlineAt: inDays(days),
        },
      },
    ]);
  const deadlinesIn = async (key: string): Promise<(string | undefined)[]> => {
    const rows = await service.inDatabase<{ offer_deadline_at: Date | null }>(
      'select offer_deadline_at from enrolment where sequence_id = $1',
      [made.get(key)],
    );
    return rows.map(({ offer_deadline_at }) => offer_deadline_at?.toISOString());
  };

  it('are listed', async () => {
    const { items } = await get<{ items: { key: string; touches: number }[] }>('/templates');

    expect(items.map(({ key }) => key)).toEqual(sequenceTemplates().map(({ key }) => key));
  });

  it.each(sequenceTemplates().map(({ key, name }) => [key, name.en]))(
    '%s can be published as it is, and saved again',
    async (templateKey, name) => {
      const created = await service
        .http()
        .post(at())
        .set(await service.asMember())
        .send({ name, templateKey })
        .expect(201);
      const { id } = created.body as { id: string };
      made.set(templateKey, id);
      const draft = await get<{ problems: object[]; warnings: { rule: string }[]; definition: object }>(
        `/${id}/draft`,
      );
      // This installation receives no mail and sells nothing yet, and says so to whoever counts on it.
      const expected = ['answers-not-received', 'no-offer-on-core', 'no-offer-on-vip'];
      const others = draft.warnings.filter(({ rule }) => !expected.includes(rule));
      expect([draft.problems, others]).toEqual([[], []]);
      await service
        .http()
        .put(at(`/${id}/draft`))
        .set(await service.asMember())
        .send({ name, definition: draft.definition })
        .expect(200);
      await service
        .http()
        .post(at(`/${id}/publication`))
        .set(await service.asMember())
        .send({})
        .expect(200);
    },
  );

  it('enrol those whom they are for, know the deadline of the offer, and let buyers go', async () => {
    const funnel = await AFunnel.scheduled(service, 24 * 10);
    const [stayed, attended, left, away] = await funnel.register({}, {}, {}, {});
    await funnel.start();
    await present(funnel, stayed!, 3);
    await funnel.end();
    await funnel.settle(
      [stayed!, 'stayed-to-offer'],
      [attended!, 'attended'],
      [left!, 'left-early'],
      [away!, 'no-show'],
    );
    const walking = (key: string, people: number) =>
      until(
        () => get<{ active: number }>(`/${made.get(key)}/progress`),
        ({ active }) => active === people,
      );
    await walking('nurture-before-webinar', 4);
    await walking('two-windows', 4);
    await walking('survey-at-end', 4);
    for (const key of ['after-stayed-to-offer', 'after-attended', 'after-left-early', 'after-no-show'])
      await walking(key, 1);

    await present(funnel, attended!, 5);
    expect(await deadlinesIn('after-stayed-to-offer')).toEqual([inDays(3)]);
    expect(await deadlinesIn('after-attended')).toEqual([inDays(5)]);

    await funnel.buy(stayed!);
    await walking('two-windows', 3);
    await walking('after-stayed-to-offer', 0);
    await walking('after-bought', 1);
    await walking('next-rung', 1);
  });
});
