import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Rules ask about letters, pages, magnets, handouts, replays and calls: the summaries hold their moments as well, and a purchase
 * tells its product and rung.
 */
export class AskAboutActs1795884060000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table contact_summary
        add column replay_minutes double precision,
        add column mail_clicks timestamptz[],
        add column page_visits timestamptz[],
        add column magnets timestamptz[],
        add column handouts timestamptz[],
        add column replays timestamptz[],
        add column calls timestamptz[];
      create or replace view customer_order with (security_invoker = true) as
        select id, workspace_id, offer_id, webinar_id, session_id, registration_id, contact_id, amount_minor, currency,
               recorded_by, member_name, note, external_id, paid_at, product_id, rung
        from offer_order where state = 'paid';`);
    await queryRunner.query(`select set_config('app.workspace', '*', true)`);
    await queryRunner.query(`
      with act as (
        select contact_id, kind, max(at) as at, max(amount) as amount from contact_act
        group by contact_id, kind, case kind when 'handout' then registration_id::text || detail
          when 'replay' then registration_id::text else id::text end
        union all
        select contact_id, 'call', at, null from call
      ),
      act_of as (
        select contact_id,
          (array_agg(at order by at desc) filter (where kind = 'mail-click'))[1:20] as mail_clicks,
          (array_agg(at order by at desc) filter (where kind = 'page-visit'))[1:20] as page_visits,
          (array_agg(at order by at desc) filter (where kind = 'magnet'))[1:20] as magnets,
          (array_agg(at order by at desc) filter (where kind = 'handout'))[1:20] as handouts,
          (array_agg(at order by at desc) filter (where kind = 'replay'))[1:20] as replays,
          (array_agg(at order by at desc) filter (where kind = 'call'))[1:20] as calls,
          max(amount) filter (where kind = 'replay') as replay_minutes
        from act group by contact_id
      )
      update contact_summary s
      set mail_clicks = a.mail_clicks, page_visits = a.page_visits, magnets = a.magnets, handouts = a.handouts,
        replays = a.replays, calls = a.calls, replay_minutes = a.replay_minutes
      from act_of a where a.contact_id = s.id`);
    await queryRunner.query(`select set_config('app.workspace', '', true)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
