import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectByWorkspace } from '@funnelcast/persistence';

/**
 * Who bought one thing may be sold the next, so what was bought is known by offer, product and rung. Of orders that were
 * heard of before, happenings tell; of offers that nobody has ordered yet, the next rebuild does.
 */
export class KnowWhatALetterSells1795885500000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table offer add column product_id uuid, add column rung text;
      create index offer_of_rung on offer (webinar_id, rung, as_of);
      alter table version_message add column offer_id uuid, add column next_rung boolean not null default false;
      alter table touch add column offer_id uuid;

      create table purchased_offer (
        contact_id uuid not null,
        offer_id uuid not null,
        product_id uuid,
        rung text,
        workspace_id uuid not null,
        constraint purchased_offer_key primary key (contact_id, offer_id)
      );`);
    await protectByWorkspace(queryRunner, 'purchased_offer');
    await queryRunner.query(`
      select set_config('app.workspace', '*', true);
      insert into purchased_offer (contact_id, offer_id, product_id, rung, workspace_id)
      select distinct on (contact_id, about->>'offerId') contact_id, (about->>'offerId')::uuid,
        (about->>'productId')::uuid, about->>'rung', workspace_id
      from happening where kind = 'order-paid' and about->>'offerId' is not null
      order by contact_id, about->>'offerId', at;
      update offer set product_id = (h.about->>'productId')::uuid, rung = h.about->>'rung'
      from (
        select distinct on (about->>'offerId') about from happening
        where kind in ('order-placed', 'order-paid') and about->>'productId' is not null
        order by about->>'offerId', at desc
      ) h
      where offer.id = (h.about->>'offerId')::uuid;
      select set_config('app.workspace', '', true);`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
