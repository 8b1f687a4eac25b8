import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Taking a disqualification back restores what it took; of earlier ones only whoever had been accepted is still known. */
export class KeepWhatDisqualifyingTakes1795886100000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table disqualification
        -- Of the row of hand_off as it was; empty when there was none.
        add column taken jsonb not null default '{}';
      select set_config('app.workspace', '*', true);
      update disqualification d set taken = jsonb_build_object('state', 'accepted', 'next_call_at', d.at)
      from hand_off h where h.contact_id = d.contact_id and h.state = 'accepted';
      select set_config('app.workspace', '', true);`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
