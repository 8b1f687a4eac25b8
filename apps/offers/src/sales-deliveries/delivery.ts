import type { ConnectionKind, SettingsOf } from '../sales-connections/connection-kinds.js';

export type Why = 'by-hand' | 'very-hot' | 'sales-ready' | 'alert';

/** One person on the way to one connection, as they are known at this moment. */
export interface Lead {
  deliveryId: string;
  /** Including this one. */
  attempts: number;
  why: Why;
  contactId: string;
  registrationId: string | null;
  sessionId: string | null;
  webinar: string | null;
  name: string;
  email: string;
  phone: string | null;
  /** They want no calls, whatever number is known. */
  callsDeclined: boolean;
  timeZone: string;
  score: number;
  reasons: string[];
  reasonToCall: string | null;
  stage: string;
  stageReason: string;
  cell: string;
  phase: string;
  touches: number;
  /** Of the words in it. */
  language: string;
  /** The hot list of the session, or the page of the contact. */
  link: string;
}

/** Whose question whether it works it is, and in which language it would be told. */
export interface Tester {
  name: string;
  language: string;
}

export type Outcome =
  | { kind: 'delivered'; remoteId?: string }
  /** Worth another try; with a time where the other side named one. */
  | { kind: 'later'; reason: string; retryAfterSeconds?: number }
  /** It will never take this person. */
  | { kind: 'refused'; reason: string }
  /** It takes nobody from us: nothing more is tried until somebody puts it right. */
  | { kind: 'shut'; reason: string };

/** The way into one kind of CRM or chat. */
export interface CrmAdapter<Kind extends ConnectionKind = ConnectionKind> {
  readonly kind: Kind;
  /** How many people one turn takes. */
  readonly page: number;
  /** One outcome per lead, in their order. A repeated delivery leaves the other side as a single one would. */
  deliver(leads: readonly Lead[], settings: SettingsOf[Kind]): Promise<Outcome[]>;
  /** Whether it would take somebody; nothing when it would. */
  test(settings: SettingsOf[Kind], by: Tester): Promise<Outcome>;
}

export const DELIVERED: Outcome = { kind: 'delivered' };
