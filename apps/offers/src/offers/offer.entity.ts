import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { amountColumn } from './amount-column.js';

export interface OfferTerms {
  title: string;
  description: string;
  product: string;
  amountMinor: number;
  currency: string;
  checkoutUrl: string | null;
  deadlineMinutes: number;
}

/** What a webinar sells at its end: a product at a price, for as long as each person’s own deadline leaves. */
@Entity('offer')
@Unique('offer_once_per_webinar', ['webinarId'])
@Check('offer_price_not_negative', 'amount_minor >= 0')
@Check('offer_leaves_time', 'deadline_minutes > 0')
export class Offer {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'offer_pk' })
  id: string;

  @Column({ name: 'workspace_id', type: 'uuid' })
  workspaceId: string;

  @Column({ name: 'webinar_id', type: 'uuid' })
  webinarId: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text' })
  description: string;

  @Column({ type: 'text' })
  product: string;

  @Column({ name: 'amount_minor', type: 'bigint', transformer: amountColumn })
  amountMinor: number;

  @Column({ type: 'character', length: 3 })
  currency: string;

  @Column({ name: 'checkout_url', type: 'text', nullable: true })
  checkoutUrl: string | null;

  @Column({ name: 'deadline_minutes', type: 'integer' })
  deadlineMinutes: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;

  /** Deadlines that already run keep their end: a promise made to a person is not changed behind their back. */
  changeTerms(terms: Partial<OfferTerms>, now: Date): void {
    Object.assign(this, Object.fromEntries(Object.entries(terms).filter(([, value]) => value !== undefined)));
    this.updatedAt = now;
  }
}
