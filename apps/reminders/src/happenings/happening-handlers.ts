import { RememberWhenAttendanceSettled } from './remember-when-attendance-settled.handler.js';
import { RememberWhenAttendeeJoined } from './remember-when-attendee-joined.handler.js';
import { RememberWhenCallRecorded } from './remember-when-call-recorded.handler.js';
import { RememberWhenCodeWordAccepted } from './remember-when-code-word-accepted.handler.js';
import { RememberWhenOfferClicked } from './remember-when-offer-clicked.handler.js';
import { RememberWhenOfferClickedV2 } from './remember-when-offer-clicked-v2.handler.js';
import { RememberWhenOfferPresented } from './remember-when-offer-presented.handler.js';
import { RememberWhenOfferPresentedV2 } from './remember-when-offer-presented-v2.handler.js';
import { RememberWhenOrderCancelled } from './remember-when-order-cancelled.handler.js';
import { RememberWhenOrderPaid } from './remember-when-order-paid.handler.js';
import { RememberWhenOrderPaidV2 } from './remember-when-order-paid-v2.handler.js';
import { RememberWhenOrderPlaced } from './remember-when-order-placed.handler.js';
import { RememberWhenOrderRefunded } from './remember-when-order-refunded.handler.js';
import { RememberWhenPollAnswered } from './remember-when-poll-answered.handler.js';
import { RememberWhenQuestionAsked } from './remember-when-question-asked.handler.js';
import { RememberWhenRegistrationCancelled } from './remember-when-registration-cancelled.handler.js';
import { RememberWhenRegistrationConfirmed } from './remember-when-registration-confirmed.handler.js';

/** The reactions that turn facts into happenings, for sequences to start, wait and end by. */
export const happeningHandlers = [
  RememberWhenAttendanceSettled,
  RememberWhenAttendeeJoined,
  RememberWhenCallRecorded,
  RememberWhenCodeWordAccepted,
  RememberWhenOfferClicked,
  RememberWhenOfferClickedV2,
  RememberWhenOfferPresented,
  RememberWhenOfferPresentedV2,
  RememberWhenOrderCancelled,
  RememberWhenOrderPaid,
  RememberWhenOrderPaidV2,
  RememberWhenOrderPlaced,
  RememberWhenOrderRefunded,
  RememberWhenPollAnswered,
  RememberWhenQuestionAsked,
  RememberWhenRegistrationCancelled,
  RememberWhenRegistrationConfirmed,
];
