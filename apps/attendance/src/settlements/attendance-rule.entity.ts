import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A workspace's idea of attending: so many minutes, or such a share of the session; either is enough. */
@Entity('attendance_rule')
@Check('attendance_rule_asks_for_minutes', 'minimum_minutes between 0 and 1440')
@Check('attendance_rule_asks_for_a_share', 'minimum_share_percent between 0 and 100')
export class AttendanceRule {
  @PrimaryColumn('uuid', { name: 'workspace_id' })
  readonly workspaceId: string;

  @Column('int', { name: 'minimum_minutes' })
  minimumMinutes: number;

  @Column('int', { name: 'minimum_share_percent' })
  minimumSharePercent: number;
}

/** Five minutes are more than a look; the share is for sessions that are shorter than ten. */
export const DEFAULT_ATTENDANCE_RULE = { minimumMinutes: 5, minimumSharePercent: 50 } as const;
