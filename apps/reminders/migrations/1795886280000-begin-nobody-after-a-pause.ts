import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A sequence that stands still begins nobody, also not afterwards: it has to know what fell into its pause. What stood still
 * before walks knew several reasons is held by the sequence too, and silence is looked for at once, for it was counted from
 * the capture without an alarm for it.
 */
export class BeginNobodyAfterAPause1795886280000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      select set_config('app.workspace', '*', true);
      alter table sequence add column if not exists stood_since timestamptz,
        add column if not exists stood_until timestamptz;
      update sequence set stood_since = coalesce(timer_seen_until, now())
      where state in ('paused', 'archived') and live_version is not null and stood_since is null;
      update enrolment e set paused_by = array_append(coalesce(e.paused_by, array[e.paused_because]), 'sequence')
      from sequence q
      where q.id = e.sequence_id and q.kind = 'personal' and q.state in ('paused', 'archived') and e.version is not null
        and e.state = 'paused' and not 'sequence' = any(coalesce(e.paused_by, array[e.paused_because]));
      update sequence q set timer_due_at = least(q.timer_due_at, now()) from sequence_version v
      where v.sequence_id = q.id and v.version = q.live_version and q.timer_due_at is not null
        and v.definition->'trigger'->>'on' = 'inactivity';
      select set_config('app.workspace', '', true);`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
