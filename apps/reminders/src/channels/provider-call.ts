import { CALL_TIMEOUT_MS } from '@funnelcast/service-kit';

/** Answers of providers are short; whatever is not is none of theirs. */
const LONGEST_ANSWER_BYTES = 64 * 1024;

export type ProviderAnswer =
  | { status: number; retryAfterSeconds?: number; body: Record<string, unknown> }
  /** There was no answer. */
  | { status: undefined; errno: string; message: string };

/** Calls a provider that the installation itself named; an address that a workspace named goes through `OutgoingCalls`. */
export async function callProvider(url: string, init: RequestInit): Promise<ProviderAnswer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(CALL_TIMEOUT_MS),
      ...init,
    });
    const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
    return {
      status: response.status,
      body: jsonOf(await textOf(response)),
      ...(Number.isFinite(retryAfter) ? { retryAfterSeconds: retryAfter } : {}),
    };
  } catch (error) {
    return { status: undefined, ...connectionFailure(error) };
  }
}

async function textOf(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  // Leaving the loop early ends the connection.
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > LONGEST_ANSWER_BYTES) break;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** A proxy in between may answer with a page. */
function jsonOf(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** `fetch` wraps the reason; the message must not repeat the address, which may carry a token. */
function connectionFailure(error: unknown): { errno: string; message: string } {
  const { name, cause } = error as { name: string; cause?: { code?: string } };
  const errno = cause?.code ?? name;
  return { errno, message: 'no answer' };
}
