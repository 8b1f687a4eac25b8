import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What the room shows of an offer; the offers service owns it and tells us by facts. */
@Entity('offer')
@Index('offer_of_webinar', ['webinarId'])
export class OfferCard {
  @PrimaryColumn('uuid')
  readonly id: string;

  @Column('uuid', { name: 'workspace_id' })
  readonly workspaceId: string;

  @Column('uuid', { name: 'webinar_id' })
  readonly webinarId: string;

  @Column('text')
  title: string;

  @Column('text')
  description: string;

  /** PostgreSQL's bigint arrives as text. */
  @Column('bigint', { name: 'amount_minor' })
  amountMinor: string;

  @Column('text')
  currency: string;
}
