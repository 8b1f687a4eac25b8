import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many places a person took lately is asked with every registration of somebody who is known. */
export class CountPlacesByPerson1763800000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'create index registration_of_contact_by_time on registration (contact_id, registered_at)',
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only.');
  }
}
