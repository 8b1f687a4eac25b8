import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member, Roles, PageRequest } from '@funnelcast/service-kit';
import { ListMembers } from './list-members.query.js';
import { MembersResponse } from './members.dto.js';
import { RemoveMember } from './remove-member.use-case.js';

@ApiTags('members')
@Controller('api/v1/members')
export class MembersController {
  constructor(
    private readonly listMembers: ListMembers,
    private readonly removeMember: RemoveMember,
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
}
