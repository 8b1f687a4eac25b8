/**
 * Whether it was told that somebody came in, as SQL over a row of members that have just gone. Of a crowd those who came last
 * are told first, down to whom its row remembers. Who goes before their turn was a member for nobody but us, so neither is told.
 */
export const heardOf = (gone: string): string => `not exists (
  select from segment_change c
  where c.seq = ${gone}.entered_with and c.contact_id is null
    and (c.told_until is null or ${gone}.contact_id < c.told_until)
)`;
