import { protectByWorkspace } from '@funnelcast/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Offers of no webinar: their orders and deadlines belong to a person and to no place in a session, and so does whoever saw
 * or clicked one. `contact_interest` is beside `offer_interest`, which everybody in a room writes at the same moment.
 */
export class SellWithoutAWebinar1795896600000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table offer drop constraint offer_audience_known;
      alter table offer
        alter column webinar_id drop not null,
        add column audience_product_id uuid,
        add column audience_rung text constraint offer_audience_rung_known
          check (audience_rung in ('front-end', 'core', 'vip')),
        add constraint offer_audience_known check (audience in (
          'everyone', 'attended', 'stayed-to-offer', 'watched-minutes', 'watched-share', 'segment', 'buyers'
        )),
        add constraint offer_of_no_webinar_asks_for_none check (
          webinar_id is not null or audience in ('everyone', 'segment', 'buyers') and not_again_days is null
        );
      create index offer_of_no_webinar on offer (workspace_id, id) where webinar_id is null;
      alter table personal_deadline alter column registration_id drop not null;
      alter table offer_order
        alter column webinar_id drop not null,
        alter column session_id drop not null,
        alter column registration_id drop not null,
        add constraint offer_order_has_a_place_or_none check (
          num_nulls(webinar_id, session_id, registration_id) in (0, 3)
        );
      create table contact_interest (
        offer_id uuid not null,
        contact_id uuid not null,
        workspace_id uuid not null,
        presented_at timestamptz not null,
        clicks integer not null default 0,
        last_clicked_at timestamptz,
        constraint contact_interest_once_per_contact primary key (contact_id, offer_id)
      );`);
    await protectByWorkspace(queryRunner, 'contact_interest');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
