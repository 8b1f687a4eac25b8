import { randomUUID } from 'node:crypto';
import { ContactDescribed, ContactTagged } from '@funnelcast/contracts';
import { newId } from '@funnelcast/persistence';
import { ServiceTestbed } from '@funnelcast/testing';
import { RegistrationModule } from '../registration.module.js';

describe('the profile of a contact', () => {
  let service: ServiceTestbed;
  let contactId: string;

  beforeAll(async () => {
    service = await ServiceTestbed.start(RegistrationModule, 'registration');
  });
  afterAll(() => service.stop());
  beforeEach(async () => {
    contactId = newId();
    await service.inDatabase(
      `insert into contact (id, workspace_id, email, name, time_zone, locale, consent_text, consent_source, consented_at, captured_at)
       values ($1, $2, $3, 'Ada', 'UTC', 'en', 'I agree', 'import', now(), now())`,
      [contactId, service.workspaceId, `${contactId}@example.org`],
    );
  });

  const path = () => `/api/v1/contacts/${contactId}/profile`;
  const describeAs = async (body: object, status = 200) => {
    const member = await service.asMember({ role: 'sales' });
    return (await service.http().patch(path()).set(member).send(body).expect(status)).body;
  };
  const find = async () =>
    (
      await service
        .http()
        .get(path())
        .set(await service.asMember())
        .expect(200)
    ).body;
  const told = async () => ({
    described: (await service.publishedEvents(ContactDescribed))
      .map(({ data }) => data)
      .filter((data) => data.contactId === contactId)
      .map(({ attributes }) => attributes),
    tagged: (await service.publishedEvents(ContactTagged))
      .map(({ data }) => data)
      .filter((data) => data.contactId === contactId)
      .map(({ added, removed }) => ({ added, removed })),
  });
  const attribute = (name: string, value: string) => ({ name, value });

  it('is empty until somebody says something, and then says what they said', async () => {
    expect(await find()).toEqual({ attributes: [], tags: [] });
    const body = await describeAs({
      attributes: [attribute('Phone', ' +49 30 1234 '), attribute('Job title', 'Director')],
      addTags: ['VIP', ' met  in Berlin '],
    });
    expect(body).toEqual({
      attributes: [attribute('jobTitle', 'Director'), attribute('phone', '+49 30 1234')],
      tags: ['met in Berlin', 'VIP'],
    });
    expect(await find()).toEqual(body);
    expect(await told()).toEqual({
      described: [{ phone: '+49 30 1234', jobTitle: 'Director' }],
      tagged: [{ added: ['VIP', 'met in Berlin'], removed: [] }],
    });
  });

  it('tells only what is new, and nothing when nothing is', async () => {
    await describeAs({ attributes: [attribute('phone', '1'), attribute('city', 'Rome')], addTags: ['vip'] });
    await describeAs({ attributes: [attribute('phone', '1'), attribute('none', '')], addTags: ['VIP'] });
    await describeAs({ removeTags: ['never had'] });
    await describeAs({});
    expect(await told()).toMatchObject({ described: [{}], tagged: [{}] });

    const left = await describeAs({
      attributes: [attribute('phone', '1'), attribute('City', '')],
      removeTags: ['VIP'],
    });
    expect(left).toEqual({ attributes: [attribute('phone', '1')], tags: [] });
    const { described, tagged } = await told();
    expect(described.slice(1)).toEqual([{ city: '' }]);
    expect(tagged.slice(1)).toEqual([{ added: [], removed: ['vip'] }]);
  });

  it('holds forty attributes and a hundred tags, and a refusal leaves it as it was', async () => {
    const forty = Array.from({ length: 40 }, (_, n) => attribute(`note ${n}`, 'x'));
    await describeAs({ attributes: forty, addTags: Array.from({ length: 100 }, (_, n) => `tag ${n}`) });
    expect(await describeAs({ attributes: [attribute('more', 'x')] }, 422)).toMatchObject({
      code: 'too-many-attributes',
      errors: [{ pointer: '/attributes' }],
    });
    expect(await describeAs({ addTags: ['more'] }, 422)).toMatchObject({ code: 'too-many-tags' });
    await describeAs({ attributes: [attribute('note 0', ''), attribute('more', 'x')] });
    expect(await told()).toMatchObject({ described: [{}, { 'note-0': '', more: 'x' }], tagged: [{}] });
  });

  it.each([
    [{ attributes: [attribute('—', 'x')] }, '/attributes/0/name'],
    [{ attributes: [attribute('a', 'x'), attribute('b', 'x'.repeat(201))] }, '/attributes/1/value'],
    [{ attributes: [attribute('a', 'x\ny')] }, '/attributes/0/value'],
    [{ attributes: { a: 'x' } }, '/attributes'],
    [{ addTags: [' '] }, '/addTags'],
    [{ addTags: ['x'.repeat(61)] }, '/addTags'],
    [{ removeTags: ['a\u0000'] }, '/removeTags'],
  ])('is not described by %j', async (body, pointer) => {
    const problem = await describeAs(body, 422);
    expect(problem.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
    expect(await told()).toEqual({ described: [], tagged: [] });
  });

  it('of another workspace does not exist', async () => {
    const stranger = await service.asMember({ workspaceId: randomUUID() });
    await service.http().get(path()).set(stranger).expect(404);
    const { body } = await service
      .http()
      .patch(path())
      .set(stranger)
      .send({ addTags: ['mine'] })
      .expect(404);
    expect(body.code).toBe('contact-not-found');
    expect(await find()).toEqual({ attributes: [], tags: [] });
  });
});
