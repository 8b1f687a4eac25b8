import { Body, Controller, HttpCode, HttpStatus, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member, Roles } from '@funnelcast/service-kit';
import { askedBy } from '../hot-lists/hot-list-conditions.js';
import { handingOver } from './give-to-member.js';
import { HandOverHotListRequest, HandOverHotListResponse } from './hand-offs.dto.js';
import { HandOverHotList } from './hand-over-hot-list.use-case.js';

/** A view of a hot list becomes work for sales. */
@ApiTags('leads')
@Controller('api/v1/hot-list')
export class HotListHandOversController {
  constructor(private readonly handOverHotList: HandOverHotList) {}

  /** Offers everybody of a view to sales, by the rules or to a colleague; 409 `too-many-to-hand-over` above 1000 people. */
  @Roles('owner', 'sales')
  @Post('hand-overs')
  @HttpCode(HttpStatus.OK)
  async handOver(
    @CurrentMember() member: Member,
    @Body() { toMemberId, ...filter }: HandOverHotListRequest,
  ): Promise<HandOverHotListResponse> {
    const asked = askedBy(member.userId, filter);
    return this.handOverHotList.execute(member.workspaceId, asked, toMemberId ?? null, handingOver(member));
  }
}
