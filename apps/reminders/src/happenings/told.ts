import type { Happening } from './happening.js';

/** What a page of happenings is told as, to statements that read `TOLD`: their first five parameters. */
export type Told = [
  occasions: string,
  ids: string[],
  contactIds: string[],
  registrationIds: (string | null)[],
  nth: number[],
];

/**
 * A page of happenings as `h`. In a burst it is the same that happens to very many at the same moment, so an occasion is
 * told once, as JSON, and of each person no more than ids, as arrays: reading a row of JSON for each would take longer than
 * all that is done with it.
 */
export const TOLD = `(
    select p.id, p.contact_id, p.registration_id, o.workspace_id, o.kind, o.at, o.about, o.session_id, o.webinar_id,
      o.offer_deadline_at
    from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::integer[]) as p (id, contact_id, registration_id, nth)
    join json_to_recordset($1::json) as o (
      nth integer, workspace_id uuid, kind text, at timestamptz, about jsonb, session_id uuid, webinar_id uuid,
      offer_deadline_at timestamptz
    ) on o.nth = p.nth
  ) as h`;

/** Patterns may name the webinar and the session too, so these are among what it was about. */
export function toldOf(happenings: readonly Happening[]): Told {
  const occasions = new Map<string, number>();
  const nth = happenings.map(({ workspaceId, kind, at, sessionId, webinarId, about }) => {
    const occasion = JSON.stringify({
      workspace_id: workspaceId,
      kind,
      at,
      session_id: sessionId,
      webinar_id: webinarId,
      about: { ...about, ...(sessionId ? { sessionId } : {}), ...(webinarId ? { webinarId } : {}) },
      offer_deadline_at: about['deadlineAt'],
    });
    let known = occasions.get(occasion);
    if (known === undefined) occasions.set(occasion, (known = occasions.size));
    return known;
  });
  return [
    `[${[...occasions].map(([occasion, number]) => `{"nth":${number},${occasion.slice(1)}`).join(',')}]`,
    happenings.map(({ id }) => id),
    happenings.map(({ contactId }) => contactId),
    happenings.map(({ registrationId }) => registrationId ?? null),
    nth,
  ];
}
