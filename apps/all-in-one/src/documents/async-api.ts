import { CloudEventSchema, EVENT_CATALOGUE, type EventContract, PRODUCERS } from '@funnelcast/contracts';
import { z } from 'zod';

/** Which service reacts to which kinds of facts: service -> types. */
export type Reactions = ReadonlyMap<string, ReadonlySet<string>>;

/** The event catalogue as AsyncAPI 3.0: one channel per producer, what it sends, and who receives what. */
export function asyncApiDocument(reactions: Reactions): object {
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Funnelcast facts',
      version: '1',
      description:
        'Every message is a page: a CloudEvents 1.0 batch in JSON, that is an array of the events described here, of one ' +
        'producer and with consecutive positions (extension attribute `sequence`). See docs/architecture.md.',
      license: { name: 'Apache-2.0' },
    },
    defaultContentType: 'application/cloudevents-batch+json',
    channels: Object.fromEntries(PRODUCERS.map((producer) => [producer, channelOf(producer)])),
    operations: Object.fromEntries([...sendOperations(), ...receiveOperations(reactions)]),
    components: {
      messages: Object.fromEntries(EVENT_CATALOGUE.map((contract) => [contract.type, messageOf(contract)])),
    },
  };
}

function contractsOf(producer: string): EventContract[] {
  return EVENT_CATALOGUE.filter((contract) => contract.producer === producer);
}

function channelOf(producer: string): object {
  return {
    address: `funnelcast.facts.${producer}`,
    description: `What ${producer} has to say, in order.`,
    messages: Object.fromEntries(
      contractsOf(producer).map(({ type }) => [type, { $ref: `#/components/messages/${type}` }]),
    ),
  };
}

/** One fact in its envelope; on the wire a message is an array of these. */
function messageOf({ type, producer, summary, payload }: EventContract): object {
  const envelope = CloudEventSchema.extend({
    type: z.literal(type),
    source: z.literal(`/${producer}`),
    data: payload,
  });
  return {
    name: type,
    summary,
    contentType: 'application/cloudevents+json',
    payload: z.toJSONSchema(envelope, { target: 'draft-7', io: 'output' }),
  };
}

function sendOperations(): [string, object][] {
  return PRODUCERS.map((producer) => [
    `${producer}.sends`,
    { action: 'send', channel: channelRef(producer), messages: messageRefs(producer, contractsOf(producer)) },
  ]);
}

function receiveOperations(reactions: Reactions): [string, object][] {
  return [...reactions].flatMap(([service, types]) =>
    PRODUCERS.map((producer): [string, EventContract[]] => [
      producer,
      contractsOf(producer).filter(({ type }) => types.has(type)),
    ])
      .filter(([, contracts]) => contracts.length > 0)
      .map(([producer, contracts]): [string, object] => [
        `${service}.receives.${producer}`,
        {
          action: 'receive',
          summary: `What ${service} reacts to.`,
          channel: channelRef(producer),
          messages: messageRefs(producer, contracts),
        },
      ]),
  );
}

function channelRef(producer: string): object {
  return { $ref: `#/channels/${producer}` };
}

function messageRefs(producer: string, contracts: EventContract[]): object[] {
  return contracts.map(({ type }) => ({ $ref: `#/channels/${producer}/messages/${type}` }));
}
