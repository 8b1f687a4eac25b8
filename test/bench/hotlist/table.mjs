import { scoring } from '../scores/turn.mjs';

const LAG = 'facts at 5,000 a second to the list, median lag';
const PAGE = 'a page of the list, median';

/** Milliseconds, with everybody of the session in the list. */
export async function hotListTable(stage, { people, seconds }) {
  const turn = (file) => scoring(stage, new URL(file, import.meta.url), { people, seconds });
  return {
    title: `Hot list: ${people.toLocaleString('en-US')} attendees`,
    unit: 'ms',
    base: PAGE,
    warmUp: false,
    columns: [
      { key: 'most', label: 'longest lag' },
      { key: 'rate', label: 'facts/s' },
      { key: 'standings', label: 'ms until standings follow' },
      { key: 'p95', label: 'p95' },
    ],
    variants: [
      { name: LAG, measure: turn('lag.mjs') },
      { name: PAGE, measure: turn('page.mjs') },
    ],
    targets: [
      { what: 'longest lag in milliseconds', of: LAG, measure: 'most', atMost: 1_000 },
      { what: 'a page in milliseconds', of: PAGE, atMost: 50 },
    ],
  };
}
