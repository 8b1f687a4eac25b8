import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type Discounts, type Gift, NO_DISCOUNTS } from '../prices/discounts.js';
import type { Rung } from '../products/rung.js';
import { amountColumn } from './amount-column.js';
import type { Audience, AudienceKind } from './audience.js';

export interface OfferTerms {
  title: string;
  description: string;
  product: string;
  productId: string | null;
  amountMinor: number;
  currency: string;
  checkoutUrl: string | null;
  /** How long each person has; null where only `endsAt` counts. */
  deadlineMinutes: number | null;
  /** When it ends for everybody, whatever is left of their own time. */
  endsAt: Date | null;
  audience: Audience;
  stock: number | null;
  discounts: Discounts;
  gifts: Gift[];
}

/** What a webinar, or a letter, sells: a product at a price, for those whom it is for, for as long as each person’s deadline leaves. */
@Entity('offer')
@Index('offer_by_webinar', ['webinarId', 'createdAt'])
@Check('offer_price_not_negative', 'amount_minor >= 0')
@Check('offer_leaves_time', 'deadline_minutes > 0')
@Check('offer_has_an_end', 'deadline_minutes is not null or ends_at is not null')
@Check('offer_stock_not_negative', 'stock >= 0')
export class Offer {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'offer_pk' })
  id: string;

  @Column({ name: 'workspace_id', type: 'uuid' })
  workspaceId: string;

  /** Null where letters alone sell it. */
  @Column({ name: 'webinar_id', type: 'uuid', nullable: true })
  webinarId: string | null;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text' })
  description: string;

  @Column({ type: 'text' })
  product: string;

  @Column({ name: 'product_id', type: 'uuid', nullable: true })
  productId: string | null;

  @Column({ name: 'amount_minor', type: 'bigint', transformer: amountColumn })
  amountMinor: number;

  @Column({ type: 'character', length: 3 })
  currency: string;

  @Column({ name: 'checkout_url', type: 'text', nullable: true })
  checkoutUrl: string | null;

  @Column({ name: 'deadline_minutes', type: 'integer', nullable: true })
  deadlineMinutes: number | null;

  @Column({ name: 'ends_at', type: 'timestamptz', nullable: true })
  endsAt: Date | null;

  @Column({ name: 'audience', type: 'text' })
  audienceKind: AudienceKind;

  @Column({ name: 'audience_least', type: 'integer', nullable: true })
  audienceLeast: number | null;

  @Column({ name: 'audience_segment_id', type: 'uuid', nullable: true })
  audienceSegmentId: string | null;

  @Column({ name: 'audience_product_id', type: 'uuid', nullable: true })
  audienceProductId: string | null;

  @Column({ name: 'audience_rung', type: 'text', nullable: true })
  audienceRung: Rung | null;

  @Column({ name: 'not_again_days', type: 'integer', nullable: true })
  notAgainDays: number | null;

  @Column({ type: 'integer', nullable: true })
  stock: number | null;

  @Column({ name: 'discounts', type: 'jsonb' })
  storedDiscounts: Partial<Discounts>;

  @Column({ type: 'jsonb' })
  gifts: Gift[];

  @Column({ name: 'withdrawn_at', type: 'timestamptz', nullable: true })
  withdrawnAt: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;

  get audience(): Audience {
    return {
      kind: this.audienceKind,
      least: this.audienceLeast,
      segmentId: this.audienceSegmentId,
      productId: this.audienceProductId,
      rung: this.audienceRung,
      notAgainWithinDays: this.notAgainDays,
    };
  }

  get discounts(): Discounts {
    return { ...NO_DISCOUNTS, ...this.storedDiscounts };
  }

  get terms(): OfferTerms {
    const { title, description, product, productId, amountMinor, currency, checkoutUrl } = this;
    const { deadlineMinutes, endsAt, audience, stock, discounts, gifts } = this;
    return {
      title,
      description,
      product,
      productId,
      amountMinor,
      currency,
      checkoutUrl,
      deadlineMinutes,
      endsAt,
      audience,
      stock,
      discounts,
      gifts,
    };
  }

  /** Deadlines that already run keep their end: a promise made to a person is not changed behind their back. */
  changeTerms({ audience, discounts, ...terms }: OfferTerms, now: Date): void {
    Object.assign(this, terms, {
      audienceKind: audience.kind,
      audienceLeast: audience.least,
      audienceSegmentId: audience.segmentId,
      audienceProductId: audience.productId,
      audienceRung: audience.rung,
      notAgainDays: audience.notAgainWithinDays,
      storedDiscounts: discounts,
      updatedAt: now,
    });
  }
}
