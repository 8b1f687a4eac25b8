import type { Operation, Schema } from './operations.js';
import { bodyOf, type Examples, type Known, lastPartBefore, resolved, sample } from './requests.js';

/** A rule may hold rules; one within another says enough. */
const DEEPEST = 6;

/** Every field that a body may have, by the names around it; those within a list or an object too. */
export function fieldsOf({ body, schemas }: Operation): string[][] {
  return body ? within(body, [], schemas) : [];
}

/** A body that the shape allows, but for one field that is null. */
export function bodyWithNull(
  operation: Operation,
  field: readonly string[],
  known: Known,
  examples: Examples,
): unknown {
  const { body, schemas } = operation;
  const place = [lastPartBefore(operation)];
  const emptied = (value: unknown, given: Schema, [name = '', ...rest]: readonly string[]): unknown => {
    const schema = resolved(given, schemas);
    if (schema.type === 'array') {
      const items = Array.isArray(value) && value.length > 0 ? value : [undefined];
      return items.map((item, nth) => (nth === 0 ? emptied(item, schema.items!, [name, ...rest]) : item));
    }
    const whole = (value ?? sample(schema, place, known, schemas)) as Record<string, unknown>;
    return {
      ...whole,
      [name]: rest.length === 0 ? null : emptied(whole[name], schema.properties![name]!, rest),
    };
  };
  return emptied(bodyOf(operation, known, examples), body!, field);
}

function within(given: Schema, around: string[], schemas: Record<string, Schema>): string[][] {
  const schema = resolved(given, schemas);
  if (schema.type === 'array') return within(schema.items ?? {}, around, schemas);
  if (around.length === DEEPEST) return [];
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = [...around, name];
    return [path, ...within(field, path, schemas)];
  });
}
