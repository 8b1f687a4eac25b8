import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member, Roles } from '@funnelcast/service-kit';
import { ListTooFewTouches } from './too-few-touches.query.js';
import { TouchPolicies } from './touch-policies.js';
import {
  RarelyTouchedListResponse,
  TooFewTouchesRequest,
  TouchPolicyRequest,
  TouchPolicyResponse,
} from './touch-policy.dto.js';

@ApiTags('touches')
@Controller('api/v1/touch-policy')
export class TouchPoliciesController {
  constructor(
    private readonly policies: TouchPolicies,
    private readonly tooFew: ListTooFewTouches,
  ) {}

  /** Tells how often and when people may be touched. */
  @Get()
  find(@CurrentMember() { workspaceId }: Member): Promise<TouchPolicyResponse> {
    return this.policies.find(workspaceId);
  }

  /** Changes it for all sequences; what is due later follows. */
  @Roles('owner', 'presenter')
  @Put()
  save(
    @CurrentMember() { workspaceId }: Member,
    @Body() { capTouches, capDays, quietFrom, quietUntil, fewestTouches }: TouchPolicyRequest,
  ): Promise<TouchPolicyResponse> {
    return this.policies.save(workspaceId, {
      capTouches: capTouches ?? null,
      capDays: capDays ?? null,
      quietFrom: quietFrom ?? null,
      quietUntil: quietUntil ?? null,
      fewestTouches,
    });
  }

  /** Lists those who were touched too few times, and for whom nothing is planned. */
  @Get('too-few')
  async listTooFew(
    @CurrentMember() { workspaceId }: Member,
    @Query() { cursor, limit }: TooFewTouchesRequest,
  ): Promise<RarelyTouchedListResponse> {
    const { fewestTouches } = await this.policies.find(workspaceId);
    const { items, nextCursor } = await this.tooFew.execute(workspaceId, {
      below: fewestTouches,
      cursor,
      limit,
    });
    return {
      items: items.map((item) => ({ ...item, lastTouchedAt: item.lastTouchedAt?.toISOString() ?? null })),
      nextCursor,
    };
  }
}
