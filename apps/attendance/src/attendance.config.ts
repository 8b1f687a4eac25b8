import { IsInt, IsNumber, Max, Min } from 'class-validator';

/** What an operator may set for the rooms. */
export class AttendanceConfig {
  /** A session that nobody ended ends by itself this long after its planned end. */
  @IsInt()
  @Min(1)
  @Max(1440)
  endForgottenAfterMinutes: number = 120;

  /** Somebody who reloads the page has not left; who stays away this long has. */
  @IsNumber()
  @Min(0)
  @Max(60)
  leaveGraceSeconds: number = 3;
}
