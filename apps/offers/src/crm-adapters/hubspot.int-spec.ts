import { OutgoingCalls, OutgoingConfig, VirtualClock } from '@funnelcast/service-kit';
import { type Answer, type Call, FakeProvider } from '@funnelcast/testing';
import { aLead } from '../testing/a-lead.js';
import { CrmConfig } from './crm.config.js';
import { HubspotAdapter } from './hubspot.adapter.js';

const UPSERT = '/crm/v3/objects/contacts/batch/upsert';

interface Input {
  id: string;
  idProperty: string;
  properties: Record<string, string>;
}

describe(HubspotAdapter, () => {
  const settings = { accessToken: 'pat-eu1-secret' };
  let hubspot: FakeProvider;
  let adapter: HubspotAdapter;

  beforeAll(async () => {
    hubspot = await FakeProvider.start(() => ({ status: 200, body: {} }));
    const config = Object.assign(new CrmConfig(), { hubspotApiUrl: hubspot.url });
    adapter = new HubspotAdapter(
      new OutgoingCalls(new OutgoingConfig()),
      config,
      new VirtualClock(new Date()),
    );
  });
  afterAll(() => hubspot?.stop());
  beforeEach(() => {
    hubspot.calls.length = 0;
    hubspot.answer = (call) => (call.path === UPSERT ? upserted(call) : { status: 201, body: {} });
  });

  const inputsOf = ({ body }: Call) => (JSON.parse(body) as { inputs: Input[] }).inputs;
  const upserted = (call: Call): Answer => ({
    status: 200,
    body: {
      status: 'COMPLETE',
      results: inputsOf(call).map(({ id }) => ({ id: `of ${id}`, new: true, properties: { email: id } })),
    },
  });
  const paths = () => hubspot.calls.map(({ path }) => path);

  it('writes people by their address in one batch, with what we know in properties of our own', async () => {
    const leads = [aLead(), aLead({ email: 'Ben@example.org', name: 'Ben', phone: null })];

    expect(await adapter.deliver(leads, settings)).toEqual([
      { kind: 'delivered', remoteId: 'of ada@example.org' },
      { kind: 'delivered', remoteId: 'of Ben@example.org' },
    ]);

    expect(paths()).toEqual([UPSERT]);
    const [call] = hubspot.calls;
    expect(call!.headers.authorization).toBe('Bearer pat-eu1-secret');
    const [ada, ben] = inputsOf(call!);
    expect(ada).toMatchObject({
      id: 'ada@example.org',
      idProperty: 'email',
      properties: {
        firstname: 'Ada',
        lastname: 'Lovelace',
        phone: '+351 912 345 678',
        funnelcast_score: '91',
        funnelcast_cell: 'A1',
        funnelcast_reasons: 'stayed 52 of 60 minutes\nanswered "budget <this> quarter"',
      },
    });
    expect(ben!.properties).not.toHaveProperty('phone');
    expect(ben!.properties).not.toHaveProperty('lastname');
  });

  it('makes the properties when they are missing, and writes again', async () => {
    let missing = true;
    hubspot.answer = (call) => {
      if (call.path.startsWith('/crm/v3/properties')) {
        missing = false;
        return { status: call.path.endsWith('groups') ? 409 : 201, body: { message: 'exists' } };
      }
      return missing
        ? {
            status: 400,
            body: {
              status: 'error',
              message: '[{"error":"PROPERTY_DOESNT_EXIST","name":"funnelcast_score"}]',
            },
          }
        : upserted(call);
    };

    expect(await adapter.deliver([aLead()], settings)).toMatchObject([{ kind: 'delivered' }]);
    expect(paths()).toEqual([
      UPSERT,
      '/crm/v3/properties/contacts/groups',
      '/crm/v3/properties/contacts/batch/create',
      UPSERT,
    ]);
  });

  it('lets one bad address keep nobody else out', async () => {
    hubspot.answer = (call) =>
      inputsOf(call).some(({ id }) => id === 'bad@')
        ? { status: 400, body: { category: 'VALIDATION_ERROR', message: 'Email address bad@ is invalid' } }
        : upserted(call);
    const leads = ['a@example.org', 'bad@', 'c@example.org', 'd@example.org'].map((email) =>
      aLead({ email }),
    );

    expect((await adapter.deliver(leads, settings)).map(({ kind }) => kind)).toEqual([
      'delivered',
      'refused',
      'delivered',
      'delivered',
    ]);
  });

  it('takes who is missing among the results of a batch for not delivered (207)', async () => {
    hubspot.answer = () => ({
      status: 207,
      body: {
        status: 'COMPLETE',
        numErrors: 1,
        errors: [{ status: 'error', message: 'conflict' }],
        results: [{ id: '1', properties: { email: 'a@example.org' } }],
      },
    });
    const leads = [aLead({ email: 'a@example.org' }), aLead({ email: 'b@example.org' })];

    expect(await adapter.deliver(leads, settings)).toEqual([
      { kind: 'delivered', remoteId: '1' },
      { kind: 'later', reason: 'hubspot: conflict' },
    ]);
  });

  it.each([
    [{ status: 401, body: { message: 'Authentication credentials not found' } }, { kind: 'shut' }],
    [{ status: 403, body: { message: 'requires scopes', category: 'MISSING_SCOPES' } }, { kind: 'shut' }],
    [
      { status: 429, body: { errorType: 'RATE_LIMIT' }, headers: { 'retry-after': '10' } },
      { kind: 'later', retryAfterSeconds: 10 },
    ],
    [{ status: 502, body: undefined }, { kind: 'later' }],
  ])('understands %j', async (answer, outcome) => {
    hubspot.answer = () => answer;

    expect(await adapter.deliver([aLead(), aLead()], settings)).toMatchObject([outcome, outcome]);
    expect(hubspot.calls).toHaveLength(1);
  });

  it('sees in a test which right is missing', async () => {
    expect(await adapter.test(settings)).toEqual({ kind: 'delivered' });
    expect(paths()).toEqual([
      '/crm/v3/objects/contacts?limit=1',
      '/crm/v3/properties/contacts/groups',
      '/crm/v3/properties/contacts/batch/create',
    ]);

    hubspot.answer = ({ path }) =>
      path.includes('properties') ? { status: 403, body: { message: 'no schemas' } } : { status: 200 };
    expect(await adapter.test(settings)).toEqual({ kind: 'shut', reason: 'hubspot 403: no schemas' });
  });
});
