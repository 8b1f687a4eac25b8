import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member, Roles, PageRequest } from '@funnelcast/service-kit';
import { ChangeRole } from './change-role.use-case.js';
import { ListMembers } from './list-members.query.js';
import { MakePasswordLink } from './make-password-link.use-case.js';
import { ChangeRoleRequest, MembersResponse, PasswordLinkResponse } from './members.dto.js';
import { RemoveMember } from './remove-member.use-case.js';

@ApiTags('members')
@Controller('api/v1/members')
export class MembersController {
  constructor(
    private readonly listMembers: ListMembers,
    private readonly removeMember: RemoveMember,
    private readonly changeRole: ChangeRole,
    private readonly makePasswordLink: MakePasswordLink,
  ) {}

  /** The people of this workspace. */
  @Get()
  async list(@CurrentMember() { workspaceId }: Member, @Query() page: PageRequest): Promise<MembersResponse> {
    const { items, nextCursor } = await this.listMembers.execute(workspaceId, page);
    return { items: items.map((item) => ({ ...item, joinedAt: item.joinedAt.toISOString() })), nextCursor };
  }

  /** Removes somebody and revokes the API keys they made; the last owner stays (409 `last-owner-stays`). */
  @Roles('owner')
  @HttpCode(204)
  @Delete(':userId')
  async remove(
    @Param('userId', ParseUUIDPipe) userId: string,
    @CurrentMember() owner: Member,
  ): Promise<void> {
    await this.removeMember.execute(owner, userId);
  }

  /** Gives somebody another role; the last owner stays one (409 `last-owner-stays`). An owner's API keys end with the role. */
  @Roles('owner')
  @HttpCode(204)
  @Patch(':userId')
  async change(
    @Param('userId', ParseUUIDPipe) userId: string,
    @CurrentMember() owner: Member,
    @Body() { role }: ChangeRoleRequest,
  ): Promise<void> {
    await this.changeRole.execute(owner, userId, role);
  }

  /**
   * Makes a link, good once and for a day, by which another member chooses a new password; 409 `own-password-by-link`,
   * `member-of-other-workspaces`. Earlier links of theirs end, and this one when either of you leaves or they join another workspace.
   */
  @Roles('owner')
  @Post(':userId/password-links')
  async letChoosePassword(
    @Param('userId', ParseUUIDPipe) userId: string,
    @CurrentMember() owner: Member,
  ): Promise<PasswordLinkResponse> {
    const { url, expiresAt } = await this.makePasswordLink.execute(owner, userId);
    return { url, expiresAt: expiresAt.toISOString() };
  }
}
