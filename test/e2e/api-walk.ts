import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../docs/openapi');

interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  enum?: unknown[];
  minimum?: number;
  properties?: Record<string, Schema>;
  items?: Schema;
}

export interface Operation {
  service: string;
  method: string;
  path: string;
  isPublic: boolean;
  pathParameters: string[];
  queryParameters: { name: string; required: boolean }[];
  body?: Schema;
  schemas: Record<string, Schema>;
}

interface Described {
  security: object[];
  parameters?: { name: string; in: string; required?: boolean }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

/** Every operation of every service, as its OpenAPI document tells it: a new endpoint is walked without anybody thinking of it. */
export function everyOperation(): Operation[] {
  return readdirSync(FOLDER).flatMap((file) => {
    const document = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as {
      paths: Record<string, Record<string, Described>>;
      components?: { schemas?: Record<string, Schema> };
    };
    return Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { security, parameters = [], requestBody }]) => ({
        service: file.replace('.json', ''),
        method: method.toUpperCase(),
        path,
        isPublic: security.length === 0,
        pathParameters: parameters.filter((one) => one.in === 'path').map(({ name }) => name),
        queryParameters: parameters
          .filter((one) => one.in === 'query')
          .map(({ name, required = false }) => ({ name, required })),
        body: requestBody && Object.values(requestBody.content)[0]?.schema,
        schemas: document.components?.schemas ?? {},
      })),
    );
  });
}

/** `known` gives values by name; what is not known gets a value of its type. */
export function addressOf(
  { path, pathParameters, queryParameters }: Operation,
  known: Record<string, string>,
): string {
  const filled = pathParameters.reduce(
    (address, name) => address.replace(`{${name}}`, encodeURIComponent(known[name] ?? 'unknown')),
    path,
  );
  const query = new URLSearchParams(
    queryParameters
      .filter(({ name }) => known[name] !== undefined)
      .map(({ name }): [string, string] => [name, known[name]!]),
  );
  return query.size > 0 ? `${filled}?${query.toString()}` : filled;
}

/** A body that the shape allows, with the ids that are known by the names of its fields. */
export function bodyOf({ body, schemas }: Operation, known: Record<string, string>): unknown {
  return body && sample(body, '', known, schemas);
}

function sample(
  schema: Schema,
  name: string,
  known: Record<string, string>,
  schemas: Record<string, Schema>,
): unknown {
  if (schema.$ref) return sample(schemas[schema.$ref.split('/').at(-1)!]!, name, known, schemas);
  if (known[name] !== undefined) return known[name];
  if (schema.enum) return schema.enum[0];
  if (schema.type === 'object' || schema.properties) {
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([key, value]) => [
        key,
        sample(value, key, known, schemas),
      ]),
    );
  }
  if (schema.type === 'array')
    return [sample(schema.items ?? {}, '', known, schemas), sample(schema.items ?? {}, '', known, schemas)];
  if (schema.type === 'number' || schema.type === 'integer') return schema.minimum ?? 1;
  if (schema.type === 'boolean') return true;
  return schema.format === 'date-time' ? '2030-01-01T10:00:00Z' : 'a text';
}
