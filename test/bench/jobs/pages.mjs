const PAGE = 1000;

/** What a job for each of so many people would be told, a thousand at a time. */
export function* pages(people) {
  for (let first = 0; first < people; first += PAGE) {
    yield Array.from({ length: Math.min(PAGE, people - first) }, (_, nth) => ({
      session: 1,
      person: first + nth,
      step: 'an-hour-before',
    }));
  }
}
