import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A touch is written twice: when it falls due, and when it is known what became of it. The second time it enters every index
 * anew, for what is pending is an index of its own. So the lists of a workspace and of a session hold what is decided only,
 * and the few that wait are found among those that wait. Somebody's touches are a few dozen and need no order.
 */
export class EnterTouchesWhereTheyAreDecided1795306000530 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop index touch_of_workspace, touch_of_session, touch_of_contact;
      create index touch_of_workspace on touch (workspace_id, due_at, id) where state <> 'pending';
      create index touch_of_session on touch (session_id, due_at, id) where state <> 'pending';
      create index touch_of_contact on touch (contact_id);`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
