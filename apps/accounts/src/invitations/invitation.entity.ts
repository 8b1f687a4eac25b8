import type { Role } from '@funnelcast/service-kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InvitationExpired, InvitationNotFound, InvitationUsed } from './invitations.errors.js';

export type InvitationStatus = 'open' | 'accepted' | 'expired' | 'revoked';

/** A place in a workspace that waits for one person; whoever holds the link may see it, one may take it. */
@Entity('invitation')
export class Invitation {
  /** Random and never guessable: it is the secret of the link. */
  @PrimaryColumn('uuid')
  readonly id: string;

  @Column('uuid', { name: 'workspace_id' })
  readonly workspaceId: string;

  /** Normalised: trimmed and in lower case. */
  @Column('text')
  readonly email: string;

  @Column('text')
  readonly role: Role;

  /** A person or an API key. */
  @Column('uuid', { name: 'invited_by' })
  readonly invitedBy: string;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  readonly expiresAt: Date;

  @Column('timestamptz', { name: 'accepted_at', nullable: true })
  acceptedAt: Date | null;

  @Column('uuid', { name: 'accepted_by', nullable: true })
  acceptedBy: string | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null;

  status(now: Date): InvitationStatus {
    if (this.acceptedAt) return 'accepted';
    if (this.revokedAt) return 'revoked';
    return now >= this.expiresAt ? 'expired' : 'open';
  }

  assertOpen(now: Date): void {
    const status = this.status(now);
    switch (status) {
      case 'open':
        return;
      case 'accepted':
        throw new InvitationUsed();
      case 'expired':
        throw new InvitationExpired();
      case 'revoked':
        throw new InvitationNotFound();
    }
  }

  accept(userId: string, now: Date): void {
    this.assertOpen(now);
    this.acceptedAt = now;
    this.acceptedBy = userId;
  }

  /** Again is fine; what was accepted is a membership by now and is ended as one. */
  revoke(now: Date): void {
    if (this.acceptedAt) throw new InvitationUsed();
    this.revokedAt ??= now;
  }

  /** Only the withdrawal is taken back: what has been accepted or has run out stays so. */
  restore(now: Date): void {
    this.revokedAt = null;
    this.assertOpen(now);
  }
}
