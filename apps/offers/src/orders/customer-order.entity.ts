import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { amountColumn } from '../offers/amount-column.js';

export type RecordedBy = 'sales' | 'webhook';

/** A purchase of an offer, paid: told by the payment provider or entered by sales. */
@Entity('customer_order')
@Unique('customer_order_once_per_payment', ['workspaceId', 'externalId'])
@Index('customer_order_by_hand_once', ['offerId', 'contactId'], {
  unique: true,
  where: `recorded_by = 'sales'`,
})
// Sorted downwards, which the decorator cannot say.
@Index('customer_order_by_session', { synchronize: false })
@Index('customer_order_by_registration', ['registrationId'])
@Check('customer_order_not_negative', 'amount_minor >= 0')
@Check('customer_order_recorded_by_known', `recorded_by in ('sales', 'webhook')`)
export class CustomerOrder {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'customer_order_pk' })
  id: string;

  @Column({ name: 'workspace_id', type: 'uuid' })
  workspaceId: string;

  @Column({ name: 'offer_id', type: 'uuid' })
  offerId: string;

  @Column({ name: 'webinar_id', type: 'uuid' })
  webinarId: string;

  @Column({ name: 'session_id', type: 'uuid' })
  sessionId: string;

  @Column({ name: 'registration_id', type: 'uuid' })
  registrationId: string;

  @Column({ name: 'contact_id', type: 'uuid' })
  contactId: string;

  @Column({ name: 'amount_minor', type: 'bigint', transformer: amountColumn })
  amountMinor: number;

  @Column({ type: 'character', length: 3 })
  currency: string;

  @Column({ name: 'recorded_by', type: 'text' })
  recordedBy: RecordedBy;

  /** Who entered it, for orders by hand. */
  @Column({ name: 'member_name', type: 'text', nullable: true })
  memberName: string | null;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  /** The provider’s own id of the payment. */
  @Column({ name: 'external_id', type: 'text', nullable: true })
  externalId: string | null;

  @Column({ name: 'paid_at', type: 'timestamptz' })
  paidAt: Date;
}
