/** One wrong field of a refused request, as RFC 9457 extension member `errors`. */
export interface FieldError {
  pointer: string;
  rule: string;
  message: string;
}

/** A refusal of the platform (or of the network), with the stable code that the message tables are keyed by. */
export class Problem extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    readonly detail: string,
    readonly fields: FieldError[] = [],
  ) {
    super(detail || code);
    this.name = 'Problem';
  }
}

export function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem('unexpected', 0, String(error));
}

const codesByStatus: Record<number, string> = {
  401: 'sign-in-required',
  403: 'forbidden',
  404: 'not-found',
  413: 'body-too-large',
  429: 'too-many-requests',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
};

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function fieldErrorsOf(body: Record<string, unknown>): FieldError[] {
  if (!Array.isArray(body.errors)) return [];
  return body.errors.filter(isRecord).map(({ pointer, rule, message }) => ({
    pointer: typeof pointer === 'string' ? pointer : '',
    rule: typeof rule === 'string' ? rule : '',
    message: typeof message === 'string' ? message : '',
  }));
}

/** Reads problem+json, and whatever a proxy in between or the sign-in library may answer instead of it. */
export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  const fallback = codesByStatus[response.status] ?? 'unexpected';
  if (!isRecord(body)) return new Problem(fallback, response.status, response.statusText);
  const detail = body.detail ?? body.message ?? body.title;
  return new Problem(
    typeof body.code === 'string' ? body.code : fallback,
    response.status,
    typeof detail === 'string' ? detail : response.statusText,
    fieldErrorsOf(body),
  );
}
