import { randomUUID } from 'node:crypto';
import {
  AttendeeLeft,
  ContactCaptured,
  ContactDescribed,
  PollAnswered,
  RegistrationConfirmed,
  TouchSent,
} from '@funnelcast/contracts';
import { ServiceTestbed } from '@funnelcast/testing';
import { OffersModule } from '../offers.module.js';
import { ASession, answered, confirmed, left, minute, type Person, touched } from '../testing/a-session.js';
import { leadsCounted } from '../testing/leads-counted.js';
import { HotList } from './hot-list.query.js';

describe(HotList, () => {
  let service: ServiceTestbed;
  let session: ASession;
  let ada: Person;
  let ben: Person;
  beforeAll(async () => {
    service = await ServiceTestbed.start(OffersModule, 'offers');
    session = new ASession();
    [ada, ben] = [session.person('Ada'), session.person('Ben')];
    await service.receive(RegistrationConfirmed, [{ data: confirmed(ada) }, { data: confirmed(ben) }]);
    await service.receive(AttendeeLeft, [{ data: left(ada, 20) }]);
    await service.receive(PollAnswered, [{ data: answered(ada, 'Money?', 'budget this quarter') }]);
    await service.receive(ContactCaptured, [{ data: { ...captured, contactId: ada.contactId } }]);
    await service.receive(ContactDescribed, [{ data: described(ada, { phone: '+351 912 345 678' }) }]);
    await service.receive(
      TouchSent,
      Array.from({ length: 7 }, (_, index) => ({ data: touched(ben, minute(-index)) })),
    );
    await leadsCounted(service);
    await service.inDatabase('delete from lead');
    await service.inDatabase(
      `insert into lead (contact_id, workspace_id, fit, fit_class, engagement_class, stage, stage_reason, phase, phase_reason)
       values ($1, $2, 42, 'A', 1, 'sales-ready', 'fits and is active', 'buy', 'clicked')`,
      [ada.contactId, service.workspaceId],
    );
    await service.inDatabase(`
      update engagement e set lead_stage = coalesce(l.stage, 'nurture'), lead_cell = coalesce(l.cell, 'C3'),
                              lead_phase = coalesce(l.phase, 'discover')
      from contact c left join lead l on l.contact_id = c.id where c.id = e.contact_id`);
  });
  afterAll(() => service.stop());

  const captured = {
    email: 'ada@example.org',
    name: 'Ada',
    timeZone: 'Europe/Lisbon',
    locale: 'pt',
    consent: { text: 'Yes', givenAt: minute(-60), source: 'form' },
  };
  const described = ({ contactId }: Person, attributes: Record<string, string>) => ({
    contactId,
    attributes,
    at: minute(-60),
  });

  const items = async (query: object = {}, member = {}) =>
    (
      await service
        .http()
        .get('/api/v1/hot-list')
        .query({ sessionId: session.sessionId, ...query })
        .set(await service.asMember({ role: 'sales', ...member }))
        .expect(200)
    ).body.items;
  const names = async (query: object) => (await items(query)).map(({ name }: { name: string }) => name);

  it('tells what sales wants to know before a call', async () => {
    const [first, second] = await items();

    expect(first).toMatchObject({
      name: 'Ada',
      cell: 'A1',
      stage: 'sales-ready',
      stageReason: 'fits and is active',
      phase: 'buy',
      phaseReason: 'clicked',
      fit: 42,
      phone: '+351 912 345 678',
      callsDeclined: false,
      timeZone: expect.stringMatching(/^Europe\//),
      touches: 0,
      fewTouches: true,
      lastTouchAt: null,
      best: {
        code: 'answered-ready',
        detail: 'budget this quarter',
        text: 'answered "budget this quarter"',
      },
    });
    expect(second).toMatchObject({ name: 'Ben', touches: 7, fewTouches: false, lastTouchAt: minute(0) });
  });

  it('takes everybody for a beginner of whom nothing has been worked out', async () => {
    expect((await items())[1]).toMatchObject({
      cell: 'C3',
      stage: 'nurture',
      stageReason: '',
      phase: 'discover',
      fit: 0,
      phone: null,
      best: { code: 'registered' },
    });
  });

  it.each([
    [{ stage: 'sales-ready' }, ['Ada']],
    [{ stage: 'nurture' }, ['Ben']],
    [{ stage: 'disqualified' }, []],
    [{ cell: 'A1' }, ['Ada']],
    [{ cell: 'C3' }, ['Ben']],
    [{ phase: 'buy' }, ['Ada']],
    [{ phase: 'discover' }, ['Ben']],
    [{ fewTouches: true }, ['Ada']],
    [{ fewTouches: false }, ['Ada', 'Ben']],
    [{ hasPhone: true }, ['Ada']],
    [{ hasPhone: true, phase: 'discover' }, []],
    [{ memberOf: randomUUID() }, []],
  ])('finds with %j', async (query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  it('finds the members of a segment by rule', async () => {
    const segment = randomUUID();
    await service.inDatabase(
      'insert into segment_member (segment_id, contact_id, workspace_id, entered_at, reason) values ($1, $2, $3, $4, $5)',
      [segment, ben.contactId, service.workspaceId, minute(0), 'fits'],
    );

    expect(await names({ memberOf: segment })).toEqual(['Ben']);
  });
});
