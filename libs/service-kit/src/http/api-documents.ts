import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { Access } from '../auth/index.js';
import { HOW_TO_CALL, PROBLEM_RESPONSE, PROBLEM_SCHEMA } from './problem-schema.js';

export function openApiDocument(app: INestApplication, service: string): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle(`Funnelcast: ${service}`)
    .setVersion('1')
    .setDescription(HOW_TO_CALL)
    .addCookieAuth('funnelcast_access', { type: 'apiKey', in: 'cookie' }, 'member')
    .addBearerAuth({ type: 'http', scheme: 'bearer' }, 'token')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  for (const path of Object.values(document.paths)) {
    tellAccess(path as Record<string, Operation>);
    for (const operation of Object.values(path as Record<string, Operation>)) {
      for (const parameter of operation.parameters ?? [])
        parameter.required &&= !hasDefault(parameter.schema);
      operation.responses = { ...operation.responses, default: { $ref: '#/components/responses/Problem' } };
    }
  }
  const { schemas } = (document.components ??= {});
  document.components.schemas = { ...schemas, Problem: PROBLEM_SCHEMA };
  document.components.responses = { Problem: PROBLEM_RESPONSE };
  for (const [name, schema] of Object.entries(document.components?.schemas ?? {})) {
    if (name.endsWith('Request')) freeDefaults(schema as RequestSchema);
  }
  return inOneOrder(document);
}

/**
 * The members of a union come in the order in which the compiler met them, which a change anywhere may turn round; by the
 * alphabet the document changes only when the API does.
 */
function inOneOrder<Node>(node: Node): Node {
  if (typeof node !== 'object' || node === null) return node;
  const { enum: names } = node as { enum?: unknown };
  if (Array.isArray(names) && names.every((name) => typeof name === 'string')) names.sort();
  for (const child of Object.values(node)) inOneOrder(child);
  return node;
}

interface RequestSchema {
  required?: string[];
  properties?: Record<string, object>;
}

/** The plugin takes a property with an initial value for a required one; to the caller it is the opposite. */
function freeDefaults(schema: RequestSchema): void {
  schema.required = schema.required?.filter((property) => !hasDefault(schema.properties?.[property]));
  if (schema.required?.length === 0) delete schema.required;
}

function hasDefault(schema: object | undefined): boolean {
  return schema !== undefined && 'default' in schema;
}

interface Operation {
  'x-access'?: Access;
  security?: object[];
  description?: string;
  responses?: object;
  parameters?: { required?: boolean; schema?: object }[];
}

/** From the decorators that the guard reads: who may call this. */
function tellAccess(path: Record<string, Operation>): void {
  for (const operation of Object.values(path)) {
    const { 'x-access': access = [] } = operation;
    delete operation['x-access'];
    operation.security = access === 'public' ? [] : [{ member: [] }, { token: [] }];
    if (access === 'public') continue;
    const roles = access.length === 0 ? 'every signed-in member' : access.join(', ');
    operation.description = [operation.description, `For: ${roles}.`].filter(Boolean).join(' ');
  }
}

/** The description of what this process answers, as a page and as JSON. */
export function serveApiDocuments(app: INestApplication, service: string): void {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app, service), {
    jsonDocumentUrl: 'api/docs-json',
  });
}
