import type { components } from '../../api/registration';
import { call } from '../../http/call';

export type OwnRegistration = components['schemas']['PublicRegistrationResponse'];

export const loadRegistration = (token: string): Promise<OwnRegistration> =>
  call('GET', `/api/v1/public/registrations/${encodeURIComponent(token)}`);

export const cancelRegistration = (token: string): Promise<unknown> =>
  call('POST', `/api/v1/public/registrations/${encodeURIComponent(token)}/cancel`, { body: {} });
