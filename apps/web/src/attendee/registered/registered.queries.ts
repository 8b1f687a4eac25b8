import type { components } from '../../api/registration';
import type { components as reminders } from '../../api/reminders';
import { call } from '../../http/call';

export type OwnRegistration = components['schemas']['PublicRegistrationResponse'];

export const loadRegistration = (token: string): Promise<OwnRegistration> =>
  call('GET', `/api/v1/public/registrations/${encodeURIComponent(token)}`);

export const cancelRegistration = (token: string): Promise<unknown> =>
  call('POST', `/api/v1/public/registrations/${encodeURIComponent(token)}/cancel`, { body: {} });

export type LetterAhead = reminders['schemas']['LetterAheadResponse'];

const AGAIN_AFTER_MS = [1_000, 3_000];

/** The letters that are still to come. They are told by another service, which may not know this registration yet. */
export async function loadLettersAhead(token: string): Promise<LetterAhead[]> {
  const ask = () =>
    call<reminders['schemas']['LettersAheadResponse']>(
      'GET',
      `/api/v1/public/letters/${encodeURIComponent(token)}`,
    );
  for (const wait of AGAIN_AFTER_MS) {
    try {
      return (await ask()).letters;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return (await ask()).letters;
}
