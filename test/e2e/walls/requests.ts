import { randomUUID } from 'node:crypto';
import { called, type Operation, type Schema } from './operations.js';

/**
 * Ids by the names that parameters and fields have. Where a name is not enough, the part of the address or the field
 * around it stands before it: `enrolments.id`.
 */
export type Known = Record<string, string>;

/** What stands around an id, and its name. */
export type IdPlace = [around: string, name: string];

/** Bodies that a shape alone does not make, by operation; laid over what the shape makes. */
export type Examples = Record<string, (known: Known) => Record<string, unknown>>;

/** They name a thing without looking like an id. */
const IDS_BY_OTHER_NAMES = new Set(['memberOf', 'owner']);

/** A place in a list, what a provider calls something, or chosen by whoever asks: nothing of a workspace. */
const NO_IDS = new Set(['cursor', 'chatId', 'rules.id', 'place', 'channel', 'ownStageId']);

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** What the walk has to know, and does not: each would be asked for by a made-up id, which proves nothing. */
export function unknownTo(known: Known, operation: Operation): string[] {
  return idsIn(operation, {})
    .filter(([around, name]) => lookUp(known, around, name) === undefined)
    .map(([around, name]) => `${called(operation)}: ${around}.${name}`);
}

/** Every place of a request where the id of somebody's thing can stand: in its address, its body, or open parts of it. */
export function idsIn(operation: Operation, examples: Examples): IdPlace[] {
  const { pathParameters, queryParameters, body, schemas } = operation;
  const inQuery = queryParameters.filter(({ name, schema }) => looksLikeId(name, schema));
  const found = [
    ...pathParameters.map((name): IdPlace => [lastPartBefore(operation, name), name]),
    ...inQuery.map(({ name }): IdPlace => [lastPartBefore(operation), name]),
    ...(body ? idFields(body, lastPartBefore(operation), schemas) : []),
    ...idsReadBy(examples[called(operation)]),
  ];
  return found.filter(([around, name]) => !isNoId(around, name));
}

/** What is known, but for one place where the id of somebody else's thing stands. */
export function withOneOf(others: Known, [around, name]: IdPlace, own: Known): Known {
  const id = lookUp(others, around, name)!;
  return { ...own, [name]: id, [`${around}.${name}`]: id };
}

/** The ids of no thing at all, in every place. */
export function idsOfNobody(known: Known): Known {
  return Object.fromEntries(
    Object.entries(known).map(([name, value]) => [name, UUID.test(value) ? randomUUID() : value]),
  );
}

const isNoId = (around: string, name: string) => NO_IDS.has(name) || NO_IDS.has(`${around}.${name}`);

function idsReadBy(example: Examples[string] | undefined): IdPlace[] {
  const read: IdPlace[] = [];
  const known = new Proxy<Known>({}, { get: (_, name) => (read.push(['', String(name)]), 'an id') });
  example?.(known);
  return read;
}

/** `known` gives values by name; what is not known gets a value of its type. */
export function addressOf(operation: Operation, known: Known): string {
  const filled = operation.pathParameters.reduce(
    (address, name) =>
      address.replace(
        `{${name}}`,
        encodeURIComponent(
          known[`${lastPartBefore(operation)}.${name}`] ??
            lookUp(known, lastPartBefore(operation, name), name) ??
            'unknown',
        ),
      ),
    operation.path,
  );
  const query = new URLSearchParams();
  for (const { name, required, schema } of operation.queryParameters) {
    const value =
      lookUp(known, lastPartBefore(operation), name) ??
      (required ? textOf(sample(schema, [], known, operation.schemas)) : undefined);
    if (value !== undefined) query.set(name, value);
  }
  return query.size > 0 ? `${filled}?${query.toString()}` : filled;
}

/** A body that the shape allows: all that it needs, and every id that it may hold, by the names of its fields. */
export function bodyOf(operation: Operation, known: Known, examples: Examples = {}): unknown {
  const { body, schemas } = operation;
  if (!body) return undefined;
  const made = sample(body, [lastPartBefore(operation)], known, schemas);
  const example = examples[called(operation)]?.(known);
  return example ? { ...(made as object), ...example } : made;
}

function lookUp(known: Known, around: string, name: string): string | undefined {
  const single = name.replace(/(?<=Id|^id)s$/, '');
  return known[`${around}.${name}`] ?? known[`${around}.${single}`] ?? known[name] ?? known[single];
}

/** `enrolments` before the id in `/api/v1/enrolments/{id}/pause`; the last named part when no parameter is meant. */
export function lastPartBefore({ path }: Operation, parameter?: string): string {
  const before = parameter && path.includes(`{${parameter}}`) ? path.split(`/{${parameter}}`)[0]! : path;
  return before.split('/').findLast((part) => part !== '' && !part.startsWith('{')) ?? '';
}

function looksLikeId(name: string, { format, enum: choices }: Schema): boolean {
  return !choices && (format === 'uuid' || /^ids?$|Ids?$/.test(name) || IDS_BY_OTHER_NAMES.has(name));
}

function idFields(given: Schema, around: string, schemas: Record<string, Schema>): IdPlace[] {
  const schema = resolved(given, schemas);
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]): IdPlace[] => {
    const own = resolved(field, schemas);
    const single = own.type === 'array' ? resolved(own.items ?? {}, schemas) : own;
    if (single.properties) return idFields(single, name, schemas);
    return looksLikeId(name, single) ? [[around, name]] : [];
  });
}

/** Named as they are in the body around them. */
function holdsIds(field: Schema, key: string, around: string, schemas: Record<string, Schema>): boolean {
  return idFields({ properties: { [key]: field } }, around, schemas).some(
    ([place, name]) => !isNoId(place, name),
  );
}

export function resolved(schema: Schema, schemas: Record<string, Schema>): Schema {
  if (schema.$ref) return resolved(schemas[schema.$ref.split('/').at(-1)!]!, schemas);
  const [first] = schema.allOf ?? schema.oneOf ?? [];
  return first ? resolved(first, schemas) : schema;
}

/** `place` is the names around the value, the nearest last. */
export function sample(
  given: Schema,
  place: string[],
  known: Known,
  schemas: Record<string, Schema>,
): unknown {
  const schema = resolved(given, schemas);
  const [around = '', name = ''] = place.slice(-2);
  if (schema.properties || schema.type === 'object') {
    return Object.fromEntries(
      Object.entries(schema.properties ?? {})
        .filter(([key, field]) => schema.required?.includes(key) || holdsIds(field, key, name, schemas))
        .map(([key, field]) => [key, sample(field, [...place, key], known, schemas)]),
    );
  }
  if (schema.type === 'array') {
    const one = sample(schema.items ?? {}, place, known, schemas);
    return Array.from({ length: Math.max(1, schema.minItems ?? 1) }, () => one);
  }
  return lookUp(known, around, name) ?? plainValue(schema);
}

function plainValue({ enum: choices, type, minimum, format, minLength = 0 }: Schema): unknown {
  if (choices) return choices[0];
  if (type === 'number' || type === 'integer') return minimum ?? 1;
  if (type === 'boolean') return true;
  const byFormat: Record<string, string> = {
    'date-time': '2030-01-01T10:00:00Z',
    uri: 'https://example.org/hook',
    email: 'somebody@example.org',
  };
  return byFormat[format ?? ''] ?? 'a text'.padEnd(minLength, '.');
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
