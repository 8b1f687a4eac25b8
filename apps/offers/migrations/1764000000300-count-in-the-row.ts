import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is counted about somebody in a session, in the row of the session: trying out other rules reads nothing else. */
export class CountInTheRow1764000000300 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table engagement
        -- Of every answer, the first one first.
        add column answered_at timestamptz[],
        add column asked_at timestamptz,
        add column handouts integer not null default 0,
        add column handout_at timestamptz,
        add column replayed double precision,
        add column replayed_at timestamptz,
        add column last_clicked_at timestamptz;
      select set_config('app.workspace', '*', true);
      update engagement g
      set answered_at = p.answered_at, asked_at = q.asked_at, handouts = coalesce(a.handouts, 0),
          handout_at = a.handout_at, replayed = a.replayed, replayed_at = a.replayed_at, last_clicked_at = i.last_clicked_at
      from engagement e
      left join (
        select registration_id, array_agg(answered_at order by answered_at, poll_id) as answered_at
        from poll_answer group by registration_id
      ) p using (registration_id)
      left join (
        select registration_id, max(asked_at) as asked_at from question group by registration_id
      ) q using (registration_id)
      left join (
        select registration_id, count(distinct detail) filter (where kind = 'handout') as handouts,
               max(at) filter (where kind = 'handout') as handout_at,
               max(amount) filter (where kind = 'replay') as replayed,
               max(at) filter (where kind = 'replay') as replayed_at
        from contact_act where registration_id is not null group by registration_id
      ) a using (registration_id)
      left join (
        select registration_id, max(last_clicked_at) as last_clicked_at from offer_interest group by registration_id
      ) i using (registration_id)
      where g.registration_id = e.registration_id
        and coalesce(p.registration_id, q.registration_id, a.registration_id, i.registration_id) is not null;
      select set_config('app.workspace', '', true);`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
