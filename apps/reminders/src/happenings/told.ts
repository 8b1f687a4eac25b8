import { arrayOfIds } from './array-of-ids.js';
import type { Happening } from './happening.js';

/** What a page of happenings is told as, to statements that read `TOLD`: their first five parameters. */
export type Told = [occasions: string, ids: Buffer, contactIds: Buffer, registrationIds: Buffer, nth: string];

/** To whom it happened, and in which of the occasions. */
export const PEOPLE_TOLD =
  'unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::integer[]) as p (id, contact_id, registration_id, nth)';

/** What happened, few rows for a page. */
export const OCCASIONS_TOLD = `
  json_to_recordset($1::json) as o (
    nth integer, workspace_id uuid, kind text, at timestamptz, about jsonb, session_id uuid, webinar_id uuid,
    offer_deadline_at timestamptz
  )`;

/**
 * A page of happenings as `h`. In a burst it is the same that happens to very many at the same moment, so an occasion is
 * told once, as JSON, and of each person no more than ids, as arrays: reading a row of JSON for each would take longer than
 * all that is done with it.
 */
export const TOLD = `(
    select p.id, p.contact_id, p.registration_id, o.workspace_id, o.kind, o.at, o.about, o.session_id, o.webinar_id,
      o.offer_deadline_at
    from ${PEOPLE_TOLD} join ${OCCASIONS_TOLD} on o.nth = p.nth
  ) as h`;

/** Patterns may name the webinar and the session too, so these are among what it was about. */
export function toldOf(happenings: readonly Happening[]): Told {
  const occasions = new Map<string, { number: number; told: object }>();
  const nth = happenings.map(({ workspaceId, kind, at, sessionId, webinarId, about }) => {
    const occasion = [workspaceId, kind, at, sessionId, webinarId, JSON.stringify(about)].join(' ');
    const known = occasions.get(occasion);
    if (known) return known.number;
    const number = occasions.size;
    const told = {
      nth: number,
      workspace_id: workspaceId,
      kind,
      at,
      session_id: sessionId,
      webinar_id: webinarId,
      about: { ...about, ...(sessionId ? { sessionId } : {}), ...(webinarId ? { webinarId } : {}) },
      offer_deadline_at: about['deadlineAt'],
    };
    occasions.set(occasion, { number, told });
    return number;
  });
  return [
    JSON.stringify([...occasions.values()].map(({ told }) => told)),
    arrayOfIds(happenings.map(({ id }) => id)),
    arrayOfIds(happenings.map(({ contactId }) => contactId)),
    arrayOfIds(happenings.map(({ registrationId }) => registrationId)),
    `{${nth.join(',')}}`,
  ];
}
