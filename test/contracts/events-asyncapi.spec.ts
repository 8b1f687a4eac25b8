import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EVENT_CATALOGUE, PRODUCERS } from '@funnelcast/contracts';

interface Reference {
  $ref: string;
}
interface Document {
  asyncapi: string;
  info: { title: string; version: string };
  channels: Record<string, { address: string; messages: Record<string, Reference> }>;
  operations: Record<string, { action: string; channel: Reference; messages: Reference[] }>;
  components: { messages: Record<string, { name: string; contentType: string; payload: object }> };
}

const FILE = join(import.meta.dirname, '../../docs/events.asyncapi.json');
const document = JSON.parse(readFileSync(FILE, 'utf8')) as Document;

/** What a JSON pointer of the form `#/a/b` leads to; keys may hold dots and hyphens, and need no escapes here. */
function resolved(reference: Reference): unknown {
  expect(reference.$ref).toMatch(/^#\/[^~%]+$/);
  return reference.$ref
    .slice(2)
    .split('/')
    .reduce<unknown>((place, key) => (place as Record<string, unknown> | undefined)?.[key], document);
}

/** The essentials of the AsyncAPI 3.0 specification, as far as this document uses it. */
describe('docs/events.asyncapi.json', () => {
  it('has the fields that the specification requires', () => {
    expect(document).toMatchObject({
      asyncapi: expect.stringMatching(/^3\.0\.\d+$/),
      info: { title: expect.stringMatching(/./), version: expect.stringMatching(/./) },
    });
    expect(Object.keys(document)).toEqual(
      expect.arrayContaining(['asyncapi', 'info', 'channels', 'operations', 'components']),
    );
  });

  it('uses keys and addresses that the specification allows, each address once', () => {
    const { channels, operations, components } = document;
    const keys = [channels, operations, components.messages].flatMap(Object.keys);
    expect(keys.filter((key) => !/^[\w.-]+$/.test(key))).toEqual([]);
    const addresses = Object.values(channels).map(({ address }) => address);
    expect(addresses.filter((address) => !/^[\w.-]+$/.test(address))).toEqual([]);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('has a channel per producer, whose messages are all described', () => {
    expect(Object.keys(document.channels)).toEqual([...PRODUCERS]);
    for (const { messages } of Object.values(document.channels))
      for (const [type, reference] of Object.entries(messages))
        expect(resolved(reference)).toMatchObject({ name: type, payload: { type: 'object' } });
  });

  it('sends and receives messages of the channel that it names, and no others', () => {
    for (const [name, { action, channel, messages }] of Object.entries(document.operations)) {
      expect([name, action]).toEqual([name, name.endsWith('.sends') ? 'send' : 'receive']);
      const offered = resolved(channel) as Document['channels'][string];
      expect(messages.length).toBeGreaterThan(0);
      for (const { $ref } of messages) {
        expect($ref).toContain(`${channel.$ref}/messages/`);
        expect(Object.keys(offered.messages)).toContain($ref.split('/').at(-1));
      }
    }
  });

  it('describes every kind of fact once, with an object that can be read as JSON schema', () => {
    const { messages } = document.components;
    expect(Object.keys(messages)).toEqual(EVENT_CATALOGUE.map(({ type }) => type));
    for (const { payload } of Object.values(messages))
      expect(payload).toMatchObject({
        $schema: 'http://json-schema.org/draft-07/schema#',
        type: 'object',
        properties: expect.any(Object),
      });
  });

  it('lets every fact be sent by its producer and by nobody else', () => {
    const senders = Object.entries(document.operations).filter(([, { action }]) => action === 'send');
    const sent = senders.flatMap(([name, { messages }]) =>
      messages.map(({ $ref }) => `${$ref.split('/').at(-1)} by ${name}`),
    );
    const due = EVENT_CATALOGUE.map(({ producer, type }) => `${type} by ${producer}.sends`);
    expect(new Set(sent)).toEqual(new Set(due));
    expect(sent).toHaveLength(due.length);
  });
});
