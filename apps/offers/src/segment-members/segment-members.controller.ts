import { Controller, Get, HttpStatus, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member } from '@funnelcast/service-kit';
import { ListMembers } from './list-members.query.js';
import { membersCsv } from './members-csv.js';
import {
  ListMembersRequest,
  SegmentMemberListResponse,
  SegmentMemberResponse,
} from './segment-members.dto.js';

const AsId = new ParseUUIDPipe({ errorHttpStatusCode: HttpStatus.UNPROCESSABLE_ENTITY });

/** Who belongs to a segment. */
@ApiTags('segments')
@Controller('api/v1/segments')
export class SegmentMembersController {
  constructor(private readonly listMembers: ListMembers) {}

  /** Lists the members with the reasons; those who came last are first. */
  @Get(':segmentId/members')
  async list(
    @CurrentMember() { workspaceId }: Member,
    @Param('segmentId', AsId) segmentId: string,
    @Query() page: ListMembersRequest,
  ): Promise<SegmentMemberListResponse> {
    const { items, nextCursor } = await this.listMembers.execute(workspaceId, segmentId, page);
    return { items: items.map((member) => SegmentMemberResponse.of(member)), nextCursor };
  }

  /** All members for a spreadsheet. */
  @Get(':segmentId/members.csv')
  @ApiProduces('text/csv')
  async csv(
    @CurrentMember() { workspaceId }: Member,
    @Param('segmentId', AsId) segmentId: string,
  ): Promise<StreamableFile> {
    const members = await this.listMembers.all(workspaceId, segmentId);
    return new StreamableFile(membersCsv(members), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="segment-${segmentId}.csv"`,
    });
  }
}
