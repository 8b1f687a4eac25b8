import { CurrentMember, type Member, Roles } from '@funnelcast/service-kit';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AttendanceRuleResponse, SetAttendanceRuleRequest } from './attendance-rule.dto.js';
import { ReadAttendanceRule } from './read-attendance-rule.query.js';
import { SetAttendanceRule } from './set-attendance-rule.use-case.js';

@ApiTags('attendance rule')
@Controller('api/v1/attendance-rule')
export class AttendanceRuleController {
  constructor(
    private readonly readAttendanceRule: ReadAttendanceRule,
    private readonly setAttendanceRule: SetAttendanceRule,
  ) {}

  /** Shows the rule by which a session decides who attended. */
  @Get()
  read(@CurrentMember() { workspaceId }: Member): Promise<AttendanceRuleResponse> {
    return this.readAttendanceRule.execute(workspaceId);
  }

  /** Changes the rule for the sessions that end from now on. */
  @Put()
  @Roles('owner', 'presenter')
  async set(
    @CurrentMember() { workspaceId }: Member,
    @Body() { minimumMinutes, minimumSharePercent }: SetAttendanceRuleRequest,
  ): Promise<AttendanceRuleResponse> {
    await this.setAttendanceRule.execute({ workspaceId, minimumMinutes, minimumSharePercent });
    return { minimumMinutes, minimumSharePercent };
  }
}
