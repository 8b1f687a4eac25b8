import { HttpException } from '@nestjs/common';
import { DomainError, type FieldProblem } from './domain-error.js';
import { isOutOfReach } from './out-of-reach.js';

export const PROBLEM_CONTENT_TYPE = 'application/problem+json';

/** RFC 9457, with our stable `code` beside the standard members. */
export interface ProblemDetails {
  type: string;
  title: string;
  status: number;
  code: string;
  detail?: string;
  errors?: FieldProblem[];
}

/** Codes for refusals that come from the framework and the HTTP layer rather than from our rules. */
const CODE_OF_STATUS: Record<number, [code: string, title: string]> = {
  400: ['bad-request', 'The request could not be understood.'],
  401: ['sign-in-required', 'Please sign in.'],
  403: ['forbidden', 'This is not allowed.'],
  404: ['not-found', 'There is nothing here.'],
  405: ['method-not-allowed', 'This method is not allowed here.'],
  406: ['not-acceptable', 'No such representation.'],
  408: ['request-timeout', 'The request took too long to arrive.'],
  413: ['body-too-large', 'The request is too large.'],
  414: ['uri-too-long', 'The address is too long.'],
  415: ['unsupported-media-type', 'This content type is not supported.'],
  422: ['invalid-input', 'Some of the input is not valid.'],
  429: ['too-many-requests', 'Too many requests; please wait a little.'],
  431: ['headers-too-large', 'The request headers are too large.'],
  503: ['unavailable', 'The service is not available right now.'],
};

export function problemOf(error: unknown): ProblemDetails {
  if (error instanceof DomainError) {
    const { code, status, message, errors, members } = error;
    return { ...members, type: urn(code), title: message, status, code, ...(errors ? { errors } : {}) };
  }
  const status = statusOf(error);
  const malformedJson = status === 400 && isBodyParserError(error);
  const [code, title] = malformedJson
    ? ['malformed-json', 'The request body is not valid JSON.']
    : (CODE_OF_STATUS[status] ?? CODE_OF_STATUS[400]!);
  return status >= 500 && status !== 503
    ? {
        type: urn('internal-error'),
        title: 'Something went wrong on our side.',
        status: 500,
        code: 'internal-error',
      }
    : { type: urn(code), title, status, code };
}

/**
 * Values that fit their declared type but no column: a NUL character, a number beyond its range, a date that never was.
 * The rules of the DTOs come first; this keeps what slips through them from looking like our fault.
 */
const UNSTORABLE = new Set(['22021', '22P05', '22003', '22008', '22007']);

function statusOf(error: unknown): number {
  const { driverError } = (error ?? {}) as { driverError?: { code?: string } };
  if (UNSTORABLE.has(driverError?.code ?? '')) return 422;
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode } = (error ?? {}) as { statusCode?: unknown };
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 600) return statusCode;
  return isOutOfReach(error) ? 503 : 500;
}

/** Nest hands Fastify's refusal on as the cause of an exception of its own. */
function isBodyParserError(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  if (error instanceof SyntaxError || (typeof code === 'string' && code.startsWith('FST_ERR_CTP_')))
    return true;
  return cause !== undefined && isBodyParserError(cause);
}

function urn(code: string): string {
  return `urn:funnelcast:problem:${code}`;
}
