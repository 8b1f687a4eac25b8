import { randomUUID } from 'node:crypto';
import { SignedLinks } from '@funnelcast/service-kit';
import { ServiceTestbed } from '@funnelcast/testing';
import { UnitOfWork } from '@funnelcast/persistence';
import { ChangePreferences } from '../preferences/change-preferences.use-case.js';
import { RemindersModule } from '../reminders.module.js';
import { AFunnel, type Registered } from '../testing/a-funnel.js';
import { FindLettersAhead } from './find-letters-ahead.query.js';

const MINUTE_MS = 60_000;

describe(FindLettersAhead, () => {
  let service: ServiceTestbed;

  beforeAll(async () => {
    service = await ServiceTestbed.start(RemindersModule, 'reminders', { environment: { SMTP_URL: '' } });
  });

  afterAll(() => service?.stop());

  const tokenOf = ({ registrationId }: Pick<Registered, 'registrationId'>) =>
    service.get(SignedLinks).issue('join', registrationId);
  /** Each letter by its kind and the minutes until it is due. */
  const ahead = async (token: string): Promise<[string, number][]> => {
    const { body } = await service.http().get(`/api/v1/public/letters/${token}`).expect(200);
    const { letters } = body as { letters: { kind: string; dueAt: string }[] };
    return letters.map(({ kind, dueAt }) => [
      kind,
      Math.round((Date.parse(dueAt) - service.clock.now().getTime()) / MINUTE_MS),
    ]);
  };
  const someoneIn = async (hours: number) => {
    const funnel = await AFunnel.scheduled(service, hours);
    const [ada] = await funnel.register({});
    return { funnel, ada: ada!, token: tokenOf(ada!) };
  };

  it('tells what is still to come, and follows the session', async () => {
    const { funnel, token } = await someoneIn(2);
    expect(await ahead(token)).toEqual([
      ['reminder', 60],
      ['reminder', 105],
      ['live', 120],
    ]);

    await funnel.move(1);
    expect(await ahead(token)).toEqual([
      ['reminder', 120],
      ['reminder', 165],
      ['live', 180],
    ]);

    await funnel.cancel();
    expect(await ahead(token)).toEqual([]);
  });

  it('follows the sequence as the workspace has it', async () => {
    const { token } = await someoneIn(2);
    await service
      .get(UnitOfWork)
      .acrossWorkspaces((tx) =>
        tx.query(`update sequence_step set offset_minutes = -90 where key = 'an-hour-before'`),
      );

    expect(await ahead(token)).toEqual([
      ['reminder', 30],
      ['reminder', 105],
      ['live', 120],
    ]);
  });

  it('tells nothing to those who gave their place back or want no letters', async () => {
    const { funnel, ada, token } = await someoneIn(2);
    const preferences = service.get(SignedLinks).issue('preferences', ada.contactId);
    await service.get(ChangePreferences).execute(preferences, { subscribed: false });
    expect(await ahead(token)).toEqual([]);

    const [bob] = await funnel.register({});
    await funnel.leave(bob!);
    expect(await ahead(tokenOf(bob!))).toEqual([]);
  });

  it('says so when the registration has not been heard of yet', async () => {
    const unknown = tokenOf({ registrationId: randomUUID() });

    const { body } = await service.http().get(`/api/v1/public/letters/${unknown}`).expect(200);
    expect(body).toEqual({ known: false, letters: [] });
  });

  it('opens for no other link', async () => {
    const { ada } = await someoneIn(2);
    const other = service.get(SignedLinks).issue('offer', ada.registrationId);
    for (const token of ['x', other]) {
      const { body } = await service.http().get(`/api/v1/public/letters/${token}`).expect(404);
      expect(body).toMatchObject({ code: 'unknown-join-link' });
    }
  });
});
