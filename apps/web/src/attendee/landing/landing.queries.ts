import type { components } from '../../api/registration';
import { call } from '../../http/call';

type Schemas = components['schemas'];

export type PublicWebinar = Schemas['PublicWebinarResponse'];
export type PublicSession = Schemas['PublicSessionResponse'];
export type PublicPresenter = Schemas['PublicPresenterResponse'];
type NewRegistration = Schemas['ConfirmRegistrationRequest'];
type Registered = Schemas['ConfirmedRegistrationResponse'];

export const loadWebinar = (slug: string): Promise<PublicWebinar> =>
  call('GET', `/api/v1/public/webinars/${encodeURIComponent(slug)}`);

export const register = (slug: string, body: NewRegistration): Promise<Registered> =>
  call('POST', `/api/v1/public/webinars/${encodeURIComponent(slug)}/registrations`, { body });
