import type { Notice } from '../letters/notices.js';
import type { Translation } from '../sequences/step.js';
import type { Timing } from '../timing/timing.js';
import type { LeasedTouch } from './leased-touch.js';

/** Written once for a page, however many letters say them. */
interface Words {
  sequence_id: string | null;
  version: number | null;
  step_key: string;
  template_key: string | null;
  subject: string | null;
  body: string | null;
  translations: Translation[] | null;
  weekdays: number[] | null;
  timing: Timing | null;
  expires_after_minutes: number | null;
  /** They speak of an offer of their own, and not of that of the webinar. */
  names_offer: boolean;
}

type OfSession = Pick<
  LeasedTouch,
  | 'title'
  | 'presenter_name'
  | 'presenter_email'
  | 'duration_minutes'
  | 'session_zone'
  | 'revision'
  | 'offer_title'
  | 'offer_description'
> & { session_id: string; starts_at: string | Date | null };

type OfWorkspace = Pick<
  LeasedTouch,
  'workspace_id' | 'workspace_name' | 'workspace_zone' | 'workspace_locale' | 'quiet_from' | 'quiet_until'
>;

/** A page as PostgreSQL tells of it: the letters in columns, each as long as the page, or nothing when there are none. */
export interface LeasedRows {
  judged: number;
  skipped: Record<string, number>;
  sessions: OfSession[];
  offers: { id: string; title: string; description: string }[];
  workspaces: OfWorkspace[];
  words: Words[];
  ids: string[] | null;
  workspace_ids: string[];
  enrolment_ids: string[];
  registration_ids: (string | null)[];
  own_revisions: number[];
  correlation_ids: (string | null)[];
  contact_ids: string[];
  session_ids: (string | null)[];
  channels: string[];
  channel_addresses: (string | null)[];
  step_keys: string[];
  notices: (Notice | null)[];
  attempts: number[];
  lates: boolean[];
  expire_at: string[];
  sequence_ids: (string | null)[];
  offer_ids: (string | null)[];
  offer_deadlines: (string | null)[];
  versions: (number | null)[];
  emails: string[];
  names: string[];
  time_zones: string[];
  locales: string[];
}

const NO_SESSION: Omit<OfSession, 'session_id'> = {
  title: null,
  presenter_name: null,
  presenter_email: null,
  starts_at: null,
  duration_minutes: null,
  session_zone: null,
  revision: null,
  offer_title: null,
  offer_description: null,
};
const NO_WORKSPACE: Omit<OfWorkspace, 'workspace_id'> = {
  workspace_name: null,
  workspace_zone: null,
  workspace_locale: null,
  quiet_from: null,
  quiet_until: null,
};
const NO_WORDS = {
  template_key: null,
  subject: null,
  body: null,
  translations: null,
  weekdays: null,
  timing: null,
  expires_after_minutes: null,
  names_offer: false,
};

/** The letters of a page, each with everything it speaks of. `domain` is what Message-IDs end in. */
export function touchesOf(rows: LeasedRows, domain: string): LeasedTouch[] {
  const sessions = new Map(rows.sessions.map((one) => [one.session_id, withDates(one)]));
  const workspaces = new Map(rows.workspaces.map((one) => [one.workspace_id, one]));
  const offers = new Map(rows.offers.map((one) => [one.id, one]));
  const words = new Map(rows.words.map((one) => [keyOf(one.sequence_id, one.version, one.step_key), one]));
  return (rows.ids ?? []).map((id, nth) => {
    const session = sessions.get(rows.session_ids[nth] ?? '') ?? NO_SESSION;
    const workspace = workspaces.get(rows.workspace_ids[nth]!) ?? NO_WORKSPACE;
    const key = keyOf(rows.sequence_ids[nth]!, rows.versions[nth]!, rows.step_keys[nth]!);
    const { template_key, subject, body, translations, weekdays, names_offer, ...planned } =
      words.get(key) ?? NO_WORDS;
    const deadline = rows.offer_deadlines[nth];
    const own = offers.get(rows.offer_ids[nth] ?? '');
    return {
      id,
      workspace_id: rows.workspace_ids[nth]!,
      enrolment_id: rows.enrolment_ids[nth]!,
      registration_id: rows.registration_ids[nth]!,
      own_revision: rows.own_revisions[nth]!,
      correlation_id: rows.correlation_ids[nth]!,
      contact_id: rows.contact_ids[nth]!,
      session_id: rows.session_ids[nth]!,
      channel: rows.channels[nth]!,
      channel_address: rows.channel_addresses[nth]!,
      step_key: rows.step_keys[nth]!,
      notice: rows.notices[nth]!,
      // This one counts as soon as it is known what came of it.
      attempts: rows.attempts[nth]! + 1,
      message_id: `<${id}@${domain}>`,
      version: rows.versions[nth]!,
      late: rows.lates[nth]!,
      weekdays,
      timing: planned.timing,
      expires_after_minutes: planned.expires_after_minutes,
      offer_deadline_at: deadline ? new Date(deadline) : null,
      expires_at: new Date(rows.expire_at[nth]!),
      email: rows.emails[nth]!,
      name: rows.names[nth]!,
      time_zone: rows.time_zones[nth]!,
      locale: rows.locales[nth]!,
      template_key,
      subject,
      body,
      translations,
      title: session.title,
      presenter_name: session.presenter_name,
      presenter_email: session.presenter_email,
      starts_at: session.starts_at as Date | null,
      duration_minutes: session.duration_minutes,
      session_zone: session.session_zone,
      revision: session.revision,
      offer_id: own?.id ?? null,
      offer_title: names_offer ? (own?.title ?? null) : session.offer_title,
      offer_description: names_offer ? (own?.description ?? null) : session.offer_description,
      workspace_name: workspace.workspace_name,
      workspace_zone: workspace.workspace_zone,
      workspace_locale: workspace.workspace_locale,
      quiet_from: workspace.quiet_from,
      quiet_until: workspace.quiet_until,
    };
  });
}

function withDates(session: OfSession): OfSession {
  return { ...session, starts_at: session.starts_at && new Date(session.starts_at) };
}

function keyOf(sequenceId: string | null, version: number | null, stepKey: string): string {
  return `${sequenceId} ${version} ${stepKey}`;
}
