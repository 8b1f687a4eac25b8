import { called, type Operation } from './operations.js';
import { addressOf, bodyOf, type Examples, type Known } from './requests.js';

export interface Answer {
  status: number;
  contentType: string;
  text: string;
  /** What was asked, whole. */
  asked: string;
}

export interface Question {
  headers?: Record<string, string>;
  known: Known;
  /** Instead of the one that the shape makes. */
  body?: string;
  examples?: Examples;
}

/** Asks for an operation, as whoever the headers say. */
export async function ask(
  origin: string,
  operation: Operation,
  { headers = {}, known, body, examples }: Question,
): Promise<Answer> {
  const { method, contentType = 'application/json' } = operation;
  const made = bodyOf(operation, known, examples);
  const given = body ?? (typeof made === 'string' || made === undefined ? made : JSON.stringify(made));
  const address = addressOf(operation, known);
  const response = await fetch(new URL(address, origin), {
    method,
    redirect: 'manual',
    signal: AbortSignal.timeout(15_000),
    headers: {
      ...headers,
      origin,
      ...(given === undefined
        ? {}
        : { 'content-type': body === undefined ? contentType : 'application/json' }),
    },
    ...(given === undefined || method === 'GET' ? {} : { body: given }),
  });
  return {
    status: response.status,
    contentType: response.headers.get('content-type') ?? '',
    text: await response.text(),
    asked: `${method} ${address} ${given ?? ''}`,
  };
}

/** Whatever is refused, is refused as the documents say: a problem with a stable code. */
export function expectProblem({ status, contentType, text, asked }: Answer): void {
  const told = contentType.startsWith('application/problem+json')
    ? (JSON.parse(text) as Record<string, unknown>)
    : { asked, contentType, text };
  expect(told).toMatchObject({
    status,
    title: expect.stringMatching(/\S/) as string,
    code: expect.stringMatching(/^[a-z]+(-[a-z0-9]+)*$/) as string,
    type: `urn:funnelcast:problem:${String(told['code'])}`,
  });
}

const UUID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g;

export const idsOf = (text: string): Set<string> => new Set(text.match(UUID) ?? []);

/** The same for everybody's ids. */
export const withoutIds = (text: string): string => text.replaceAll(UUID, 'an id');

/** Everything that the owner of a workspace can read, by operation. */
export class Glance {
  private constructor(readonly answers: Map<string, Answer>) {}

  static async at(origin: string, cookie: string, operations: Operation[], known: Known): Promise<Glance> {
    const reads = operations.filter(({ method }) => method === 'GET');
    const answers = await Promise.all(
      reads.map(
        async (one) => [called(one), await ask(origin, one, { headers: { cookie }, known })] as const,
      ),
    );
    return new Glance(new Map(answers));
  }

  /** What can be compared; a printed page carries a number of its own. */
  get shown(): Record<string, string> {
    return Object.fromEntries(
      [...this.answers].map(([name, { status, contentType, text }]) => [
        name,
        contentType.startsWith('application/pdf') ? `${status}` : `${status} ${text}`,
      ]),
    );
  }

  get ids(): Set<string> {
    return new Set([...this.answers.values()].flatMap(({ text }) => [...idsOf(text)]));
  }
}
