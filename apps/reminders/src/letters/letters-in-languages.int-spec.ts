import { WorkspaceOpened } from '@funnelcast/contracts';
import { ServiceTestbed } from '@funnelcast/testing';
import { RemindersModule } from '../reminders.module.js';
import type { Sequence } from '../sequences/sequences.js';
import { AFunnel } from '../testing/a-funnel.js';
import { SmtpSink } from '../testing/smtp-sink.js';
import { until } from '../testing/until.js';
import { WriteLetter } from './write-letter.js';

describe(WriteLetter, () => {
  let service: ServiceTestbed;
  let sink: SmtpSink;

  beforeAll(async () => {
    sink = await SmtpSink.start();
    service = await ServiceTestbed.start(RemindersModule, 'reminders', {
      environment: { SMTP_URL: sink.url },
    });
    await open('en');
  });

  afterAll(async () => {
    await service?.stop();
    await sink?.stop();
  });

  const open = (locale: string) =>
    service.receive(WorkspaceOpened, [
      { data: { workspaceId: service.workspaceId, name: 'Acme', timeZone: 'Europe/Berlin', locale } },
    ]);
  const mails = (email: string, count = 1) =>
    until(
      () => sink.to(email),
      ({ length }) => length === count,
    );
  const theOne = async () => {
    const headers = await service.asMember();
    const { body } = await service.http().get('/api/v1/sequences').set(headers).expect(200);
    return body.items[0] as Sequence;
  };
  const put = async ({ id, name, steps }: Sequence) =>
    service
      .http()
      .put(`/api/v1/sequences/${id}`)
      .set(await service.asMember())
      .send({ name, steps });

  it('writes to a Russian in Russian: letter, time, zone, footer and calendar entry', async () => {
    const funnel = await AFunnel.scheduled(service, 72);
    const [anna] = await funnel.register({
      locale: 'ru-RU',
      timeZone: 'Europe/Moscow',
      name: 'Анна Смирнова',
    });
    const [{ mail, calendar }] = await mails(anna!.email);

    expect(mail!.subject).toBe('Вы записаны на вебинар «How to fill a room»');
    expect(mail!.text).toMatch(/Когда: [а-я]+, \d+ [а-я]+ \d{4} г\. в \d+:\d\d.*Москва/);
    expect(mail!.text).toContain('Настроить рассылку или отписаться: http');
    expect(mail!.html).toContain('<html lang="ru"');
    expect(mail!.html).toContain('>Отписаться</a>');
    expect(mail!.html + mail!.text!).not.toMatch(/Unsubscribe|Your settings|Go to the room/);
    expect(calendar!.replace(/\r\n[ \t]/g, '')).toContain('Ваша личная ссылка:');

    service.clock.advance(48.5 * 3_600_000);
    const [, reminder] = await mails(anna!.email, 2);
    expect(reminder!.mail.subject).toBe('Уже завтра: How to fill a room');
    expect(reminder!.mail.text).toContain('Здравствуйте, Анна!');
  });

  it('tells of a change in the contact’s language', async () => {
    const funnel = await AFunnel.scheduled(service, 72);
    const [anna] = await funnel.register({ locale: 'ru' });
    await mails(anna!.email);
    await funnel.move(1);

    expect((await mails(anna!.email, 2))[1]!.mail.subject).toBe('Новое время: How to fill a room');
  });

  it('writes English, with the time in English, to whose language has no translation', async () => {
    const funnel = await AFunnel.scheduled(service, 72);
    const [paul] = await funnel.register({ locale: 'fr-FR', timeZone: 'Europe/Paris' });
    const [{ mail }] = await mails(paul!.email);

    expect(mail!.subject).toBe('Your place in “How to fill a room”');
    expect(mail!.text).toContain('Central European');
    expect(mail!.html).toContain('<html lang="en"');
  });

  it('falls back to the language of the workspace first', async () => {
    await open('ru');
    const funnel = await AFunnel.scheduled(service, 72);
    const [paul, ada] = await funnel.register({ locale: 'fr' }, { locale: 'en' });

    expect((await mails(paul!.email))[0]!.mail.subject).toContain('Вы записаны');
    expect((await mails(ada!.email))[0]!.mail.subject).toContain('Your place');
    await open('en');
  });

  it('keeps a translation of one’s own, in a language that does not ship', async () => {
    const sequence = await theOne();
    const french = { language: 'fr', subject: 'Votre place', body: 'Quand : {{ session.when }}' };
    const steps = sequence.steps.map((step) =>
      step.key === 'confirmation' ? { ...step, translations: [...step.translations!, french] } : step,
    );
    expect((await put({ ...sequence, steps })).status).toBe(200);
    const funnel = await AFunnel.scheduled(service, 72);
    const [paul] = await funnel.register({ locale: 'fr-CA', timeZone: 'Europe/Paris' });
    const [{ mail }] = await mails(paul!.email);

    expect(mail!.subject).toBe('Votre place');
    expect(mail!.text).toContain('heure normale');
    await put(sequence);
  });

  it.each([
    ['a translation that cannot be read', { body: '{% if %}' }, '/steps/0/translations/0/body'],
    ['a value that no letter has', { subject: '{{ oops }}' }, '/steps/0/translations/0/body'],
    ['a language that is none', { language: 'Klingon' }, '/steps/0/translations/0/language'],
    ['English twice', { language: 'en' }, '/steps/0/translations/0/language'],
    ['an empty text', { body: '' }, '/steps/0/translations/0/body'],
  ])('refuses %s', async (_, fault, pointer) => {
    const sequence = await theOne();
    const [first, ...rest] = sequence.steps;
    const translations = first!.translations!.map((translation) => ({ ...translation, ...fault }));
    const answer = await put({ ...sequence, steps: [{ ...first!, translations }, ...rest] });

    expect(answer.status).toBe(422);
    expect(answer.body.errors[0].pointer).toBe(pointer);
    expect(await theOne()).toEqual(sequence);
  });

  it('sends no letter with a hole in it in any language, while the others get theirs', async () => {
    const sequence = await theOne();
    const hole = { language: 'ru', subject: 'Предложение', body: '{{ offer.title }}' };
    const steps = sequence.steps.map((step) =>
      step.key === 'confirmation' ? { ...step, translations: [hole] } : step,
    );
    expect((await put({ ...sequence, steps })).status).toBe(200);
    const funnel = await AFunnel.scheduled(service, 72);
    const [anna, ada] = await funnel.register({ locale: 'ru' }, { locale: 'en' });
    await mails(ada!.email);
    const [touch] = await until(
      () =>
        service.inDatabase<{ state: string; last_error: string | null; reason: string | null }>(
          'select state, reason, last_error from touch where enrolment_id = $1',
          [anna!.registrationId],
        ),
      ([first]) => first?.state === 'failed',
    );

    expect(touch!.reason).toBe('missing-variable: offer');
    expect(sink.to(anna!.email)).toEqual([]);
    await put(sequence);
  });

  it('previews each language with the renderer that sends', async () => {
    const { id } = await theOne();
    const headers = await service.asMember();
    const preview = async (body: object) =>
      (await service.http().post(`/api/v1/sequences/${id}/preview`).set(headers).send(body).expect(200)).body;

    expect(await preview({ stepKey: 'live', language: 'ru' })).toMatchObject({
      subject: 'Мы в эфире: Ваш вебинар',
      html: expect.stringContaining('<html lang="ru"'),
      text: expect.stringContaining('Здравствуйте, Анна!'),
    });
    expect((await preview({ stepKey: 'live', language: 'fr' })).subject).toContain('We are live');
    expect((await preview({ stepKey: 'live', language: 'ru', body: 'Ура' })).text).toContain('Ура');
    expect((await preview({ stepKey: 'confirmation', language: 'ru' })).text).toContain('Здравствуйте!');
  });
});
