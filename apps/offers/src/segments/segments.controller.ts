import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  HttpStatus,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member, Roles } from '@funnelcast/service-kit';
import { ChangeSegment } from './change-segment.use-case.js';
import { CreateSegment } from './create-segment.use-case.js';
import { DeleteSegment } from './delete-segment.use-case.js';
import { ListSegments } from './list-segments.query.js';
import { RestoreSegment } from './restore-segment.use-case.js';
import {
  ChangeSegmentRequest,
  CreateSegmentRequest,
  SegmentListResponse,
  SegmentResponse,
} from './segments.dto.js';

const AsId = new ParseUUIDPipe({ errorHttpStatusCode: HttpStatus.UNPROCESSABLE_ENTITY });

/** Named rules over people. */
@ApiTags('segments')
@Controller('api/v1/segments')
export class SegmentsController {
  constructor(
    private readonly listSegments: ListSegments,
    private readonly createSegment: CreateSegment,
    private readonly changeSegment: ChangeSegment,
    private readonly deleteSegment: DeleteSegment,
    private readonly restoreSegment: RestoreSegment,
  ) {}

  /** Lists the segments of the workspace with the numbers of their members, by name. */
  @Get()
  async list(@CurrentMember() { workspaceId }: Member): Promise<SegmentListResponse> {
    const items = await this.listSegments.execute(workspaceId);
    return { items: items.map((segment) => SegmentResponse.of(segment)) };
  }

  /** Shows one segment. */
  @Get(':segmentId')
  async show(
    @CurrentMember() { workspaceId }: Member,
    @Param('segmentId', AsId) segmentId: string,
  ): Promise<SegmentResponse> {
    return SegmentResponse.of(await this.listSegments.one(workspaceId, segmentId));
  }

  /** Names a rule; who belongs to it is worked out right after the answer. */
  @Roles('owner', 'presenter')
  @Post()
  async create(
    @CurrentMember() { workspaceId }: Member,
    @Body() { name, rule }: CreateSegmentRequest,
  ): Promise<SegmentResponse> {
    const { id } = await this.createSegment.execute(workspaceId, name, rule);
    return SegmentResponse.of(await this.listSegments.one(workspaceId, id));
  }

  /** Renames a segment or gives it another rule; only who comes and who goes is told. */
  @Roles('owner', 'presenter')
  @Patch(':segmentId')
  async change(
    @CurrentMember() { workspaceId }: Member,
    @Param('segmentId', AsId) segmentId: string,
    @Body() change: ChangeSegmentRequest,
  ): Promise<SegmentResponse> {
    await this.changeSegment.execute(workspaceId, segmentId, change);
    return SegmentResponse.of(await this.listSegments.one(workspaceId, segmentId));
  }

  /** Takes a segment away, unless others ask about it; its members leave it a minute later. */
  @Roles('owner', 'presenter')
  @Delete(':segmentId')
  @HttpCode(HttpStatus.NO_CONTENT)
  async delete(
    @CurrentMember() { workspaceId }: Member,
    @Param('segmentId', AsId) segmentId: string,
  ): Promise<void> {
    await this.deleteSegment.execute(workspaceId, segmentId);
  }

  /** Takes a deletion back, within that minute. */
  @Roles('owner', 'presenter')
  @Post(':segmentId/restore')
  @HttpCode(HttpStatus.OK)
  async restore(
    @CurrentMember() { workspaceId }: Member,
    @Param('segmentId', AsId) segmentId: string,
  ): Promise<SegmentResponse> {
    await this.restoreSegment.execute(workspaceId, segmentId);
    return SegmentResponse.of(await this.listSegments.one(workspaceId, segmentId));
  }
}
