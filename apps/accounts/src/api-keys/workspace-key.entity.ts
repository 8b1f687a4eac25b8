import type { Role } from '@funnelcast/service-kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an API key opens; the secret itself is better-auth's, which keeps no more than its hash. */
@Entity('workspace_key')
export class WorkspaceKey {
  /** The id of better-auth's row. */
  @PrimaryColumn('uuid')
  readonly id: string;

  @Column('uuid', { name: 'workspace_id' })
  readonly workspaceId: string;

  @Column('text')
  name: string;

  @Column('text')
  readonly role: Role;

  /** How the key begins, so that people can tell keys apart. */
  @Column('text')
  readonly hint: string;

  @Column('uuid', { name: 'created_by' })
  readonly createdBy: string;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt: Date;
}
