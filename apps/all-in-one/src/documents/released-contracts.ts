import { EVENT_CATALOGUE, type EventContract } from '@funnelcast/contracts';
import { z } from 'zod';

/** JSON schemas of payloads by the type of their event. */
export type ContractSchemas = Record<string, object>;

/** What readers of an event may rely on; `input`, because that is what a fact from the log has to satisfy. */
export function contractSchemas(catalogue: readonly EventContract[] = EVENT_CATALOGUE): ContractSchemas {
  return Object.fromEntries(
    catalogue.map(({ type, payload }) => [type, z.toJSONSchema(payload, { target: 'draft-7', io: 'input' })]),
  );
}

interface Schema {
  properties?: Record<string, Schema>;
  required?: string[];
  items?: unknown;
  [keyword: string]: unknown;
}

/** Words for people, which may become better at any time; and what has rules of its own below. */
const NOT_A_RULE = new Set(['$schema', 'title', 'description', 'examples', 'properties', 'required']);

/**
 * What of the released language today's contracts break. Facts stay in the log and services are replaced one by one, so
 * old facts meet new readers and new facts meet old readers: optional fields may be added, nothing else may change.
 */
export function brokenPromises(released: ContractSchemas, today: ContractSchemas): string[] {
  return Object.entries(released).flatMap(([type, schema]) => {
    const current = today[type];
    return current ? compare(type, schema as Schema, current as Schema) : [`${type} has disappeared`];
  });
}

function compare(path: string, before: Schema, now: Schema): string[] {
  return [
    ...(rulesOf(before) === rulesOf(now) ? [] : [`${path} is not what it was`]),
    ...requirements(path, before, now),
    ...Object.entries(before.properties ?? {}).flatMap(([name, field]) => {
      const current = now.properties?.[name];
      return current ? compare(`${path}.${name}`, field, current) : [`${path}.${name} has disappeared`];
    }),
    ...(isOneKind(before.items) && isOneKind(now.items) ? compare(`${path}[]`, before.items, now.items) : []),
  ];
}

/** A field that becomes required is missing in old facts; one that becomes optional is missing for old readers. */
function requirements(path: string, before: Schema, now: Schema): string[] {
  const [then, current] = [before.required ?? [], now.required ?? []];
  const known = Object.keys(now.properties ?? {});
  return [
    ...current.filter((name) => !then.includes(name)).map((name) => `${path}.${name} has become required`),
    ...then
      .filter((name) => !current.includes(name) && known.includes(name))
      .map((name) => `${path}.${name} may be missing now`),
  ];
}

/** Type, format, limits and whatever else a value has to satisfy; a list of one kind is looked into below. */
function rulesOf({ items, ...schema }: Schema): string {
  const rules = Object.entries(schema).filter(([keyword]) => !NOT_A_RULE.has(keyword));
  return canonical({ ...Object.fromEntries(rules), items: isOneKind(items) ? 'of one kind' : items });
}

function isOneKind(items: unknown): items is Schema {
  return typeof items === 'object' && items !== null && !Array.isArray(items);
}

/** The same text whatever the order of the keys. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  const entries = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`);
  return `{${entries.sort().join(',')}}`;
}
