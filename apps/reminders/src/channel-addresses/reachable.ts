/**
 * For the last gate: joined to a `touch t`, it finds the address at which the contact may be reached on the touch's
 * channel. Whoever has left a moment ago has none, also for what was queued before.
 */
export const REACHABLE_JOIN = `
  left join channel_address ca on ca.contact_id = t.contact_id and ca.channel = t.channel
    and ca.opted_in_at is not null and ca.opted_out_at is null`;

/** What the gate stops, with {@link REACHABLE_JOIN}: a webhook may also reach a program and nobody in person. */
export const NOT_REACHABLE = `(t.channel in ('sms', 'telegram') and ca.contact_id is null)`;
