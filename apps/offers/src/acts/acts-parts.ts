import { ContactActs } from './contact-acts.js';
import { NoteCallWhenTaskCompleted } from './note-call-when-task-completed.handler.js';
import { NoteComplaintWhenTouchBounced } from './note-complaint-when-touch-bounced.handler.js';
import { NoteHandoutWhenHandoutDownloaded } from './note-handout-when-handout-downloaded.handler.js';
import { NoteLeavingWhenUnsubscribed } from './note-leaving-when-unsubscribed.handler.js';
import { NoteMagnetWhenMagnetDownloaded } from './note-magnet-when-magnet-downloaded.handler.js';
import { NoteMailClickWhenTouchClicked } from './note-mail-click-when-touch-clicked.handler.js';
import { NotePageVisitWhenPageSeen } from './note-page-visit-when-page-seen.handler.js';
import { NoteReplayWhenReplayWatched } from './note-replay-when-replay-watched.handler.js';

/** What people do outside of a session's own counters. */
export const actProjections = [
  NoteMailClickWhenTouchClicked,
  NotePageVisitWhenPageSeen,
  NoteMagnetWhenMagnetDownloaded,
  NoteHandoutWhenHandoutDownloaded,
  NoteReplayWhenReplayWatched,
  NoteCallWhenTaskCompleted,
  NoteLeavingWhenUnsubscribed,
  NoteComplaintWhenTouchBounced,
];
export const actParts = [ContactActs];
