import { People } from '../conditions/people.js';
import { Happenings } from '../happenings/happenings.js';
import { EnterSegment } from '../segments/enter-segment.js';
import { LeaveSegment } from '../segments/leave-segment.js';
import { SegmentMembers } from '../segments/segment-members.js';
import { ListTooFewTouches } from '../touch-policies/too-few-touches.query.js';
import { TouchPoliciesController } from '../touch-policies/touch-policies.controller.js';
import { TouchPolicies } from '../touch-policies/touch-policies.js';
import { ControlEnrolment } from './control-enrolment.use-case.js';
import { EnrolContacts } from './enrol-contacts.use-case.js';
import { EnrolSegment } from './enrol-segment.use-case.js';
import { EnrolmentsController } from './enrolments.controller.js';
import { ListEnrolments } from './list-enrolments.query.js';
import { MoveEnrolments } from './move-enrolments.use-case.js';
import { OpenEnrolments } from './open-enrolments.js';
import { RecheckWalks } from './recheck-walks.js';
import { TimerTriggers } from './timer-triggers.js';
import { WalkDueEnrolments } from './walk-due-enrolments.js';
import { WriteAdvances } from './write-advances.js';

/** What the module lists for the walks themselves. */
export const walkParts = {
  controllers: [EnrolmentsController, TouchPoliciesController],
  providers: [
    Happenings,
    People,
    SegmentMembers,
    EnterSegment,
    LeaveSegment,
    OpenEnrolments,
    WalkDueEnrolments,
    WriteAdvances,
    RecheckWalks,
    TimerTriggers,
    EnrolContacts,
    EnrolSegment,
    ControlEnrolment,
    ListEnrolments,
    MoveEnrolments,
    TouchPolicies,
    ListTooFewTouches,
  ],
};
