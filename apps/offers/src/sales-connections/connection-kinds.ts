/** Where leads are pushed to. */
export const CRM_KINDS = ['webhook', 'hubspot', 'bitrix24', 'amocrm'] as const;
/** Where colleagues are told of the very hot. */
export const ALERT_KINDS = ['slack', 'telegram'] as const;
export const CONNECTION_KINDS = [...CRM_KINDS, ...ALERT_KINDS] as const;

export type CrmKind = (typeof CRM_KINDS)[number];
export type ConnectionKind = (typeof CONNECTION_KINDS)[number];

/** What pushes a lead without anybody asking. */
export const AUTOMATIC_REASONS = ['very-hot', 'sales-ready'] as const;
export type AutomaticReason = (typeof AUTOMATIC_REASONS)[number];

export interface SettingsOf {
  webhook: {
    url: string;
    /** Standard Webhooks: `whsec_…`. */
    secret: string;
  };
  /** The token of a private app. */
  hubspot: { accessToken: string };
  /** The address of an inbound webhook, which holds its secret. */
  bitrix24: { url: string; entity: 'lead' | 'contact' };
  /** The address of the account, and a long-lived token of an integration. */
  amocrm: { url: string; accessToken: string };
  /** An incoming webhook. */
  slack: { url: string };
  telegram: { botToken: string; chatId: string };
}

/** When nobody wants to hear of anything: wall hours in one zone. */
export interface QuietHours {
  from: number;
  until: number;
  timeZone: string;
}

export const isAlertKind = (kind: ConnectionKind): boolean =>
  (ALERT_KINDS as readonly string[]).includes(kind);
