import type { components } from '../../api/reminders';
import { call } from '../../http/call';

type Schemas = components['schemas'];

export type Preferences = Schemas['PreferencesResponse'];
export type ChannelChoice = Schemas['ChannelChoiceResponse'];

export const loadPreferences = (token: string): Promise<Preferences> =>
  call('GET', `/api/v1/public/preferences/${encodeURIComponent(token)}`);

/** What is chosen; of the channels only the one that changes. */
export type Choice = Pick<Preferences, 'subscribed' | 'offers'> &
  Pick<Schemas['ChangePreferencesRequest'], 'channels'>;

export const savePreferences = (token: string, choice: Choice): Promise<Preferences> =>
  call('POST', `/api/v1/public/preferences/${encodeURIComponent(token)}`, { body: choice });
