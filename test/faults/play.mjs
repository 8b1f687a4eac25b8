import { until } from '../../deploy/local/index.mjs';
import { inLanes } from './faults/lanes.mjs';
import { setStage } from './traffic/stage.mjs';

const PATIENCE_MS = 600_000;
/** Longer than the lease that a killed sender leaves behind, several times over. */
const PATIENCE_WITH_LETTERS_MS = 240_000;

/**
 * The play: people register, the session begins, its audience votes while others register on, and it ends; and all the
 * while things break. Answers who was invited to the session that took place.
 */
export async function play(scene) {
  const { profile, plan, striker, registrants, registrations, votes } = scene;
  const stage = await setStage(scene.presenter, profile);
  registrants.slug = stage.webinar.slug;
  const audience = Array.from({ length: profile.audience }, (_, number) => emailOf(number));
  const everybody = registrants.run({
    tap: registrations,
    width: profile.registrants,
    personOf: (number) => personOf(number, number < audience.length ? stage.now : stage.later),
  });
  const faults = (list, traffic) =>
    inLanes(list, { lanes: profile.lanes, strike: (fault) => striker.strike(fault, traffic) });

  if (!profile.audienceUnderFaults) {
    registrations.openTo(audience.length / registrations.total);
    await beginSession(scene, stage, audience);
    await lettersSent(scene, stage, audience);
  }
  let begun = 0;
  const letThrough = () => {
    begun += 1;
    // The last fault has its share, too: a place that only traffic leads to is never reached without.
    const share = begun / plan.main.length;
    registrations.openTo(share);
    votes.openTo(share);
  };
  await Promise.all([everybody, takeVotes(scene, stage, audience), faults(plan.main, letThrough)]);
  // What a killed sender had leased is sent a little later; after the end of the session it would come too late.
  await lettersSent(scene, stage, audience);
  await Promise.all([endSession(scene, stage), faults(plan.finale, () => undefined)]);
  await scene.voters.leave();
  return audience;
}

async function takeVotes(scene, stage, audience) {
  const { profile, presenter, registrants, voters, votes } = scene;
  await beginSession(scene, stage, audience);
  for (const { id } of stage.polls) await presenter.post(`${stage.room}/polls/${id}/open`);
  voters.enter(audience.slice(0, profile.voters).map((email) => registrants.acknowledged.get(email)));
  await voters.vote({ tap: votes, polls: stage.polls });
}

/** May be repeated, like every act of the presenter. */
async function beginSession({ presenter, registrants }, { room }, audience) {
  await until(() => requireAll(audience, registrants.acknowledged), {
    timeoutMs: PATIENCE_MS,
    what: 'the audience',
  });
  await presenter.post(`${room}/start`);
}

async function endSession({ presenter }, { room, offer }) {
  await presenter.post(`${room}/offer`, { offerId: offer.id });
  await presenter.post(`${room}/end`);
}

/** Confirmation and "we are live" of everybody who was invited. When some never go out, the play goes on and the checks tell. */
async function lettersSent({ database, progress }, { now }, audience) {
  progress.note('the letters of the session');
  await until(
    async () => {
      const sent = await database.number(
        `select count(*) from reminders.touch
         where session_id = $1 and state = 'sent' and step_key in ('confirmation', 'live')`,
        [now.id],
      );
      if (sent !== 2 * audience.length) throw new Error(`${sent} letters of ${2 * audience.length} are sent`);
    },
    { timeoutMs: PATIENCE_WITH_LETTERS_MS, everyMs: 500, what: 'the letters of the session' },
  ).catch((error) => console.log(`${error.message}: ${error.cause?.message}`));
  progress.note('');
}

function requireAll(audience, acknowledged) {
  if (!audience.every((email) => acknowledged.has(email))) throw new Error('not everybody is registered');
}

function personOf(number, session) {
  return {
    sessionId: session.id,
    name: `Person ${number}`,
    email: emailOf(number),
    timeZone: number % 3 === 0 ? 'Europe/Lisbon' : 'Europe/Berlin',
  };
}

function emailOf(number) {
  return `person-${number}@example.org`;
}
