import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Offers of no webinar. What happens to them brings no session along, so sequences that speak of one must not begin by it:
 * those that were published before are taken for such, until they are published again.
 */
export class KnowOffersOfNoWebinar1795896900000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table offer alter column webinar_id drop not null;
      create index offer_of_rung_and_no_webinar on offer (workspace_id, rung, as_of) where webinar_id is null;
      alter table sequence_listener add column needs_session boolean not null default false;
      select set_config('app.workspace', '*', true);
      update sequence_listener set needs_session = true where role = 'trigger' and kind in (
        'offer-presented', 'offer-clicked', 'order-placed', 'order-paid', 'order-refunded', 'order-cancelled'
      );
      select set_config('app.workspace', '', true);`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
