import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member, PublicUrl, Roles, PageRequest } from '@funnelcast/service-kit';
import { InvitationResponse, InvitationsResponse, InviteMemberRequest } from './invitations.dto.js';
import { InviteMember } from './invite-member.use-case.js';
import { type ListedInvitation, ListInvitations } from './list-invitations.query.js';
import { RestoreInvitation } from './restore-invitation.use-case.js';
import { RevokeInvitation } from './revoke-invitation.use-case.js';

@ApiTags('invitations')
@Roles('owner')
@Controller('api/v1/invitations')
export class InvitationsController {
  constructor(
    private readonly listInvitations: ListInvitations,
    private readonly inviteMember: InviteMember,
    private readonly revokeInvitation: RevokeInvitation,
    private readonly restoreInvitation: RestoreInvitation,
    private readonly publicUrl: PublicUrl,
  ) {}

  /** The invitations of this workspace, with their links. */
  @Get()
  async list(
    @CurrentMember() { workspaceId }: Member,
    @Query() page: PageRequest,
  ): Promise<InvitationsResponse> {
    const { items, nextCursor } = await this.listInvitations.execute(workspaceId, page);
    return { items: items.map((item) => this.#toResponse(item)), nextCursor };
  }

  /** Invites somebody for seven days; the link is handed over by you. */
  @Post()
  async invite(
    @CurrentMember() owner: Member,
    @Body() { email, role }: InviteMemberRequest,
  ): Promise<InvitationResponse> {
    const invitation = await this.inviteMember.execute(owner, { email, role });
    return this.#toResponse({ invitation, status: 'open' });
  }

  /** Withdraws an invitation that nobody accepted yet. */
  @HttpCode(204)
  @Delete(':invitationId')
  async revoke(
    @Param('invitationId', ParseUUIDPipe) id: string,
    @CurrentMember() owner: Member,
  ): Promise<void> {
    await this.revokeInvitation.execute(owner, id);
  }

  /** Makes a withdrawn invitation good again, under the same link. */
  @HttpCode(200)
  @Post(':invitationId/restore')
  async restore(
    @Param('invitationId', ParseUUIDPipe) id: string,
    @CurrentMember() owner: Member,
  ): Promise<InvitationResponse> {
    return this.#toResponse({ invitation: await this.restoreInvitation.execute(owner, id), status: 'open' });
  }

  #toResponse({ invitation, status }: ListedInvitation): InvitationResponse {
    const { id, email, role, createdAt, expiresAt } = invitation;
    return {
      id,
      url: this.publicUrl.to(`/invitations/${id}`),
      email,
      role,
      status,
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
    };
  }
}
