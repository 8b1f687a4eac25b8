import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member } from '@funnelcast/service-kit';
import { ListWorkspaces } from './list-workspaces.query.js';
import { MeResponse } from './workspaces.dto.js';

const LONGEST_PAGE = 200;

@ApiTags('me')
@Controller('api/v1/me')
export class MeController {
  constructor(private readonly listWorkspaces: ListWorkspaces) {}

  /** Who the access token says you are, and where else you belong. */
  @Get()
  async show(@CurrentMember() member: Member): Promise<MeResponse> {
    const { items } = await this.listWorkspaces.execute(member, { limit: LONGEST_PAGE });
    const workspaces = items.map((item) => ({ ...item, active: item.id === member.workspaceId }));
    return { ...member, workspaces };
  }
}
