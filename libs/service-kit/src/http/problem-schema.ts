/** RFC 9457 for the OpenAPI documents: what every refusal looks like, as `problem-details.ts` tells it. */
export const PROBLEM_SCHEMA = {
  type: 'object' as const,
  description: 'RFC 9457. Some refusals have further members, such as the `orderId` that one goes on with.',
  properties: {
    type: { type: 'string' as const, description: '`urn:funnelcast:problem:` and the code.' },
    title: { type: 'string' as const, description: 'For people, in English; it may change.' },
    status: { type: 'integer' as const },
    code: { type: 'string' as const, description: 'Stable; programs decide by it.' },
    detail: { type: 'string' as const },
    errors: {
      type: 'array' as const,
      description: 'Which fields are wrong, all at once.',
      items: {
        type: 'object' as const,
        properties: {
          pointer: { type: 'string' as const, description: 'JSON pointer into the body: `/email`.' },
          rule: { type: 'string' as const },
          message: { type: 'string' as const },
        },
        required: ['pointer', 'rule', 'message'],
      },
    },
  },
  required: ['type', 'title', 'status', 'code'],
};

export const PROBLEM_RESPONSE = {
  description: 'A refusal.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** What somebody has to know who calls us for the first time. */
export const HOW_TO_CALL = `JSON over HTTP.

**Signing in**: an owner makes an API key in the studio (People) or by \`POST /api/v1/api-keys\`. A program sends it as
\`x-api-key\` to \`POST /api/v1/access-tokens\`, and the token of the answer as \`Authorization: Bearer ...\` with every other
request, until it gets 401 after ten minutes. What is for the public needs neither.

**Errors** are RFC 9457 problem+json with a stable \`code\`. **Lists** are cursor-paged: ask again with
\`?cursor=<nextCursor>\` until that is null. **Limits** answer 429 with \`Retry-After\`.`;
