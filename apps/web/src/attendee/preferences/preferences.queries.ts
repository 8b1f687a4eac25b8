import type { components } from '../../api/reminders';
import { call } from '../../http/call';

export type Preferences = components['schemas']['PreferencesResponse'];

export const loadPreferences = (token: string): Promise<Preferences> =>
  call('GET', `/api/v1/public/preferences/${encodeURIComponent(token)}`);

export const savePreferences = (token: string, subscribed: boolean): Promise<Preferences> =>
  call('POST', `/api/v1/public/preferences/${encodeURIComponent(token)}`, { body: { subscribed } });
