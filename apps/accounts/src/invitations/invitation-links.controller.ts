import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public, RateLimit, RequestOrigin } from '@funnelcast/service-kit';
import type { FastifyRequest } from 'fastify';
import { AcceptInvitation } from './accept-invitation.use-case.js';
import {
  AcceptedInvitationResponse,
  AcceptInvitationRequest,
  ShownInvitationResponse,
} from './invitations.dto.js';
import { ShownInvitation } from './shown-invitation.query.js';

/** What somebody with an invitation's link can do; the secret is the id. */
@ApiTags('invitations')
@Public()
@Controller('api/v1/invitations')
export class InvitationLinksController {
  constructor(
    private readonly shownInvitation: ShownInvitation,
    private readonly acceptInvitation: AcceptInvitation,
    private readonly origin: RequestOrigin,
  ) {}

  /** Who invites you, and as what. */
  @RateLimit({ max: 60, windowSeconds: 60 })
  @Get(':invitationId')
  async show(@Param('invitationId', ParseUUIDPipe) id: string): Promise<ShownInvitationResponse> {
    const { invitation, workspace, status, hasAccount } = await this.shownInvitation.execute(id);
    const { email, role, expiresAt } = invitation;
    return {
      workspaceName: workspace.name,
      email,
      role,
      status,
      expiresAt: expiresAt.toISOString(),
      hasAccount,
    };
  }

  /** Joins the workspace: as the person signed in here, or as a new one with a name and a password. */
  @RateLimit({ max: 20, windowSeconds: 60 })
  @HttpCode(200)
  @Post(':invitationId/accept')
  async accept(
    @Param('invitationId', ParseUUIDPipe) id: string,
    @Body() { name, password }: AcceptInvitationRequest,
    @Req() request: FastifyRequest,
  ): Promise<AcceptedInvitationResponse> {
    if (request.headers.cookie !== undefined) this.origin.assertOwn(request);
    const newcomer = { name: name?.trim(), password: password ?? undefined };
    const { invitation, workspace } = await this.acceptInvitation.execute(id, newcomer, request.headers);
    const { workspaceId, email, role } = invitation;
    return { workspaceId, workspaceName: workspace.name, email, role };
  }
}
