import { ContactSummaries } from '../contact-summaries/contact-summaries.js';
import { KeepMembershipsCurrent } from '../segment-members/keep-memberships.job.js';
import { KeepMemberships } from '../segment-members/keep-memberships.js';
import { ListMembers } from '../segment-members/list-members.query.js';
import { SegmentChecks } from '../segment-members/segment-checks.js';
import { SegmentMembersController } from '../segment-members/segment-members.controller.js';
import { TellMemberships } from '../segment-members/tell-memberships.js';
import { AnnounceSegmentsWhenAttendanceSettled } from './announce-segments-when-attendance-settled.handler.js';
import { ChangeSegment } from './change-segment.use-case.js';
import { CountRule } from './count-rule.js';
import { CreateSegment } from './create-segment.use-case.js';
import { DeleteSegment } from './delete-segment.use-case.js';
import { ListSegments } from './list-segments.query.js';
import { PreviewRule } from './preview-rule.query.js';
import { RestoreSegment } from './restore-segment.use-case.js';
import { SegmentMemberships } from './segment-memberships.js';
import { SegmentRulesController } from './segment-rules.controller.js';
import { SegmentsController } from './segments.controller.js';
import { Segments } from './segments.js';
import { WriteSegment } from './write-segment.js';

/** Named rules over people, and who belongs to them. */
export const segmentParts = {
  controllers: [SegmentRulesController, SegmentMembersController, SegmentsController],
  providers: [
    Segments,
    ContactSummaries,
    SegmentChecks,
    SegmentMemberships,
    KeepMemberships,
    TellMemberships,
    KeepMembershipsCurrent,
    WriteSegment,
    CreateSegment,
    ChangeSegment,
    DeleteSegment,
    RestoreSegment,
    ListSegments,
    ListMembers,
    PreviewRule,
    CountRule,
  ],
  reactions: [AnnounceSegmentsWhenAttendanceSettled],
};
