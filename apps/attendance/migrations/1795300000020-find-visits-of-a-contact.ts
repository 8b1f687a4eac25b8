import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What one person did in all rooms is asked for by the contact. */
export class FindVisitsOfAContact1795300000020 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create index attendee_of_contact on attendee (contact_id, registration_id);
      create index question_of_person on question (registration_id);`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
