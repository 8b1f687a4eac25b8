import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member, Roles } from '@funnelcast/service-kit';
import { MoveEnrolments } from '../enrolments/move-enrolments.use-case.js';
import {
  MovedResponse,
  MoveEnrolmentsRequest,
  SequenceProgressResponse,
  VersionMoveListResponse,
} from './progress.dto.js';
import { ReadProgress } from './sequence-progress.query.js';

@ApiTags('sequences')
@Controller('api/v1/personal-sequences')
export class ProgressController {
  constructor(
    private readonly progress: ReadProgress,
    private readonly move: MoveEnrolments,
  ) {}

  /** Tells where people stand, what each step has sent, and what it skipped and why. */
  @Get(':id/progress')
  async read(
    @CurrentMember() { workspaceId }: Member,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<SequenceProgressResponse> {
    const progress = await this.progress.execute(workspaceId, id);
    return {
      ...progress,
      versions: progress.versions.map((version) => ({
        ...version,
        publishedAt: new Date(version.publishedAt).toISOString(),
      })),
    };
  }

  /** Shows where the people of an older version would stand in the newest. */
  @Roles('owner', 'presenter')
  @HttpCode(200)
  @Post(':id/moves/preview')
  async preview(
    @CurrentMember() { workspaceId }: Member,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { fromVersion }: MoveEnrolmentsRequest,
  ): Promise<VersionMoveListResponse> {
    return { items: await this.move.preview(workspaceId, id, fromVersion), nextCursor: null };
  }

  /** Takes the people of an older version over into the newest. */
  @Roles('owner', 'presenter')
  @HttpCode(200)
  @Post(':id/moves')
  async execute(
    @CurrentMember() { workspaceId }: Member,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { fromVersion }: MoveEnrolmentsRequest,
  ): Promise<MovedResponse> {
    return { moved: await this.move.execute(workspaceId, id, fromVersion) };
  }
}
