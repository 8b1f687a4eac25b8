import { openOffers } from './open-offers.mjs';
import { Filler } from './fill.mjs';

/** One statement over everything that ever happened: points, segments, written down. No reasons, no stages. */
const AGGREGATE = `
  insert into raw_outcome (person, score, segments)
  select person,
         sum(case kind when 0 then 10 when 1 then 8 when 2 then 6 when 3 then 25 else least(amount, 2) end)::integer,
         array_remove(array[
           case when bool_or(kind = 0) then 'attended' end,
           case when bool_or(kind = 3) then 'clicked' end,
           case when count(*) filter (where kind = 1) > 3 then 'answered' end
         ], null)
  from raw_fact group by person`;

export default async function raw({ url, people }) {
  // For its schema alone.
  const offers = await openOffers();
  const filler = new Filler(url);
  try {
    await filler.raw(people);
    const began = performance.now();
    await filler.run(`set work_mem = '64MB'; ${AGGREGATE}`);
    const seconds = (performance.now() - began) / 1000;
    return { value: people / seconds, seconds };
  } finally {
    await offers.close();
  }
}
