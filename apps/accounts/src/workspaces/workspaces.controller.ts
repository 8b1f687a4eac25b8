import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member, Roles, PageRequest } from '@funnelcast/service-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccessCookie } from '../access-tokens/access-cookie.js';
import { AccessTokenResponse } from '../access-tokens/access-tokens.dto.js';
import { toAccessTokenResponse } from '../access-tokens/to-access-token-response.js';
import { ActivateWorkspace } from './activate-workspace.use-case.js';
import { ListWorkspaces } from './list-workspaces.query.js';
import { OpenWorkspace } from './open-workspace.use-case.js';
import { OpenWorkspaceRequest, WorkspaceResponse, WorkspacesResponse } from './workspaces.dto.js';

@ApiTags('workspaces')
@Controller('api/v1/workspaces')
export class WorkspacesController {
  constructor(
    private readonly listWorkspaces: ListWorkspaces,
    private readonly openWorkspace: OpenWorkspace,
    private readonly activateWorkspace: ActivateWorkspace,
    private readonly accessCookie: AccessCookie,
  ) {}

  /** The workspaces you belong to, in the order in which you joined them. */
  @Get()
  async list(@CurrentMember() member: Member, @Query() page: PageRequest): Promise<WorkspacesResponse> {
    const { items, nextCursor } = await this.listWorkspaces.execute(member, page);
    return { items: items.map((item) => ({ ...item, active: item.id === member.workspaceId })), nextCursor };
  }

  /** Opens a further workspace that you own. */
  @Roles('owner')
  @Post()
  async open(
    @CurrentMember() member: Member,
    @Body() body: OpenWorkspaceRequest,
  ): Promise<WorkspaceResponse> {
    const command = {
      name: body.name.trim(),
      timeZone: body.timeZone ?? 'UTC',
      locale: body.locale ?? 'en',
    };
    const { id, name, timeZone, locale } = await this.openWorkspace.execute(member, command);
    return { id, name, timeZone, locale, role: 'owner', active: false };
  }

  /** Moves this browser session into another workspace of yours, with a new access token for it. */
  @HttpCode(200)
  @Post(':workspaceId/activate')
  async activate(
    @Param('workspaceId', ParseUUIDPipe) workspaceId: string,
    @CurrentMember() member: Member,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccessTokenResponse> {
    const access = await this.activateWorkspace.execute(member, workspaceId, request.headers);
    this.accessCookie.set(reply, access.token);
    return toAccessTokenResponse(access);
  }
}
