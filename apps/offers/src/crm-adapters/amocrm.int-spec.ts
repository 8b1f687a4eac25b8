import { OutgoingCalls, OutgoingConfig } from '@funnelcast/service-kit';
import { type Answer, type Call, FakeProvider } from '@funnelcast/testing';
import { aLead } from '../testing/a-lead.js';
import { AmocrmAdapter } from './amocrm.adapter.js';

interface NewDeal {
  name: string;
  request_id: string;
  _embedded: { contacts: { id?: number; custom_fields_values?: object[] }[]; tags: object[] };
}

describe(AmocrmAdapter, () => {
  let account: FakeProvider;
  let adapter: AmocrmAdapter;
  const settings = () => ({ url: account.url, accessToken: 'long-lived' });

  beforeAll(async () => {
    account = await FakeProvider.start(() => ({ status: 200 }));
    adapter = new AmocrmAdapter(
      new OutgoingCalls(Object.assign(new OutgoingConfig(), { webhookAllowedAddresses: '127.0.0.1' })),
    );
  });
  afterAll(() => account?.stop());
  beforeEach(() => {
    account.calls.length = 0;
  });

  const answering = (answers: Record<string, Answer | ((call: Call) => Answer)>) => {
    account.answer = (call) => {
      const own = answers[`${call.method} ${call.path.split('?')[0]}`] ?? { status: 204 };
      return typeof own === 'function' ? own(call) : own;
    };
  };
  const made = ({ body }: Call): Answer => ({
    status: 200,
    body: (JSON.parse(body) as NewDeal[]).map(({ request_id }, index) => ({
      id: 100 + index,
      contact_id: 200 + index,
      company_id: null,
      request_id: [request_id],
      merged: false,
    })),
  });
  const contact = (email: string, ...leads: number[]): Answer => ({
    status: 200,
    body: {
      _embedded: {
        contacts: [
          {
            id: 31,
            custom_fields_values: [{ field_code: 'EMAIL', values: [{ value: email, enum_code: 'WORK' }] }],
            _embedded: { leads: leads.map((id) => ({ id })) },
          },
        ],
      },
    },
  });
  const deals = (...leads: object[]): Answer => ({ status: 200, body: { _embedded: { leads } } });
  const tagged = (id: number, status_id: number) => ({
    id,
    status_id,
    _embedded: { tags: [{ name: 'Funnelcast' }] },
  });
  const asked = (method: string, path: string) =>
    account.calls.filter((call) => call.method === method && call.path.startsWith(path));

  it('makes a deal with its contact, and notes why', async () => {
    answering({ 'POST /api/v4/leads/complex': made, 'POST /api/v4/leads/notes': { status: 200, body: {} } });
    const lead = aLead();

    expect(await adapter.deliver([lead], settings())).toEqual([{ kind: 'delivered', remoteId: '100' }]);

    expect(account.calls[0]!.headers.authorization).toBe('Bearer long-lived');
    const [deal] = JSON.parse(asked('POST', '/api/v4/leads/complex')[0]!.body) as NewDeal[];
    expect(deal).toMatchObject({
      name: 'Flow: Ada Lovelace',
      request_id: lead.deliveryId,
      _embedded: {
        tags: [{ name: 'Funnelcast' }],
        contacts: [
          {
            first_name: 'Ada',
            last_name: 'Lovelace',
            custom_fields_values: [
              { field_code: 'EMAIL', values: [{ enum_code: 'WORK', value: 'ada@example.org' }] },
              { field_code: 'PHONE', values: [{ enum_code: 'WORK', value: '+351 912 345 678' }] },
            ],
          },
        ],
      },
    });
    const [note] = JSON.parse(asked('POST', '/api/v4/leads/notes')[0]!.body) as {
      params: { text: string };
    }[];
    expect(note).toMatchObject({ entity_id: 100, note_type: 'common' });
    expect(note!.params.text).toContain('clicked the offer and has not bought');
  });

  it('uses the contact with this address, and no other that the search finds', async () => {
    answering({ 'GET /api/v4/contacts': contact('ADA@example.org'), 'POST /api/v4/leads/complex': made });
    await adapter.deliver([aLead()], settings());
    const contactsOf = () =>
      (JSON.parse(asked('POST', '/api/v4/leads/complex').at(-1)!.body) as NewDeal[])[0]!._embedded.contacts;
    expect(contactsOf()).toEqual([{ id: 31 }]);

    answering({ 'GET /api/v4/contacts': contact('mada@example.org'), 'POST /api/v4/leads/complex': made });
    await adapter.deliver([aLead()], settings());
    expect(contactsOf()[0]).not.toHaveProperty('id');
  });

  it('adds to the open deal of ours instead of making another', async () => {
    answering({
      'GET /api/v4/contacts': contact('ada@example.org', 1, 2, 3),
      'GET /api/v4/leads': deals(
        tagged(1, 143),
        { id: 2, status_id: 7, _embedded: { tags: [] } },
        tagged(3, 7),
      ),
      'POST /api/v4/leads/notes': { status: 200, body: {} },
    });

    expect(await adapter.deliver([aLead()], settings())).toEqual([{ kind: 'delivered', remoteId: '3' }]);
    expect(asked('POST', '/api/v4/leads/complex')).toEqual([]);
    expect(asked('POST', '/api/v4/leads/notes')).toHaveLength(1);
  });

  it('notes nothing twice when a delivery is repeated', async () => {
    const lead = aLead({ attempts: 2 });
    answering({
      'GET /api/v4/contacts': contact('ada@example.org', 3),
      'GET /api/v4/leads': deals(tagged(3, 7)),
      'GET /api/v4/leads/3/notes': {
        status: 200,
        body: { _embedded: { notes: [{ params: { text: `said before\n(${lead.deliveryId})` } }] } },
      },
    });

    expect(await adapter.deliver([lead], settings())).toEqual([{ kind: 'delivered', remoteId: '3' }]);
    expect(asked('POST', '/api/v4/leads/notes')).toEqual([]);
  });

  it('lets one who is refused keep nobody else out', async () => {
    answering({
      'POST /api/v4/leads/complex': (call) =>
        call.body.includes('bad@')
          ? { status: 400, body: { title: 'Bad Request', detail: 'Request validation failed' } }
          : made(call),
      'POST /api/v4/leads/notes': { status: 200, body: {} },
    });

    expect(await adapter.deliver([aLead({ email: 'bad@' }), aLead()], settings())).toMatchObject([
      { kind: 'refused', reason: 'amocrm 400: Request validation failed' },
      { kind: 'delivered' },
    ]);
  });

  it.each([
    [401, { kind: 'shut' }],
    [402, { kind: 'shut' }],
    [403, { kind: 'shut' }],
    [429, { kind: 'later' }],
    [504, { kind: 'later' }],
  ])('understands %i on each of its ways', async (status, outcome) => {
    account.answer = () => ({ status, body: { title: 'no' } });
    expect(await adapter.deliver([aLead(), aLead()], settings())).toMatchObject([outcome, outcome]);
    expect(account.calls).toHaveLength(1);
    expect(await adapter.test(settings())).toMatchObject(outcome);

    answering({ 'POST /api/v4/leads/complex': made, 'POST /api/v4/leads/notes': { status } });
    expect(await adapter.deliver([aLead()], settings())).toMatchObject([outcome]);
  });
});
