import { protectByWorkspace } from '@funnelcast/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Products on rungs, several offers per webinar, and orders that are placed before they are paid. What was `customer_order`
 * holds orders in every state now, and is called `offer_order`; a view keeps the old name for the payments that stand, so
 * that whoever counts purchases, also a copy of the release before, goes on counting those alone.
 */
export class ProductsAndOrders1764000000220 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table product (
        id uuid constraint product_pk primary key,
        workspace_id uuid not null,
        name text not null,
        description text not null default '',
        rung text not null constraint product_rung_known check (rung in ('front-end', 'core', 'vip')),
        amount_minor bigint not null constraint product_price_not_negative check (amount_minor >= 0),
        currency character(3) not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        archived_at timestamptz
      );
      create unique index product_name_once_per_workspace
        on product (workspace_id, lower(name)) where archived_at is null;`);
    await protectByWorkspace(queryRunner, 'product');
    await queryRunner.query(`
      alter table offer drop constraint offer_once_per_webinar;
      alter table offer
        alter column deadline_minutes drop not null,
        add column product_id uuid,
        add column ends_at timestamptz,
        add column audience text not null default 'everyone' constraint offer_audience_known
          check (audience in ('everyone', 'attended', 'stayed-to-offer', 'watched-minutes', 'watched-share', 'segment')),
        add column audience_least integer,
        add column audience_segment_id uuid,
        add column not_again_days integer,
        add column stock integer constraint offer_stock_not_negative check (stock >= 0),
        add column discounts jsonb not null default '{}',
        add column gifts jsonb not null default '[]',
        add column withdrawn_at timestamptz,
        add constraint offer_has_an_end check (deadline_minutes is not null or ends_at is not null);
      create index offer_by_webinar on offer (webinar_id, created_at);`);
    await queryRunner.query(`select set_config('app.workspace', '*', true)`);
    await queryRunner.query(`
      alter table customer_order rename to offer_order;
      alter table offer_order
        alter column paid_at drop not null,
        -- A copy of the release before knows no other state.
        add column state text not null default 'paid' constraint offer_order_state_known
          check (state in ('placed', 'paid', 'refunded', 'cancelled')),
        add column placed_at timestamptz not null default now(),
        -- Until when what is placed keeps its part of the stock; null: until somebody decides.
        add column hold_until timestamptz,
        add column cancelled_at timestamptz,
        add column cancel_reason text,
        add column refunded_at timestamptz,
        add column refunded_minor bigint not null default 0,
        add column quantity integer not null default 1 constraint offer_order_of_something check (quantity > 0),
        add column list_minor bigint,
        add column price_lines jsonb not null default '[]',
        add column promo_code text,
        add column gifts jsonb not null default '[]',
        add column product_id uuid,
        add column rung text,
        add column provider text,
        add column payment_ref text,
        add column checkout_id text,
        add column checkout_url text,
        -- What a person has to look at, such as a payment for what was sold out meanwhile.
        add column attention text;
      update offer_order set placed_at = paid_at;
      alter table offer_order drop constraint customer_order_recorded_by_known;
      alter table offer_order
        add constraint offer_order_recorded_by_known check (recorded_by in ('sales', 'webhook', 'page')),
        add constraint offer_order_paid_has_time check (state <> 'paid' or paid_at is not null);
      drop index customer_order_by_hand_once;
      create unique index offer_order_by_hand_once on offer_order (offer_id, contact_id)
        where recorded_by = 'sales' and state in ('placed', 'paid');
      create unique index offer_order_open_once on offer_order (offer_id, contact_id)
        where recorded_by = 'page' and state = 'placed';
      create index offer_order_taking_stock on offer_order (offer_id) include (quantity, promo_code)
        where state in ('placed', 'paid');
      create index offer_order_held on offer_order (hold_until) where state = 'placed' and hold_until is not null;
      create index offer_order_newest on offer_order (workspace_id, placed_at desc, id desc);
      create view customer_order with (security_invoker = true) as
        select id, workspace_id, offer_id, webinar_id, session_id, registration_id, contact_id, amount_minor, currency,
               recorded_by, member_name, note, external_id, paid_at
        from offer_order where state = 'paid';
      create table payment_provider (
        workspace_id uuid constraint payment_provider_pk primary key,
        provider text not null constraint payment_provider_known check (provider in ('stripe')),
        -- Sealed as a whole: whoever reads it can take money.
        settings text not null,
        set_up_at timestamptz not null
      );`);
    await protectByWorkspace(queryRunner, 'payment_provider');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
