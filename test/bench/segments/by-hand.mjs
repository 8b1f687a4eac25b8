import { NOW } from '../scores/open-offers.mjs';
import { WORKSPACE } from '../scores/fill.mjs';

const DAYS = (days) => `timestamptz '${NOW.toISOString()}' - interval '${days} days'`;
const OURS = `workspace_id = '${WORKSPACE}'`;
const HAS = (name, value) =>
  `exists (select from contact_attribute a where a.contact_id = c.id and a.name = '${name}' and ${value})`;

/** The same questions as somebody would write them who knows the tables, and is bound by no policy. */
export const BY_HAND = {
  industry: `select count(*) from contact c where ${OURS} and ${HAS('industry', `value = 'software'`)}`,
  size: `select count(*) from contact c where ${OURS} and ${HAS('employees', 'number >= 50')}`,
  activity: `select count(*) from contact c where ${OURS} and exists (
    select from engagement e where e.contact_id = c.id and e.last_activity_at > ${DAYS(30)})`,
  responders: `select count(*) from contact c where ${OURS} and (
    c.id in (select e.contact_id from engagement e join offer_interest x using (registration_id)
             where x.clicks > 0 and x.last_clicked_at > ${DAYS(90)})
    or c.id in (select e.contact_id from engagement e join poll_answer p using (registration_id)
                where p.answered_at > ${DAYS(90)}))`,
  stuck: `select count(*) from contact c where ${OURS}
    and c.id in (select e.contact_id from engagement e join offer_interest x using (registration_id) where x.clicks > 0)
    and not exists (select from customer_order o where o.contact_id = c.id)
    and not exists (select from engagement e where e.contact_id = c.id and e.last_activity_at > ${DAYS(14)})`,
  participants: `select count(*) from contact c where ${OURS} and exists (
    select from engagement e where e.contact_id = c.id and e.attended)`,
  language: `select count(*) from contact c where ${OURS} and language = 'ru'`,
  score: `select count(*) from contact c where ${OURS} and exists (
    select from engagement e where e.contact_id = c.id and e.score >= 50)`,
};
