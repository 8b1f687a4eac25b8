import { randomUUID } from 'node:crypto';
import { ContactCaptured, ContactDescribed, ContactTagged } from '@funnelcast/contracts';
import { UnitOfWork } from '@funnelcast/persistence';
import { ServiceTestbed } from '@funnelcast/testing';
import { RegistrationModule } from '../registration.module.js';
import { CarryOutContactImport } from './carry-out-contact-import.use-case.js';
import { claimContactImport } from './claim-contact-import.js';
import { ImportContacts } from './import-contacts.job.js';
import { StartContactImport } from './start-contact-import.use-case.js';

const USUAL = `external_id,first_name,last_name,email,phone,timezone,locale,created_at
1,Ada,Lovelace,Ada@Example.org,+44 1,Europe/London,en-GB,2024-05-06
2,,,no.name@example.org,,,,
3,Ben,,ben@,,,,
4,"=HYPERLINK(""http://evil.example"")",,formula@example.org,,,,
5,Ada,Again,ada@example.org,,,,
6,Cleo,,,,,,
`;

const AFFIRMED = { consent: true, timeZone: 'Europe/Berlin' };

describe('an import of contacts', () => {
  let service: ServiceTestbed;
  let member: { authorization: string };

  beforeEach(async () => {
    service = await ServiceTestbed.start(RegistrationModule, 'registration');
    member = await service.asMember({ name: 'Olga' });
    // The look at the start must not take what a test is about to leave lying.
    await service.get(ImportContacts).wake();
  });
  afterEach(() => service.stop());

  const post = (csv: string | Buffer, query: object, path = '') =>
    service
      .http()
      .post(`/api/v1/contact-imports${path}`)
      .query(query)
      .set(member)
      .set('content-type', 'text/csv')
      .send(csv);
  const importAll = async (csv: string | Buffer, query: object = {}) => {
    const { body } = await post(csv, { ...AFFIRMED, ...query }).expect(202);
    await service.get(ImportContacts).wake();
    const { body: done } = await service
      .http()
      .get(`/api/v1/contact-imports/${body.id}`)
      .set(member)
      .expect(200);
    return done as Record<string, unknown> & { id: string };
  };
  const contacts = () =>
    service.inDatabase<Record<string, unknown>>(
      `select email, name, time_zone, locale, consent_source, captured_at, unsubscribed_at from contact order by email`,
    );

  it('adds who is new, keeps what is known, and tells line and reason of what it refuses', async () => {
    const done = await importAll(USUAL, { fileName: 'people.csv' });
    expect(done).toMatchObject({
      fileName: 'people.csv',
      startedBy: 'Olga',
      status: 'finished',
      rowCount: 6,
      rowsDone: 6,
      added: 2,
      known: 1,
      refused: 3,
      ignoredColumns: ['external_id'],
    });
    expect(await contacts()).toMatchObject([
      {
        email: 'ada@example.org',
        name: 'Ada Lovelace',
        time_zone: 'Europe/London',
        locale: 'en-GB',
        consent_source: 'import',
        captured_at: new Date('2024-05-06T00:00:00Z'),
      },
      { email: 'no.name@example.org', name: 'no.name', time_zone: 'Europe/Berlin', locale: 'en' },
    ]);
    const { text } = await service
      .http()
      .get(`/api/v1/contact-imports/${done.id}/refused-rows.csv`)
      .set(member)
      .expect(200);
    expect(text.split('\n').slice(1, 4)).toEqual([
      '4,email-invalid,3,Ben,,ben@,,,,',
      `5,name-invalid,4,"'=HYPERLINK(""http://evil.example"")",,formula@example.org,,,,`,
      '7,no-email,6,Cleo,,,,,,',
    ]);
  });

  it('announces each new contact once, with what the importer affirmed as the consent', async () => {
    await importAll(USUAL, { language: 'ru' });
    await importAll(USUAL);
    const facts = await service.publishedEvents(ContactCaptured);
    expect(facts.map(({ data }) => data.email).sort()).toEqual(['ada@example.org', 'no.name@example.org']);
    expect(facts[0]!.data.consent).toMatchObject({
      source: 'import',
      text: expect.stringContaining('согласие'),
    });
  });

  it('never changes somebody who is known, and never subscribes them again', async () => {
    await importAll('email,name\nada@example.org,Ada');
    await service.inDatabase(`update contact set unsubscribed_at = '2026-01-01', locale = 'de'`);
    const done = await importAll('email,name,locale\nada@example.org,Somebody else,fr');
    expect(done).toMatchObject({ added: 0, known: 1 });
    expect(await contacts()).toMatchObject([
      { name: 'Ada', locale: 'de', unsubscribed_at: new Date('2026-01-01T00:00:00Z') },
    ]);
  });

  const described = async () =>
    (await service.publishedEvents(ContactDescribed)).map(({ data }) => data.attributes);

  it('brings profiles along, and fills only gaps of those who are known', async () => {
    const file = 'email,Job title,Company size,Tags,Source';
    await importAll(`${file}\nada@example.org,Director,50,"vip;Speaker",fair`);
    const done = await importAll(
      `${file},Industry\nada@example.org,Intern,9,VIP|late,mail,Software\nben@example.org,,,,,`,
      { keepOthers: true },
    );
    expect(done).toMatchObject({ added: 1, known: 1, ignoredColumns: [] });
    expect(await service.inDatabase('select name, value from contact_attribute order by name')).toEqual([
      { name: 'employees', value: '50' },
      { name: 'industry', value: 'Software' },
      { name: 'jobTitle', value: 'Director' },
      { name: 'source', value: 'mail' },
    ]);
    expect(await described()).toEqual([
      { jobTitle: 'Director', employees: '50' },
      { source: 'mail', industry: 'Software' },
    ]);
    const tagged = (await service.publishedEvents(ContactTagged)).map(({ data }) => data.added);
    expect(tagged).toEqual([['vip', 'Speaker'], ['late']]);
  });

  it('gives a known contact no more attributes than anybody may have', async () => {
    await importAll('email\nada@example.org');
    await service.inDatabase(
      `insert into contact_attribute (contact_id, workspace_id, name, value)
       select id, workspace_id, 'a' || n, 'x' from contact, generate_series(1, 39) n`,
    );
    await importAll('email,phone,role\nada@example.org,1,buys');
    expect(await described()).toEqual([{ phone: '1' }]);
  });

  it('writes a large file in sets, and forgets the file', async () => {
    const people = Array.from({ length: 1_234 }, (_, n) => `person${n}@example.org,Person ${n}`);
    const done = await importAll(['email;name', ...people].join('\n').replaceAll(',', ';'));
    expect(done).toMatchObject({ status: 'finished', rowsDone: 1_234, added: 1_234 });
    expect(await service.publishedEvents(ContactCaptured)).toHaveLength(1_234);
    expect(await service.inDatabase('select content from contact_import')).toEqual([{ content: null }]);
  });

  it('goes on where a process died, and adds nobody twice', async () => {
    const people = Array.from({ length: 1_200 }, (_, n) => `person${n}@example.org`);
    const { workspaceId } = service;
    await service.get(StartContactImport).execute({
      workspaceId,
      startedBy: 'Olga',
      fileName: 'people.csv',
      file: Buffer.from(['email', ...people].join('\n')),
      consent: true,
      language: 'en',
      timeZone: 'UTC',
    });
    // The first process wrote one set, and was killed within the second.
    await service.inDatabase(`update contact_import set rows_done = 500, added = 500`);
    await service.inDatabase(
      `insert into contact (id, workspace_id, email, name, time_zone, locale, consent_text, consent_source, consented_at, captured_at)
       select gen_random_uuid(), $1, 'person' || n || '@example.org', 'P', 'UTC', 'en', 't', 'import', now(), now()
       from generate_series(0, 499) n`,
      [workspaceId],
    );
    await service.get(UnitOfWork).acrossWorkspaces((tx) => claimContactImport(tx, new Date()));
    await service.get(ImportContacts).wake();
    expect(await service.inDatabase('select rows_done from contact_import')).toEqual([{ rows_done: 500 }]);

    await service.inDatabase(`update contact_import set leased_until = now() - interval '1 second'`);
    await service.get(ImportContacts).wake();
    expect(await service.inDatabase('select status, rows_done, added, known from contact_import')).toEqual([
      { status: 'finished', rows_done: 1_200, added: 1_200, known: 0 },
    ]);
    expect(await service.publishedEvents(ContactCaptured)).toHaveLength(700);
  });

  it('pauses when the process ends, for another to go on at once', async () => {
    await service.get(StartContactImport).execute({
      workspaceId: service.workspaceId,
      startedBy: 'Olga',
      fileName: 'people.csv',
      file: Buffer.from('email\nada@example.org'),
      consent: true,
      language: 'en',
      timeZone: 'UTC',
    });
    await service.get(CarryOutContactImport).execute(AbortSignal.abort());
    expect(await service.inDatabase('select rows_done, leased_until from contact_import')).toEqual([
      { rows_done: 0, leased_until: null },
    ]);
  });

  /** As a bug of ours would: the database refuses what we write. */
  const breakWriting = () =>
    service.inDatabase(
      `alter table contact add constraint broken check (email <> 'ben@example.org') not valid`,
    );
  const mendWriting = () => service.inDatabase('alter table contact drop constraint broken');
  const attempt = async () => {
    await service.inDatabase(`update contact_import set leased_until = null`);
    await service.get(ImportContacts).wake();
  };
  const decide = (id: string, what: 'cancel' | 'retry', as = member) =>
    service.http().post(`/api/v1/contact-imports/${id}/${what}`).set(as);
  const see = async (id: string) =>
    (await service.http().get(`/api/v1/contact-imports/${id}`).set(member).expect(200)).body as object;
  const manyWithBen = () => {
    const people = Array.from({ length: 600 }, (_, n) => `person${n}@example.org`);
    return ['email', ...people, 'ben@example.org'].join('\n');
  };

  it('fails with a reason after some attempts, lets others by meanwhile, and goes on when tried again', async () => {
    await breakWriting();
    const { id } = await importAll(manyWithBen());
    expect(await see(id)).toMatchObject({ status: 'running', rowsDone: 500, reason: null });
    expect(await importAll('email\nada@example.org')).toMatchObject({ status: 'finished' });
    for (let times = 2; times < 5; times += 1) await attempt();
    expect(await see(id)).toMatchObject({ status: 'running' });
    await attempt();
    expect(await see(id)).toMatchObject({
      status: 'failed',
      reason: 'unexpected',
      rowsDone: 500,
      added: 500,
      finishedAt: expect.any(String),
    });

    await mendWriting();
    await decide(id, 'retry').expect(202);
    await service.get(ImportContacts).wake();
    expect(await see(id)).toMatchObject({ status: 'finished', reason: null, rowsDone: 601, added: 601 });
    const { body } = await decide(id, 'retry').expect(409);
    expect(body.code).toBe('contact-import-not-failed');
  });

  it('counts an attempt that took its process along', async () => {
    const { id } = await importAll(USUAL);
    await service.inDatabase(
      `update contact_import set status = 'running', content = 'email', rows_done = 0, added = 0, known = 0, refused = 0,
         attempts = 5, finished_at = null`,
    );
    await attempt();
    expect(await see(id)).toMatchObject({ status: 'failed', reason: 'unexpected' });
  });

  it('fails at once for a file that cannot be read after all', async () => {
    await breakWriting();
    const { id } = await importAll('email\nben@example.org');
    await service.inDatabase(`update contact_import set content = 'name'`);
    await attempt();
    expect(await see(id)).toMatchObject({ status: 'failed', reason: 'file-unreadable' });
  });

  it('is cancelled where it is: who was imported stays, and the file is forgotten', async () => {
    await breakWriting();
    const { id } = await importAll(manyWithBen());
    const { body } = await decide(id, 'cancel').expect(200);
    expect(body).toMatchObject({ status: 'cancelled', rowsDone: 500, added: 500, rowCount: 601 });
    await decide(id, 'cancel').expect(200);
    await mendWriting();
    await attempt();
    expect(await contacts()).toHaveLength(500);
    expect(await service.inDatabase('select content from contact_import')).toEqual([{ content: null }]);
    expect((await decide(id, 'retry').expect(409)).body.code).toBe('contact-import-not-failed');
  });

  it('cannot be cancelled when it is finished, nor by sales or another workspace', async () => {
    const { id } = await importAll(USUAL);
    expect((await decide(id, 'cancel').expect(409)).body.code).toBe('contact-import-is-over');
    await decide(id, 'cancel', await service.asMember({ role: 'sales' })).expect(403);
    const stranger = await service.asMember({ workspaceId: randomUUID() });
    for (const what of ['cancel', 'retry'] as const) await decide(id, what, stranger).expect(404);
  });

  it('shows from the beginning of a file how it would be understood', async () => {
    const cut = Buffer.from(`﻿Имя;E-mail;Телефон\nАнна;anna@example.ru;1\n"Бе`).subarray(0, -1);
    const { body } = await post(cut, { language: 'ru' }, '/preview').expect(200);
    expect(body).toMatchObject({
      columns: [
        { header: 'Имя', field: 'firstName' },
        { header: 'E-mail', field: 'email' },
        { header: 'Телефон', field: 'attribute', attribute: 'phone' },
      ],
      rows: [['Анна', 'anna@example.ru', '1']],
      consentText: expect.stringContaining('согласие'),
    });
  });

  it.each([
    ['no consent', 'email\nada@example.org', { consent: false }, 422, 'consent-not-affirmed'],
    ['nothing', '', {}, 422, 'file-is-empty'],
    ['nobody', 'email,name\n', {}, 422, 'file-is-empty'],
    ['no e-mail column', 'name,phone\nAda,1', {}, 422, 'no-email-column'],
    ['a spreadsheet', Buffer.from('PK\u0003\u0004'), {}, 422, 'file-is-no-text'],
    ['an older encoding', Buffer.from([0xc8, 0xec, 0xff, 0x2c]), {}, 422, 'file-is-not-utf8'],
    ['a quote without an end', 'email,name\nada@example.org,"Ada\n', {}, 422, 'file-is-broken'],
    ['too many rows', `email\n${'a@example.org\n'.repeat(50_001)}`, {}, 413, 'too-many-rows'],
    ['too many bytes', `email\n${'x'.repeat(10 * 1024 * 1024)}`, {}, 413, 'file-too-large'],
  ])('refuses %s, and nobody is added', async (_, csv, query, status, code) => {
    const { body } = await post(csv, { ...AFFIRMED, ...query }).expect(status);
    expect(body.code).toBe(code);
    expect(await contacts()).toEqual([]);
    expect(await service.inDatabase('select from contact_import')).toEqual([]);
  });

  it('takes a file as a file, from owners and presenters', async () => {
    await service.http().post('/api/v1/contact-imports').set(member).send({ csv: 'email' }).expect(415);
    const sales = await service.asMember({ role: 'sales' });
    const csv = 'email\nada@example.org';
    await service
      .http()
      .post('/api/v1/contact-imports')
      .query({ consent: true })
      .set(sales)
      .set('content-type', 'text/csv')
      .send(csv)
      .expect(403);
    await service
      .http()
      .post('/api/v1/contact-imports')
      .set('content-type', 'text/csv')
      .send(csv)
      .expect(401);
  });

  it('of another workspace does not exist', async () => {
    const { id } = await importAll(USUAL);
    const stranger = await service.asMember({ workspaceId: randomUUID() });
    await service.http().get(`/api/v1/contact-imports/${id}`).set(stranger).expect(404);
    await service.http().get(`/api/v1/contact-imports/${id}/refused-rows.csv`).set(stranger).expect(404);
    const { body } = await service.http().get('/api/v1/contact-imports').set(stranger).expect(200);
    expect(body.items).toEqual([]);
  });
});
