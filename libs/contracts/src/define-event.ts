import type { z } from 'zod';

/** The services that record facts; each has one outbox and one stream. */
export const PRODUCERS = ['accounts', 'registration', 'reminders', 'attendance', 'offers'] as const;
export type Producer = (typeof PRODUCERS)[number];

export interface EventDefinition<Payload extends z.ZodObject = z.ZodObject> {
  producer: Producer;
  /** Past tense, in the producer's words: `registration-confirmed`. */
  name: string;
  version: number;
  summary: string;
  payload: Payload;
}

/** One kind of fact in the published language: its schema is the type, the check at both ends and the documentation. */
export interface EventContract<Payload extends z.ZodObject = z.ZodObject> extends EventDefinition<Payload> {
  /** `registration.registration-confirmed.v1`, the CloudEvents `type`. */
  type: string;
}

export type FactData<Contract extends EventContract> = z.infer<Contract['payload']>;

export function defineEvent<Payload extends z.ZodObject>(
  definition: EventDefinition<Payload>,
): EventContract<Payload> {
  const { producer, name, version } = definition;
  return { ...definition, type: `${producer}.${name}.v${version}` };
}
