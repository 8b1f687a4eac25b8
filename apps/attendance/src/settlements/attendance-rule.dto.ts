import { IsInt, Max, Min } from 'class-validator';

export class SetAttendanceRuleRequest {
  /** Minutes in the room that are enough by themselves. */
  @IsInt()
  @Min(0)
  @Max(1440)
  minimumMinutes: number;

  /** Share of the session's actual length, in percent, that is enough by itself. */
  @IsInt()
  @Min(0)
  @Max(100)
  minimumSharePercent: number;
}

/** Somebody attended when either holds. */
export class AttendanceRuleResponse {
  minimumMinutes: number;
  minimumSharePercent: number;
}
