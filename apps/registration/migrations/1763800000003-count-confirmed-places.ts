import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists say how many hold a place in each session; counted from this index alone, without reading the rows. */
export class CountConfirmedPlaces1763800000003 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `create index registration_confirmed_of_session on registration (session_id) where status = 'confirmed'`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only.');
  }
}
