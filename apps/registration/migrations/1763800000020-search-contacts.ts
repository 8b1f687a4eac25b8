import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a search looks through, and the order of the list, in one index: a page and its total read no rows. An index of
 * trigrams would never be used here; see docs/adr/0011. Its condition holds for everybody and is only there to keep the index
 * for who says it too: a look-up by workspace and address might otherwise take it while the table is small, keep that plan,
 * and read all the workspace for each person who registers.
 */
export class SearchContacts1763800000020 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table contact
        add column search_text text not null generated always as (lower(name || ' ' || email)) stored;
      create index contact_of_workspace_newest on contact (workspace_id, id desc)
        include (search_text, unsubscribed_at) where search_text <> '';`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only.');
  }
}
