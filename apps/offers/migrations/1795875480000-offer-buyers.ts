import { protectByWorkspace } from '@funnelcast/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has paid and is still to be offered to whoever keeps buyers: noted with the payment, and taken up right after it. */
export class OfferBuyers1795875480000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table bought_lead (
        seq bigint generated always as identity constraint bought_lead_pk primary key,
        workspace_id uuid not null,
        contact_id uuid not null
      );`);
    await protectByWorkspace(queryRunner, 'bought_lead');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
