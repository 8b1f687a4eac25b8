import { NoteAnswerWhenPollAnswered } from '../../../dist/apps/offers/src/engagements/note-answer-when-poll-answered.handler.js';
import { NoteMinutesWhenAttendeeLeft } from '../../../dist/apps/offers/src/engagements/note-minutes-when-attendee-left.handler.js';
import { NotePresenceWhenAttendeeJoined } from '../../../dist/apps/offers/src/engagements/note-presence-when-attendee-joined.handler.js';
import { LeadWork } from '../../../dist/apps/offers/src/leads/lead-work.js';
import { contactId, Filler, registrationId, SESSION, WEBINAR, WORKSPACE } from '../scores/fill.mjs';
import { NOW, openOffers } from '../scores/open-offers.mjs';
import { scoreEverybody } from './score-everybody.mjs';

const FACTS_PER_SECOND = 5_000;
const MOST_OF_A_PAGE = 1_000;
const LATE = new Date(NOW.getTime() + 60_000).toISOString();

/**
 * Facts arrive at a steady rate, and pages are as large as what has come by then, as the log gives them. The lag of a page
 * is from its oldest fact to the commit after which the hot list shows it. Standings are kept beside it, as always.
 */
export default async function lag({ url, people, seconds }) {
  const offers = await openOffers();
  try {
    const filler = new Filler(url);
    await filler.audience(people);
    await scoreEverybody(offers);
    await filler.run('vacuum analyze');
    await filler.run('checkpoint');
    const state = { over: false };
    const standing = keepStanding(offers, state);
    const began = performance.now();
    const total = FACTS_PER_SECOND * seconds;
    const lags = [];
    for (let done = 0; done < total;) {
      const come = Math.min(total, Math.floor(((performance.now() - began) / 1000) * FACTS_PER_SECOND));
      const count = Math.min(MOST_OF_A_PAGE, come - done);
      if (count <= 0) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        continue;
      }
      await handPage(offers, done, count, people);
      lags.push(performance.now() - began - (done / FACTS_PER_SECOND) * 1000);
      done += count;
    }
    const applied = (performance.now() - began) / 1000;
    state.over = true;
    await standing;
    const settled = performance.now() - began - applied * 1000;
    lags.sort((one, other) => one - other);
    return {
      value: lags[Math.floor(lags.length / 2)],
      most: lags.at(-1),
      rate: total / applied,
      standings: settled,
    };
  } finally {
    await offers.close();
  }
}

const KINDS = [
  [NotePresenceWhenAttendeeJoined, () => ({ joinedAt: LATE })],
  [NoteMinutesWhenAttendeeLeft, (nth) => ({ leftAt: LATE, minutes: 1 + (nth % 60) })],
  [
    NoteAnswerWhenPollAnswered,
    (nth) => ({
      pollId: contactId(100 + (nth % 3)),
      question: 'When?',
      optionId: contactId(1),
      optionText: 'This quarter',
      answeredAt: LATE,
    }),
  ],
];

/** A page holds facts of all kinds; each kind is a set. */
function handPage(offers, first, count, people) {
  const kinds = KINDS.map(([handler, dataOf]) => ({ handler, dataOf, facts: [] }));
  for (let nth = first; nth < first + count; nth += 1) {
    const { dataOf, facts } = kinds[nth % kinds.length];
    const person = 1 + ((nth * 7919) % people);
    const ids = { registrationId: registrationId(person), contactId: contactId(person) };
    facts.push({
      id: contactId(nth),
      position: nth + 2,
      workspaceId: WORKSPACE,
      time: LATE,
      data: { ...ids, sessionId: SESSION, webinarId: WEBINAR, ...dataOf(nth) },
    });
  }
  return offers.inOneTransaction(async (tx) => {
    for (const { handler, facts } of kinds) if (facts.length > 0) await offers.get(handler).handle(facts, tx);
  });
}

/** The loop beside the facts, until they are over and nothing is left. */
async function keepStanding({ get }, state) {
  for (;;) {
    const worked = await get(LeadWork).step(NOW);
    if (!worked && state.over) return;
    if (!worked) await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
