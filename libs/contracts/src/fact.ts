import { z } from 'zod';
import type { EventContract, FactData } from './define-event.js';

/** Something that happened, as a service recorded it: the envelope and the payload. */
export interface Fact<Contract extends EventContract = EventContract> {
  id: string;
  type: string;
  producer: string;
  /** 1, 2, 3 … without gaps per producer, given by the producer's relay. */
  position: number;
  /** ISO 8601 instant, UTC. */
  time: string;
  workspaceId: string;
  /** The id of what the fact is about. */
  subject: string;
  correlationId: string;
  /** The id of the fact that led to this one. */
  causationId?: string;
  data: FactData<Contract>;
}

/** CloudEvents 1.0 in JSON; extension attributes are lower case by that specification. */
export const CloudEventSchema = z.object({
  specversion: z.literal('1.0'),
  id: z.string().min(1),
  source: z.string().startsWith('/'),
  type: z.string().min(1),
  time: z.iso.datetime(),
  subject: z.string(),
  datacontenttype: z.literal('application/json'),
  workspaceid: z.string(),
  correlationid: z.string(),
  causationid: z.string().optional(),
  sequence: z.string().regex(/^\d+$/),
  data: z.record(z.string(), z.unknown()),
});
export type CloudEvent = z.infer<typeof CloudEventSchema>;

export function toCloudEvent(fact: Fact): CloudEvent {
  return {
    specversion: '1.0',
    id: fact.id,
    source: `/${fact.producer}`,
    type: fact.type,
    time: fact.time,
    subject: fact.subject,
    datacontenttype: 'application/json',
    workspaceid: fact.workspaceId,
    correlationid: fact.correlationId,
    ...(fact.causationId ? { causationid: fact.causationId } : {}),
    sequence: String(fact.position),
    data: fact.data,
  };
}

/**
 * A CloudEvent in JSON whose position is not known yet; see {@link withPosition}. Every fact passes here, and an object that
 * is written out in one piece becomes text in a third of the time of one that is put together.
 */
export function cloudEventBeforeItsPosition(fact: Omit<Fact, 'position'>): string {
  return JSON.stringify({
    specversion: '1.0',
    id: fact.id,
    source: `/${fact.producer}`,
    type: fact.type,
    time: fact.time,
    subject: fact.subject,
    datacontenttype: 'application/json',
    workspaceid: fact.workspaceId,
    correlationid: fact.correlationId,
    causationid: fact.causationId || undefined,
    data: fact.data,
  } satisfies Record<Exclude<keyof CloudEvent, 'sequence'>, unknown>);
}

/** Completes the text: only the position is new, so nothing is read and written again. */
export function withPosition(event: string, position: string): string {
  return `{"sequence":"${position}",${event.slice(1)}`;
}

/** Throws a ZodError when the envelope is not one of ours. The payload is checked against its contract by the reader. */
export function fromCloudEvent(json: unknown): Fact {
  const event = isPlainlyOurs(json) ? json : CloudEventSchema.parse(json);
  return {
    id: event.id,
    type: event.type,
    producer: event.source.slice(1),
    position: Number(event.sequence),
    time: event.time,
    workspaceId: event.workspaceid,
    subject: event.subject,
    correlationId: event.correlationid,
    ...(event.causationid ? { causationId: event.causationid } : {}),
    data: event.data,
  };
}

const TEXTS = [
  'id',
  'source',
  'type',
  'time',
  'subject',
  'workspaceid',
  'correlationid',
  'sequence',
] as const;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** The same as the schema for what our relays write, without its price; whatever is in doubt goes to the schema. */
function isPlainlyOurs(json: unknown): json is CloudEvent {
  if (typeof json !== 'object' || json === null) return false;
  const event = json as Record<string, unknown>;
  const { specversion, datacontenttype, data, causationid } = event;
  if (specversion !== '1.0' || datacontenttype !== 'application/json') return false;
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return false;
  if (causationid !== undefined && typeof causationid !== 'string') return false;
  if (TEXTS.some((name) => typeof event[name] !== 'string')) return false;
  const { id, source, type, time, sequence } = event as Record<string, string>;
  return (
    id !== '' && type !== '' && source!.startsWith('/') && INSTANT.test(time!) && /^\d+$/.test(sequence!)
  );
}
