import type { Role } from '@funnelcast/service-kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person's place in a workspace. */
@Entity('membership')
export class Membership {
  @PrimaryColumn('uuid', { name: 'workspace_id' })
  readonly workspaceId: string;

  @PrimaryColumn('uuid', { name: 'user_id' })
  readonly userId: string;

  @Column('text')
  role: Role;

  @Column('timestamptz', { name: 'joined_at' })
  readonly joinedAt: Date;
}
