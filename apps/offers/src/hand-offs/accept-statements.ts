/** Of these people, whoever was offered to the member or waits for anybody. In their order, so that nobody waits in a ring. */
export const ACCEPT = `
  with wanted as (
    select h.contact_id, p.role from hand_off h
    join member m on m.workspace_id = h.workspace_id and m.id = $2 and m.here
    left join sales_profile p on p.workspace_id = m.workspace_id and p.member_id = m.id
    where h.contact_id = any($1)
      and (h.state = 'waiting' or (h.state = 'offered' and h.member_id = $2 and h.accept_by > $3))
    order by h.contact_id for update of h
  )
  update hand_off h set state = 'accepted', member_id = $2, accept_by = null, tried = '{}', since = $3, next_call_at = $3, again_because = null,
    role = case when h.state = 'waiting' then w.role else h.role end
  from wanted w where h.contact_id = w.contact_id
  returning h.contact_id`;

/**
 * Whom nobody was ever offered. Whoever is taken out of sales has no call to wait for; the disqualification keeps that they are
 * with somebody from now on, or they would be in nobody's list once it is taken back.
 */
export const BEGIN = `
  with begun as (
    insert into hand_off (contact_id, workspace_id, state, member_id, role, reason, since, next_call_at)
    select c.id, c.workspace_id, 'accepted', m.id, p.role, 'taken by hand', $3,
      case when exists (select from disqualification d where d.contact_id = c.id and d.workspace_id = c.workspace_id)
        then null else $3::timestamptz end
    from contact c join member m on m.workspace_id = c.workspace_id and m.id = $2 and m.here
    left join sales_profile p on p.workspace_id = m.workspace_id and p.member_id = m.id
    where c.id = any($1) order by c.id
    on conflict (contact_id) do nothing
    returning contact_id
  ),
  kept as (
    update disqualification d
    set taken = jsonb_build_object('state', 'accepted', 'next_call_at', $3::timestamptz, 'again_because', null)
    from begun b where d.contact_id = b.contact_id
  )
  select contact_id from begun`;
