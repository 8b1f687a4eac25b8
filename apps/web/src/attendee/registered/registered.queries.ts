import type { components } from '../../api/registration';
import type { components as reminders } from '../../api/reminders';
import { call } from '../../http/call';
import { Problem } from '../../http/problem';

export type OwnRegistration = components['schemas']['PublicRegistrationResponse'];

export const loadRegistration = (token: string): Promise<OwnRegistration> =>
  call('GET', `/api/v1/public/registrations/${encodeURIComponent(token)}`);

export const cancelRegistration = (token: string): Promise<unknown> =>
  call('POST', `/api/v1/public/registrations/${encodeURIComponent(token)}/cancel`, { body: {} });

export type LetterAhead = reminders['schemas']['LetterAheadResponse'];

const AGAIN_AFTER_MS = [500, 1_500, 4_000];

/** The letters that are still to come. Another service tells them, and may hear of this registration a moment later. */
export async function loadLettersAhead(token: string): Promise<LetterAhead[]> {
  for (const wait of [...AGAIN_AFTER_MS, 0]) {
    const { known, letters } = await call<reminders['schemas']['LettersAheadResponse']>(
      'GET',
      `/api/v1/public/letters/${encodeURIComponent(token)}`,
    );
    if (known) return letters;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  throw new Problem('unavailable', 503, 'The registration has not arrived.');
}
