import { OutgoingCalls, OutgoingConfig } from '@funnelcast/service-kit';
import { type Answer, type Call, FakeProvider } from '@funnelcast/testing';
import { aLead } from '../testing/a-lead.js';
import { Bitrix24Adapter } from './bitrix24.adapter.js';

describe(Bitrix24Adapter, () => {
  let portal: FakeProvider;
  let adapter: Bitrix24Adapter;
  const settings = (entity: 'lead' | 'contact' = 'lead') => ({ url: `${portal.url}/rest/1/s3cr3t/`, entity });

  beforeAll(async () => {
    portal = await FakeProvider.start(() => ({ status: 200 }));
    adapter = new Bitrix24Adapter(
      new OutgoingCalls(Object.assign(new OutgoingConfig(), { webhookAllowedAddresses: '127.0.0.1' })),
    );
  });
  afterAll(() => portal?.stop());
  beforeEach(() => {
    portal.calls.length = 0;
  });

  /** A portal that knows these people already, by our id. */
  const answering = (known: { ID: string; ORIGIN_ID: string }[], batch: Answer) => {
    portal.answer = ({ path }) =>
      path.endsWith('.list.json') ? { status: 200, body: { result: known, total: known.length } } : batch;
  };
  const batchOf = (result: object, errors: object = []): Answer => ({
    status: 200,
    body: { result: { result, result_error: errors, result_total: [], result_next: [] } },
  });
  const commands = ({ body }: Call) =>
    Object.values((JSON.parse(body) as { cmd: Record<string, string> }).cmd).map((text) => {
      const [method, query] = text.split('?');
      return { method, fields: Object.fromEntries(new URLSearchParams(query)) };
    });

  it('makes leads that it finds again, with what strangers typed as mere text', async () => {
    answering([], batchOf({ p0: 77 }));
    const lead = aLead();

    expect(await adapter.deliver([lead], settings())).toEqual([{ kind: 'delivered', remoteId: '77' }]);

    const [list, batch] = portal.calls;
    expect(list!.path).toBe('/rest/1/s3cr3t/crm.lead.list.json');
    expect(JSON.parse(list!.body)).toMatchObject({
      filter: { ORIGINATOR_ID: 'funnelcast', ORIGIN_ID: [lead.contactId] },
    });
    expect(batch!.path).toBe('/rest/1/s3cr3t/batch.json');
    const [add] = commands(batch!);
    expect(add).toMatchObject({
      method: 'crm.lead.add',
      fields: {
        'fields[TITLE]': 'Flow: Ada Lovelace',
        'fields[NAME]': 'Ada',
        'fields[LAST_NAME]': 'Lovelace',
        'fields[EMAIL][0][VALUE]': 'ada@example.org',
        'fields[PHONE][0][VALUE]': '+351 912 345 678',
        'fields[ORIGINATOR_ID]': 'funnelcast',
        'fields[ORIGIN_ID]': lead.contactId,
      },
    });
    expect(add!.fields['fields[COMMENTS]']).toContain('budget &lt;this&gt; quarter');
  });

  it('writes anew for whom it made before, and tells no address twice', async () => {
    const [known, stranger] = [aLead(), aLead({ email: 'ben@example.org' })];
    answering(
      [
        { ID: '5', ORIGIN_ID: known.contactId },
        { ID: '9', ORIGIN_ID: known.contactId },
      ],
      batchOf({ p0: true, p1: 78 }),
    );

    expect(await adapter.deliver([known, stranger], settings('contact'))).toEqual([
      { kind: 'delivered', remoteId: '5' },
      { kind: 'delivered', remoteId: '78' },
    ]);
    const [update, add] = commands(portal.calls[1]!);
    expect(update).toMatchObject({ method: 'crm.contact.update', fields: { id: '5' } });
    expect(Object.keys(update!.fields).join()).not.toMatch(/EMAIL|PHONE/);
    expect(add!.method).toBe('crm.contact.add');
    expect(add!.fields).not.toHaveProperty('fields[TITLE]');
  });

  it('tells who of a batch was refused, and who only has to wait', async () => {
    answering(
      [],
      batchOf(
        { p2: 80 },
        {
          p0: { error: '', error_description: 'Required field LAST_NAME' },
          p1: { error: 'QUERY_LIMIT_EXCEEDED', error_description: 'Too many requests' },
        },
      ),
    );

    expect(await adapter.deliver([aLead(), aLead(), aLead()], settings())).toMatchObject([
      { kind: 'refused', reason: 'bitrix24: Required field LAST_NAME' },
      { kind: 'later', retryAfterSeconds: 2 },
      { kind: 'delivered', remoteId: '80' },
    ]);
  });

  it.each([
    [
      401,
      { error: 'INVALID_CREDENTIALS', error_description: 'Invalid request credentials' },
      { kind: 'shut' },
    ],
    [403, { error: 'insufficient_scope', error_description: 'needs crm' }, { kind: 'shut' }],
    [503, { error: 'QUERY_LIMIT_EXCEEDED' }, { kind: 'later', retryAfterSeconds: 2 }],
    [429, { error: 'OPERATION_TIME_LIMIT' }, { kind: 'later', retryAfterSeconds: 600 }],
    [500, { error: 'INTERNAL_SERVER_ERROR' }, { kind: 'later' }],
  ])('understands %i %j', async (status, body, outcome) => {
    portal.answer = () => ({ status, body });

    expect(await adapter.deliver([aLead(), aLead()], settings())).toMatchObject([outcome, outcome]);
    expect(portal.calls).toHaveLength(1);
    expect(await adapter.test(settings())).toMatchObject(outcome);
  });
});
