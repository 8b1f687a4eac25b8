import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member, PublicUrl, Roles } from '@funnelcast/service-kit';
import { EditWebinar } from './edit-webinar.use-case.js';
import { FindWebinar } from './find-webinar.query.js';
import { ListWebinars } from './list-webinars.query.js';
import { PublishWebinar } from './publish-webinar.use-case.js';
import type { WebinarView } from './webinar-view.js';
import {
  EditWebinarRequest,
  ListWebinarsRequest,
  PublishWebinarRequest,
  WebinarListResponse,
  WebinarResponse,
} from './webinars.dto.js';

/** The topics of a workspace, each with its page. */
@ApiTags('webinars')
@Controller('api/v1/webinars')
export class WebinarsController {
  constructor(
    private readonly publishWebinar: PublishWebinar,
    private readonly editWebinar: EditWebinar,
    private readonly findWebinar: FindWebinar,
    private readonly listWebinars: ListWebinars,
    private readonly publicUrl: PublicUrl,
  ) {}

  /** Publishes a webinar: it has its page at once, and can be registered for when a session is scheduled. */
  @Post()
  @Roles('owner', 'presenter')
  async publish(
    @CurrentMember() { workspaceId }: Member,
    @Body() request: PublishWebinarRequest,
  ): Promise<WebinarResponse> {
    const { title, slug, presenterName, timeZone } = request;
    const { description = '', presenterEmail = null, videoUrl = null, durationMinutes = 60 } = request;
    const webinarId = await this.publishWebinar.execute({
      workspaceId,
      title,
      slug: slug ?? undefined,
      description,
      presenterName,
      presenterEmail,
      videoUrl,
      durationMinutes,
      timeZone,
    });
    return this.toResponse(await this.findWebinar.execute(workspaceId, webinarId));
  }

  /** Lists the webinars of the workspace, the newest first. */
  @Get()
  async list(
    @CurrentMember() { workspaceId }: Member,
    @Query() page: ListWebinarsRequest,
  ): Promise<WebinarListResponse> {
    const { items, nextCursor } = await this.listWebinars.execute(workspaceId, page);
    return { items: items.map((webinar) => this.toResponse(webinar)), nextCursor };
  }

  /** Answers one webinar with its sessions. */
  @Get(':webinarId')
  async find(
    @CurrentMember() { workspaceId }: Member,
    @Param('webinarId', ParseUUIDPipe) webinarId: string,
  ): Promise<WebinarResponse> {
    return this.toResponse(await this.findWebinar.execute(workspaceId, webinarId));
  }

  /** Changes what is shown of the webinar. */
  @Patch(':webinarId')
  @Roles('owner', 'presenter')
  async edit(
    @CurrentMember() member: Member,
    @Param('webinarId', ParseUUIDPipe) webinarId: string,
    @Body() changes: EditWebinarRequest,
  ): Promise<WebinarResponse> {
    await this.editWebinar.execute({ workspaceId: member.workspaceId, webinarId, changes });
    return this.find(member, webinarId);
  }

  private toResponse(webinar: WebinarView): WebinarResponse {
    return { ...webinar, publicUrl: this.publicUrl.to(`/w/${webinar.slug}`) };
  }
}
