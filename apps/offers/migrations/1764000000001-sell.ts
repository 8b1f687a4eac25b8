import { protectByWorkspace } from '@funnelcast/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What offers decides itself, and what no replay may touch: offers, deadlines, clicks, orders, announced segments. */
export class Sell1764000000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table offer (
        id uuid constraint offer_pk primary key,
        workspace_id uuid not null,
        webinar_id uuid not null constraint offer_once_per_webinar unique,
        title text not null,
        description text not null,
        product text not null,
        amount_minor bigint not null constraint offer_price_not_negative check (amount_minor >= 0),
        currency character(3) not null,
        checkout_url text,
        deadline_minutes integer not null constraint offer_leaves_time check (deadline_minutes > 0),
        created_at timestamptz not null,
        updated_at timestamptz not null
      );
      create table personal_deadline (
        offer_id uuid not null,
        contact_id uuid not null,
        workspace_id uuid not null,
        registration_id uuid not null,
        presented_at timestamptz not null,
        deadline_at timestamptz not null,
        clicked_at timestamptz,
        constraint personal_deadline_once_per_contact primary key (offer_id, contact_id)
      );
      create table offer_interest (
        offer_id uuid not null,
        registration_id uuid not null,
        workspace_id uuid not null,
        presented_at timestamptz not null,
        clicks integer not null default 0,
        last_clicked_at timestamptz,
        constraint offer_interest_once_per_registration primary key (offer_id, registration_id)
      );
      create index offer_interest_by_registration on offer_interest (registration_id);
      create table customer_order (
        id uuid constraint customer_order_pk primary key,
        workspace_id uuid not null,
        offer_id uuid not null,
        webinar_id uuid not null,
        session_id uuid not null,
        registration_id uuid not null,
        contact_id uuid not null,
        amount_minor bigint not null constraint customer_order_not_negative check (amount_minor >= 0),
        currency character(3) not null,
        recorded_by text not null constraint customer_order_recorded_by_known check (recorded_by in ('sales', 'webhook')),
        member_name text,
        note text,
        external_id text,
        paid_at timestamptz not null,
        constraint customer_order_once_per_payment unique (workspace_id, external_id)
      );
      create unique index customer_order_by_hand_once on customer_order (offer_id, contact_id) where recorded_by = 'sales';
      create index customer_order_by_session on customer_order (session_id, paid_at desc, id);
      create index customer_order_by_registration on customer_order (registration_id);
      create table payment_endpoint (
        workspace_id uuid constraint payment_endpoint_pk primary key,
        secret text not null,
        created_at timestamptz not null
      );
      create table payment_event (
        workspace_id uuid not null,
        webhook_id text not null,
        answer json not null,
        received_at timestamptz not null,
        constraint payment_event_once primary key (workspace_id, webhook_id)
      );
      create table segment_membership (
        registration_id uuid not null,
        segment text not null,
        workspace_id uuid not null,
        entered_at timestamptz not null,
        constraint segment_membership_once primary key (registration_id, segment)
      );`);
    await protectByWorkspace(
      queryRunner,
      'offer',
      'personal_deadline',
      'offer_interest',
      'customer_order',
      'payment_endpoint',
      'payment_event',
      'segment_membership',
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
