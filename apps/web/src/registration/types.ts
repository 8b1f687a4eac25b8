import type { components } from '../api/registration';

type Schemas = components['schemas'];

export type Session = Schemas['SessionResponse'];
export type Webinar = Schemas['WebinarResponse'];
export type PublicWebinar = Schemas['PublicWebinarResponse'];
export type WebinarDetails = Schemas['PublishWebinarRequest'];
export type WebinarChange = Schemas['EditWebinarRequest'];
export type SessionTime = Required<Schemas['MoveSessionRequest']>;
export type Registration = Schemas['SessionRegistrationResponse'];
