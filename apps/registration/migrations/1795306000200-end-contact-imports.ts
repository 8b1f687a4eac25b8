import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An import that cannot go on ends as failed, with a reason, instead of being tried for ever; and a member may end one. */
export class EndContactImports1795306000200 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table contact_import
        drop constraint contact_import_status_known,
        add constraint contact_import_status_known check (status in ('running', 'finished', 'failed', 'cancelled')),
        -- How often it was taken up since it last came forward.
        add column attempts integer not null default 0,
        add column reason text,
        add constraint contact_import_fails_for_a_reason check ((status = 'failed') = (reason is not null));`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only.');
  }
}
