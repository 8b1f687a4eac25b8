import { call, type CallOptions, type Method } from './call';
import { asProblem } from './problem';

let renewal: Promise<void> | null = null;

/** Trades the sign-in session for a fresh access token; requests that fail together share one trade. */
export function renewAccess(): Promise<void> {
  renewal ??= call<void>('POST', '/api/v1/access-tokens').finally(() => {
    renewal = null;
  });
  return renewal;
}

/** A member's request: an access token that ran out is renewed once, without the person noticing. */
export async function request<Answer>(
  method: Method,
  path: string,
  options: CallOptions = {},
): Promise<Answer> {
  try {
    return await call<Answer>(method, path, options);
  } catch (error) {
    if (asProblem(error).status !== 401) throw error;
    await renewAccess();
    return call<Answer>(method, path, options);
  }
}

/** A page of a list, as every list of the API answers it. */
export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}
