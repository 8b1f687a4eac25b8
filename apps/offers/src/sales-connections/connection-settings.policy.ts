import { randomBytes } from 'node:crypto';
import type { ConnectionKind, SettingsOf } from './connection-kinds.js';
import { ConnectionSettingsIncomplete } from './sales-connections.errors.js';

/** Whatever a member filled in; what is left out of a secret stays as it was. */
export interface FilledIn {
  url?: string;
  secret?: string;
  accessToken?: string;
  entity?: 'lead' | 'contact';
  botToken?: string;
  chatId?: string;
}

const NEEDED: { [Kind in ConnectionKind]: readonly (keyof FilledIn)[] } = {
  webhook: ['url', 'secret'],
  hubspot: ['accessToken'],
  bitrix24: ['url', 'entity'],
  amocrm: ['url', 'accessToken'],
  slack: ['url'],
  telegram: ['botToken', 'chatId'],
};
const SECRET_BYTES = 24;

/** The settings of a kind out of what was filled in and what was known; names what is still missing. */
export function settingsOf<Kind extends ConnectionKind>(
  kind: Kind,
  filledIn: FilledIn,
  known: FilledIn = {},
): SettingsOf[Kind] {
  const usual: FilledIn = {
    ...(kind === 'bitrix24' ? { entity: 'lead' as const } : {}),
    ...(kind === 'webhook' ? { secret: `whsec_${randomBytes(SECRET_BYTES).toString('base64')}` } : {}),
  };
  const values = NEEDED[kind].map(
    (name) => [name, filledIn[name] ?? known[name] ?? usual[name] ?? ''] as const,
  );
  const missing = values.filter(([, value]) => value === '').map(([name]) => name);
  if (missing.length > 0) throw new ConnectionSettingsIncomplete(missing);
  return Object.fromEntries(values) as unknown as SettingsOf[Kind];
}

/** What may be shown of them again: where it leads to, without the secrets that addresses carry in their paths. */
export function shownOf(kind: ConnectionKind, settings: FilledIn): string | null {
  if (kind === 'telegram') return settings.chatId ?? null;
  if (kind === 'hubspot' || !settings.url) return null;
  return kind === 'webhook' ? settings.url : new URL(settings.url).origin;
}
