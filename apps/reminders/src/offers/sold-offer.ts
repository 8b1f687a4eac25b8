const RUNGS = `array['front-end', 'core', 'vip']`;

/** The rung above the highest of which somebody has bought something; null above the last one, and where nothing is known. */
const NEXT_RUNG = `
  (select (${RUNGS})[max(array_position(${RUNGS}, p.rung)) + 1] from purchased_offer p where p.contact_id = t.contact_id)`;

/**
 * The offer that words name: `t` is who gets them, `vm` the words, `s` the session. On the next rung those of that session’s
 * webinar come first, then those of no webinar: links lead to no others. Three parts, so that each is found by its index.
 */
export const SOLD_OFFER = `
  left join lateral (
    (select id, webinar_id, product_id from offer where id = vm.offer_id)
    union all
    (select id, webinar_id, product_id from offer
     where vm.next_rung and webinar_id = s.webinar_id and rung = ${NEXT_RUNG} order by as_of desc limit 1)
    union all
    (select id, webinar_id, product_id from offer
     where vm.next_rung and webinar_id is null and workspace_id = t.workspace_id and rung = ${NEXT_RUNG}
     order by as_of desc limit 1)
    order by webinar_id nulls last limit 1
  ) o on true`;

/** Whether they have what offer `o` sells: its product, by whatever offer, or where it names none, that offer itself. */
export const BOUGHT = `
  exists (
    select from purchased_offer p
    where p.contact_id = t.contact_id and (p.offer_id = o.id or p.product_id = o.product_id)
  )`;
