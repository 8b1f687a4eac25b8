import { writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { TaskCompleted } from '@funnelcast/contracts';
import { UnitOfWork } from '@funnelcast/persistence';
import { ServiceTestbed } from '@funnelcast/testing';
import { RemindersModule } from '../reminders.module.js';
import type { NewTask } from '../tasks/task.js';
import { Tasks } from '../tasks/tasks.js';
import { AFunnel, type Registered } from '../testing/a-funnel.js';
import { PrintLetters } from './print-letters.use-case.js';

const ADDRESS = {
  recipient: 'Анна Каренина',
  extra: 'Größe & Söhne GmbH',
  street: 'Hauptstraße 1',
  postalCode: '10115',
  city: 'Berlin',
};

describe(PrintLetters, () => {
  let service: ServiceTestbed;

  beforeAll(async () => {
    service = await ServiceTestbed.start(RemindersModule, 'reminders', {
      environment: { SMTP_URL: '' },
      // Past midnight in Moscow, and not yet in Berlin.
      now: new Date('2026-03-02T22:00:00Z'),
    });
  });

  afterAll(() => service?.stop());

  const as = async (method: 'get' | 'put' | 'post', path: string, member: object = {}) =>
    service
      .http()
      [method](path)
      .set(await service.asMember(member));
  const aLetter = async (person: object = {}, task: Partial<NewTask> = {}) => {
    const funnel = await AFunnel.scheduled(service, 72);
    const [registered] = await funnel.register(person);
    const { registrationId: enrolmentId, contactId } = registered!;
    await service.get(UnitOfWork).acrossWorkspaces((tx) =>
      service.get(Tasks).open(tx, [
        {
          workspaceId: service.workspaceId,
          enrolmentId,
          stepKey: 'on-paper',
          contactId,
          kind: 'letter',
          title: 'Приглашение: {{ webinar.title }}',
          script: 'Здравствуйте, {{ contact.first_name }}!\n\nWir sehen uns: {{ session.when }}.',
          dueAt: service.clock.now(),
          expiresAt: null,
          ...task,
        },
      ]),
    );
    const [row] = await service.inDatabase<{ id: string }>('select id from task where enrolment_id = $1', [
      enrolmentId,
    ]);
    return { id: row!.id, ...registered! };
  };
  const live = async ({ contactId }: Registered, address: object = ADDRESS) =>
    service
      .http()
      .put(`/api/v1/postal-addresses/${contactId}`)
      .set(await service.asMember())
      .send(address);
  const print = async (ids: string[], member: object = { role: 'sales' }) =>
    service
      .http()
      .get('/api/v1/posted-letters.pdf')
      .query({ ids: ids.join(',') })
      .set(await service.asMember(member))
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      });

  it('prints a stack, each letter on a page of its own, with letters of every alphabet', async () => {
    const anna = await aLetter({ name: 'Анна Каренина', locale: 'ru', timeZone: 'Europe/Moscow' });
    const bert = await aLetter({ name: 'Bert Größe', locale: 'de', timeZone: 'Europe/Berlin' });
    expect((await live(anna)).status).toBe(204);
    await live(bert, { ...ADDRESS, recipient: 'Bert Größe', country: 'Österreich' });

    const answer = await print([anna.id, bert.id]);

    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('application/pdf');
    const pdf = answer.body as Buffer;
    if (process.env.KEEP_PDF) writeFileSync(process.env.KEEP_PDF, pdf);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(2);
    // A4, in points.
    expect(pdf.toString('latin1')).toContain('/MediaBox [0 0 595.28 841.89]');
    const letters = lettersIn(pdf);
    for (const letter of 'ПриглашенеАнКßöÖ') expect(letters).toContain(letter);
    expect(
      await service.inDatabase('select exported_at from task where id = any($1)', [[anna.id, bert.id]]),
    ).toEqual([{ exported_at: service.clock.now() }, { exported_at: service.clock.now() }]);
  });

  it('lets a long letter go on, on further pages', async () => {
    const anna = await aLetter({}, { script: 'Слово '.repeat(2000) });
    await live(anna);

    const { body } = await print([anna.id]);

    expect((body as Buffer).toString('latin1').match(/\/Type \/Page\b/g)!.length).toBeGreaterThan(2);
  });

  it('prints all or nothing, and tells what is missing', async () => {
    const [homeless, hollow, fine] = [
      await aLetter(),
      await aLetter({}, { script: '{{ offer.title }}' }),
      await aLetter(),
    ];
    for (const person of [hollow, fine]) await live(person);
    const unknown = randomUUID();

    const { status, body } = await print([homeless.id, hollow.id, fine.id, unknown]);

    expect(status).toBe(422);
    const problem = JSON.parse((body as Buffer).toString()) as {
      code: string;
      errors: { rule: string; pointer: string }[];
    };
    expect(problem.code).toBe('letters-not-printable');
    expect(problem.errors.map(({ pointer, rule }) => `${pointer} ${rule}`)).toEqual([
      '/ids/0 postal-address-missing',
      '/ids/1 missing-variable: offer',
      '/ids/3 letter-not-found',
    ]);
    expect(await service.inDatabase('select exported_at from task where id = $1', [fine.id])).toEqual([
      { exported_at: null },
    ]);
    expect((await print([fine.id], { workspaceId: randomUUID() })).status).toBe(422);
    expect((await print(['x'])).status).toBe(422);
  });

  it('ends the tasks of what was posted, once', async () => {
    const anna = await aLetter();
    const post = async () =>
      service
        .http()
        .post('/api/v1/posted-letters')
        .set(await service.asMember({ role: 'sales', name: 'Sam' }))
        .send({ ids: [anna.id, randomUUID()] });

    expect((await post()).body).toEqual({ ids: [anna.id] });
    expect((await post()).body).toEqual({ ids: [] });

    expect(
      await service.inDatabase('select state, outcome, completed_by from task where id = $1', [anna.id]),
    ).toEqual([{ state: 'done', outcome: 'neutral', completed_by: 'Sam' }]);
    const facts = (await service.publishedEvents(TaskCompleted)).filter(
      ({ data }) => data.taskId === anna.id,
    );
    expect(facts).toHaveLength(1);
    expect(
      await service.inDatabase(`select state from touch where enrolment_id = $1 and channel = 'letter'`, [
        anna.registrationId,
      ]),
    ).toEqual([{ state: 'sent' }]);
  });

  it('keeps addresses, within the workspace and one line each', async () => {
    const anna = await aLetter();
    const path = `/api/v1/postal-addresses/${anna.contactId}`;
    expect((await as('get', path)).body).toMatchObject({ code: 'postal-address-not-found' });
    await live(anna);

    expect((await as('get', path)).body).toEqual({ ...ADDRESS, country: null });
    expect((await as('get', path, { workspaceId: randomUUID() })).status).toBe(404);
    expect((await live(anna, { ...ADDRESS, street: 'a\nb' })).status).toBe(422);
    expect((await live({ ...anna, contactId: randomUUID() })).body).toMatchObject({
      code: 'contact-not-found',
    });
  });
});

/** Every letter that the fonts of a PDF can give back as text, from their own tables (ToUnicode). */
function lettersIn(pdf: Buffer): string {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)]
    .map(([, stream]) => {
      try {
        return inflateSync(Buffer.from(stream!, 'latin1')).toString('latin1');
      } catch {
        return '';
      }
    })
    .filter((stream) => stream.includes('beginbfrange'))
    .flatMap((stream) =>
      [...stream.matchAll(/<([0-9a-f]{4})>/g)].map(([, code]) => String.fromCharCode(parseInt(code!, 16))),
    )
    .join('');
}
