import { CreateSequence } from '../../../dist/apps/reminders/src/definitions/create-sequence.use-case.js';
import { PublishSequence } from '../../../dist/apps/reminders/src/definitions/publish-sequence.use-case.js';
import { SaveDraft } from '../../../dist/apps/reminders/src/definitions/save-draft.use-case.js';
import { LayLadderWhenWorkspaceOpened } from '../../../dist/apps/reminders/src/workspaces/lay-ladder-when-workspace-opened.handler.js';
import { PlanWavesWhenSessionScheduled } from '../../../dist/apps/reminders/src/sessions/plan-waves-when-session-scheduled.handler.js';
import { SESSION, WEBINAR, WORKSPACE } from './fill.mjs';
import { aFact, hand } from './open-reminders.mjs';

/** A sequence that is drawn and published as a member would do it. */
export async function publish(reminders, definition) {
  const { id } = await reminders.get(CreateSequence).execute(WORKSPACE, { name: 'What came of it' });
  await reminders.get(SaveDraft).execute(WORKSPACE, id, { name: 'What came of it', definition });
  await reminders.get(PublishSequence).execute(WORKSPACE, id);
  return { sequenceId: id, version: 1 };
}

export async function openWorkspace(reminders) {
  const data = { workspaceId: WORKSPACE, name: 'Acme', timeZone: 'Europe/Berlin', locale: 'en' };
  await hand(reminders, LayLadderWhenWorkspaceOpened, [aFact(WORKSPACE, data)]);
}

/** A session with the ladder that every workspace begins with, hence with its waves. */
export async function scheduleSession(reminders, startsAt) {
  await hand(reminders, PlanWavesWhenSessionScheduled, [
    aFact(WORKSPACE, {
      sessionId: SESSION,
      webinarId: WEBINAR,
      title: 'What the figures mean',
      slug: 'what-the-figures-mean',
      presenterName: 'Grace Hopper',
      presenterEmail: 'grace@example.org',
      videoUrl: null,
      startsAt: startsAt.toISOString(),
      durationMinutes: 60,
      timeZone: 'Europe/Berlin',
      revision: 0,
    }),
  ]);
}
