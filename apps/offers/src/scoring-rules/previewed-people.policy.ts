import { actEntries, worthOfActs } from '../leads/act-entries.policy.js';
import { classes } from '../leads/classes.policy.js';
import { byHandIn } from '../leads/stages.policy.js';
import { engagementOf } from '../scores/rules-in-statements.js';
import { summedPoints } from '../scores/summed-points.js';
import type { Values } from '../segment-rules/values.js';
import { fitPoints } from './fit-points.policy.js';
import type { ReadScoring } from './read-scoring.policy.js';

/** About whom a preview asks, as places of its statement. */
export interface PreviewScope {
  workspaceId: string;
  sessionId: string;
  now: string;
}

/** The rows of those on the list of a session; somebody has one at most, because a place is taken once. */
export const listed = ({ workspaceId, sessionId }: PreviewScope, row: string) =>
  `${row}.session_id = ${sessionId} and ${row}.workspace_id = ${workspaceId} and ${row}.listed`;

/**
 * The people on the list of a session, a narrow row each: their score, and where they stand, as is stored; and by what
 * somebody is trying out the score and whatever the stage follows from. Everybody is read once, and nothing is kept on the
 * way: only who has more than one session, or did something else that counts, is summed up.
 */
export function previewedPeople({ scoring, fit }: ReadScoring, values: Values, scope: PreviewScope): string {
  const halfLife = values.bind(scoring.halfLifeDays, 'double precision');
  const { cell } = classes(scoring, values, scope.now);
  const summed = summedPoints(scoring, halfLife, values);
  const contactIds = `select them.contact_id from engagement them where ${listed(scope, 'them')}`;
  const elsewhere = `g.workspace_id = ${scope.workspaceId} and g.contact_id in (${contactIds})
    and g.session_id <> ${scope.sessionId}`;
  const here = summed(
    listed(scope, 'g'),
    `cross join (select (select duration_minutes from session where id = ${scope.sessionId}) as duration_minutes) s`,
  );
  const acts = actEntries(scoring, values, { ...scope, contactIds }, false);
  const profile = fitPoints(fit, values, { ...scope, contactIds }, 'here');
  return `
    select p.registration_id, p.score as score_now, p.lead_cell as cell_now, p.lead_stage as stage_now,
           p.points as score_then, ${cell} as cell, p.unsubscribed, p.bought, p.by_hand
    from (
      select here.registration_id, here.score, here.lead_cell, here.lead_stage, here.points,
             ${profile.points} as fit, gone.id is not null as unsubscribed, hand.reason as by_hand,
             here.bought or coalesce(elsewhere.bought, false) or alone.contact_id is not null as bought,
             ${engagementOf('(here.worth + coalesce(elsewhere.worth, 0) + coalesce(acted.worth, 0))', '0')} as engagement
      from (${here}) here
      left join (
        select contact_id, sum(worth) as worth, bool_or(bought) as bought from (${summed(elsewhere)}) x group by contact_id
      ) elsewhere on elsewhere.contact_id = here.contact_id
      left join (${worthOfActs(`(${acts})`, halfLife)}) acted on acted.contact_id = here.contact_id
      left join (
        select distinct contact_id from offer_order
        where contact_id in (${contactIds}) and workspace_id = ${scope.workspaceId}
          and registration_id is null and state = 'paid'
      ) alone on alone.contact_id = here.contact_id
      left join (
        select id from contact where workspace_id = ${scope.workspaceId} and unsubscribed
      ) gone on gone.id = here.contact_id
      left join (${byHandIn(scope.workspaceId)}) hand on hand.contact_id = here.contact_id
      ${profile.join}
      offset 0
    ) p`;
}
