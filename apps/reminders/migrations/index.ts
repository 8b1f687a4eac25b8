import { KnowPeopleAndSessions1795306000000 } from './1795306000000-know-people-and-sessions.js';
import { Remind1795306000001 } from './1795306000001-remind.js';
import { CatchMail1795306000002 } from './1795306000002-catch-mail.js';
import { LettersInLanguages1795306000003 } from './1795306000003-letters-in-languages.js';
import { DeclineOffers1795306000030 } from './1795306000030-decline-offers.js';
import { KeepHappenings1795306000040 } from './1795306000040-keep-happenings.js';
import { WalkOnOnesOwnClock1795306000041 } from './1795306000041-walk-on-ones-own-clock.js';
import { SendAsOwnDomain1795306000100 } from './1795306000100-send-as-own-domain.js';
import { HearBounces1795306000101 } from './1795306000101-hear-bounces.js';
import { FollowLinks1795306000102 } from './1795306000102-follow-links.js';
import { KeepTouchesOfNoSession1795306000120 } from './1795306000120-keep-touches-of-no-session.js';
import { SetUpChannels1795306000121 } from './1795306000121-set-up-channels.js';
import { GiveTasksToPeople1795306000122 } from './1795306000122-give-tasks-to-people.js';
import { SignPostedLetters1795306000123 } from './1795306000123-sign-posted-letters.js';
import { KnowSegmentsById1795306000160 } from './1795306000160-know-segments-by-id.js';
import { FindWalksByPersonAndSequence1795306000300 } from './1795306000300-find-walks-by-person-and-sequence.js';
import { FindWalksUnderWayByPerson1795306000301 } from './1795306000301-find-walks-under-way-by-person.js';
import { FewerIndexesOfWalks1795306000302 } from './1795306000302-fewer-indexes-of-walks.js';
import { ReadMoreForRarePages1795306000373 } from './1795306000373-read-more-for-rare-pages.js';
import { SetAlarms1795306000380 } from './1795306000380-set-alarms.js';
import { LeaseByThePage1795306000408 } from './1795306000408-lease-by-the-page.js';
import { SeeReplies1795306000437 } from './1795306000437-see-replies.js';
import { ForgetMailHistory1795306000438 } from './1795306000438-forget-mail-history.js';
import { EnterTouchesWhereTheyAreDecided1795306000530 } from './1795306000530-enter-touches-where-they-are-decided.js';
import { PauseForSeveralReasons1795873500000 } from './1795873500000-pause-for-several-reasons.js';
import { KeepToWeekdays1795874100000 } from './1795874100000-keep-to-weekdays.js';
import { LeaveCallsAndLettersOnPaper1795874700000 } from './1795874700000-leave-calls-and-letters-on-paper.js';
import { CountSilenceFromTheCapture1795875200000 } from './1795875200000-count-silence-from-the-capture.js';
import { ShortLinks1795884120000 } from './1795884120000-short-links.js';
import { CountChangesOfPlaces1795884360000 } from './1795884360000-count-changes-of-places.js';
import { KnowWhatALetterSells1795885500000 } from './1795885500000-know-what-a-letter-sells.js';
import { KeepToWeekdaysBehindWebhooks1795885920000 } from './1795885920000-keep-to-weekdays-behind-webhooks.js';
import { BeginNobodyAfterAPause1795886280000 } from './1795886280000-begin-nobody-after-a-pause.js';
import { KnowWhichRequestBeganAWalk1795887300000 } from './1795887300000-know-which-request-began-a-walk.js';
import { AskAgainWhatMayMove1795896300000 } from './1795896300000-ask-again-what-may-move.js';
import { KnowOffersOfNoWebinar1795896900000 } from './1795896900000-know-offers-of-no-webinar.js';

/** In their order. */
export const remindersMigrations = [
  KnowPeopleAndSessions1795306000000,
  Remind1795306000001,
  CatchMail1795306000002,
  LettersInLanguages1795306000003,
  DeclineOffers1795306000030,
  KeepHappenings1795306000040,
  WalkOnOnesOwnClock1795306000041,
  SendAsOwnDomain1795306000100,
  HearBounces1795306000101,
  FollowLinks1795306000102,
  KeepTouchesOfNoSession1795306000120,
  SetUpChannels1795306000121,
  GiveTasksToPeople1795306000122,
  SignPostedLetters1795306000123,
  KnowSegmentsById1795306000160,
  FindWalksByPersonAndSequence1795306000300,
  FindWalksUnderWayByPerson1795306000301,
  FewerIndexesOfWalks1795306000302,
  ReadMoreForRarePages1795306000373,
  SetAlarms1795306000380,
  LeaseByThePage1795306000408,
  SeeReplies1795306000437,
  ForgetMailHistory1795306000438,
  EnterTouchesWhereTheyAreDecided1795306000530,
  PauseForSeveralReasons1795873500000,
  KeepToWeekdays1795874100000,
  LeaveCallsAndLettersOnPaper1795874700000,
  CountSilenceFromTheCapture1795875200000,
  ShortLinks1795884120000,
  CountChangesOfPlaces1795884360000,
  KnowWhatALetterSells1795885500000,
  KeepToWeekdaysBehindWebhooks1795885920000,
  BeginNobodyAfterAPause1795886280000,
  KnowWhichRequestBeganAWalk1795887300000,
  AskAgainWhatMayMove1795896300000,
  KnowOffersOfNoWebinar1795896900000,
];
