import { z } from 'zod';
import { SpokenText } from '../conversations/spoken-text.js';

/** The client's own mark, given back with the answer. */
const ref = z.union([z.string().max(64), z.number()]).optional();

const ClientMessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('heartbeat') }),
  z.object({ type: z.literal('vote'), pollId: z.uuid(), optionId: z.uuid(), ref }),
  z.object({ type: z.literal('ask'), text: SpokenText, ref }),
  z.object({ type: z.literal('chat'), text: SpokenText, ref }),
  z.object({ type: z.literal('offer-opened'), offerId: z.uuid(), ref }),
]);
export type ClientMessage = z.infer<typeof ClientMessageSchema>;

export interface UnreadableMessage {
  code: 'malformed-message' | 'unknown-message' | 'invalid-text' | 'invalid-message';
  detail: string;
  ref?: string | number;
}

/** Reads what came over the wire; whatever it is, the answer is a message or a refusal, never an exception. */
export function readClientMessage(text: string): ClientMessage | UnreadableMessage {
  const json = parse(text);
  const envelope = Envelope.safeParse(json);
  if (!envelope.success)
    return { code: 'malformed-message', detail: 'A message is a JSON object with a type.' };

  const message = ClientMessageSchema.safeParse(json);
  if (message.success) return message.data;
  const own = envelope.data.ref === undefined ? {} : { ref: envelope.data.ref };
  const paths = message.error.issues.map(({ path }) => path.join('.'));
  if (paths.includes('type'))
    return { code: 'unknown-message', detail: 'There is no message of this type.', ...own };
  if (paths.includes('text'))
    return { code: 'invalid-text', detail: message.error.issues[0]!.message, ...own };
  return { code: 'invalid-message', detail: `Wrong: ${paths.join(', ')}.`, ...own };
}

const Envelope = z.object({ type: z.string(), ref: ref.catch(undefined) });

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
