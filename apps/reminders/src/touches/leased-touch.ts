import type { Notice } from '../letters/notices.js';
import type { Translation } from '../sequences/step.js';
import type { Timing } from '../timing/timing.js';

/** One letter to write, with everything it speaks of. */
export interface LeasedTouch {
  id: string;
  workspace_id: string;
  enrolment_id: string;
  /** The place in a session that links are about; nothing for a sequence that no session began. */
  registration_id: string | null;
  /** How often the place was given back and taken again. */
  own_revision: number;
  /** Of the request that took the place, or gave it back; nothing for other walks. */
  correlation_id: string | null;
  contact_id: string;
  session_id: string | null;
  channel: string;
  /** Where the person is reached on it; nothing for e-mail. */
  channel_address: string | null;
  step_key: string;
  notice: Notice | null;
  attempts: number;
  message_id: string;
  /** Of a walk on a person’s own clock. */
  version: number | null;
  /** It should have gone more than an hour ago. */
  late: boolean;
  /** On which its step allows it to go; nothing for all of them. */
  weekdays: number[] | null;
  /** Of a step that is counted from what may move: by it the touch is planned once more when it is due. */
  timing: Timing | null;
  expires_after_minutes: number | null;
  /** The deadline that such a step counts from. */
  offer_deadline_at: Date | null;
  expires_at: Date;
  email: string;
  name: string;
  time_zone: string;
  locale: string;
  template_key: string | null;
  subject: string | null;
  body: string | null;
  translations: Translation[] | null;
  title: string | null;
  presenter_name: string | null;
  presenter_email: string | null;
  starts_at: Date | null;
  duration_minutes: number | null;
  session_zone: string | null;
  revision: number | null;
  /** The offer that its words name; nothing where they speak of that of the webinar. */
  offer_id: string | null;
  offer_title: string | null;
  offer_description: string | null;
  workspace_name: string | null;
  workspace_zone: string | null;
  workspace_locale: string | null;
  quiet_from: string | null;
  quiet_until: string | null;
}
