import type { components } from '../../api/reminders';
import { call } from '../../http/call';

export type Preferences = components['schemas']['PreferencesResponse'];

export const loadPreferences = (token: string): Promise<Preferences> =>
  call('GET', `/api/v1/public/preferences/${encodeURIComponent(token)}`);

export type Choice = Pick<Preferences, 'subscribed' | 'offers'>;

export const savePreferences = (token: string, choice: Choice): Promise<Preferences> =>
  call('POST', `/api/v1/public/preferences/${encodeURIComponent(token)}`, { body: choice });
