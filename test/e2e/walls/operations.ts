import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../../docs/openapi');

export interface Schema {
  $ref?: string;
  allOf?: Schema[];
  oneOf?: Schema[];
  type?: string;
  format?: string;
  pattern?: string;
  enum?: unknown[];
  minimum?: number;
  minLength?: number;
  minItems?: number;
  uniqueItems?: boolean;
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
}

export interface Parameter {
  name: string;
  required: boolean;
  schema: Schema;
}

export interface Operation {
  service: string;
  method: string;
  path: string;
  isPublic: boolean;
  pathParameters: string[];
  queryParameters: Parameter[];
  body?: Schema;
  /** What the body is sent as. */
  contentType?: string;
  schemas: Record<string, Schema>;
}

interface Described {
  security: object[];
  parameters?: { name: string; in: string; required?: boolean; schema?: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

export const called = ({ method, path }: Pick<Operation, 'method' | 'path'>) => `${method} ${path}`;

/** Every operation of every service, as its OpenAPI document tells it: a new endpoint is walked without anybody thinking of it. */
export function everyOperation(): Operation[] {
  return readdirSync(FOLDER).flatMap((file) => {
    const document = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as {
      paths: Record<string, Record<string, Described>>;
      components?: { schemas?: Record<string, Schema> };
    };
    return Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { security, parameters = [], requestBody }]) => {
        const [body] = Object.entries(requestBody?.content ?? {});
        return {
          service: file.replace('.json', ''),
          method: method.toUpperCase(),
          path,
          isPublic: security.length === 0,
          pathParameters: parameters.filter((one) => one.in === 'path').map(({ name }) => name),
          queryParameters: parameters
            .filter((one) => one.in === 'query')
            .map(({ name, required = false, schema = {} }) => ({ name, required, schema })),
          contentType: body?.[0],
          body: body?.[1].schema,
          schemas: document.components?.schemas ?? {},
        };
      }),
    );
  });
}
