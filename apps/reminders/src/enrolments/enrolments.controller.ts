import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member, Roles } from '@funnelcast/service-kit';
import { ControlEnrolment } from './control-enrolment.use-case.js';
import { EnrolContacts } from './enrol-contacts.use-case.js';
import { EnrolSegment } from './enrol-segment.use-case.js';
import {
  EnrolContactsRequest,
  EnrolledPageResponse,
  EnrolledResponse,
  EnrolSegmentRequest,
  EnrolmentListResponse,
  type EnrolmentResponse,
  ListEnrolmentsRequest,
  SegmentOfPeopleListResponse,
} from './enrolment.dto.js';
import { type EnrolmentView, ListEnrolments } from './list-enrolments.query.js';

@ApiTags('enrolments')
@Controller('api/v1/enrolments')
export class EnrolmentsController {
  constructor(
    private readonly listEnrolments: ListEnrolments,
    private readonly enrolContacts: EnrolContacts,
    private readonly enrolSegment: EnrolSegment,
    private readonly control: ControlEnrolment,
  ) {}

  /** Lists who walks which sequence, newest first. */
  @Get()
  async list(
    @CurrentMember() { workspaceId }: Member,
    @Query() request: ListEnrolmentsRequest,
  ): Promise<EnrolmentListResponse> {
    const { items, nextCursor } = await this.listEnrolments.execute(workspaceId, request);
    return { items: items.map(toResponse), nextCursor };
  }

  /** Enrols contacts who were picked by hand. */
  @Roles('owner', 'presenter')
  @HttpCode(200)
  @Post()
  async enrol(
    @CurrentMember() { workspaceId }: Member,
    @Body() { sequenceId, contactIds }: EnrolContactsRequest,
  ): Promise<EnrolledResponse> {
    return { enrolled: await this.enrolContacts.execute(workspaceId, sequenceId, contactIds) };
  }

  /** Lists the segments that somebody is in, with how many people. */
  @Get('segments')
  async segments(@CurrentMember() { workspaceId }: Member): Promise<SegmentOfPeopleListResponse> {
    return { items: await this.enrolSegment.segments(workspaceId), nextCursor: null };
  }

  /** Enrols a page of the people who are in a segment now; ask again with the cursor until there is none. */
  @Roles('owner', 'presenter')
  @HttpCode(200)
  @Post('of-segment')
  enrolPage(
    @CurrentMember() { workspaceId }: Member,
    @Body() { sequenceId, segmentId, cursor }: EnrolSegmentRequest,
  ): Promise<EnrolledPageResponse> {
    return this.enrolSegment.execute(workspaceId, { sequenceId, segmentId, cursor: cursor ?? undefined });
  }

  /** Stops one person where they are. */
  @HttpCode(204)
  @Post(':id/pause')
  pause(@CurrentMember() { workspaceId }: Member, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.control.pause(workspaceId, id);
  }

  /** Lets the person go on. */
  @HttpCode(204)
  @Post(':id/resumption')
  resume(@CurrentMember() { workspaceId }: Member, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.control.resume(workspaceId, id);
  }

  /** Takes the person out of the sequence for good. */
  @HttpCode(204)
  @Post(':id/end')
  end(@CurrentMember() { workspaceId }: Member, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.control.end(workspaceId, id);
  }
}

function toResponse({ nextDueAt, enrolledAt, endedAt, ...view }: EnrolmentView): EnrolmentResponse {
  return {
    ...view,
    nextDueAt: nextDueAt?.toISOString() ?? null,
    enrolledAt: enrolledAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  };
}
