import { protectByWorkspace } from '@funnelcast/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where the links of each letter lead, who followed them, and which letters were opened. */
export class FollowLinks1795306000102 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table letter_link (
        workspace_id uuid not null,
        letter_id text not null,
        number smallint not null,
        kind text not null constraint letter_link_kind check (kind in ('page', 'join', 'offer')),
        target text,
        language text not null,
        constraint letter_link_key primary key (workspace_id, letter_id, number),
        constraint letter_link_page_has_target check ((kind = 'page') = (target is not null))
      );
      create table link_click (
        id uuid constraint link_click_key primary key,
        workspace_id uuid not null,
        touch_id uuid not null,
        letter_id text not null,
        number smallint not null,
        at timestamptz not null,
        machine boolean not null,
        judged_by text constraint link_click_judged_by check (judged_by in ('person', 'scanner'))
      );
      create index link_click_unjudged on link_click (at) where judged_by is null;
      create index link_click_of_touch on link_click (touch_id, at);
      create table followed_link (
        touch_id uuid not null,
        letter_id text not null,
        number smallint not null,
        followed_by text not null,
        workspace_id uuid not null,
        first_at timestamptz not null,
        constraint followed_link_key primary key (touch_id, letter_id, number, followed_by)
      );
      create table letter_open (
        touch_id uuid constraint letter_open_key primary key,
        workspace_id uuid not null,
        first_at timestamptz not null,
        last_at timestamptz not null,
        times integer not null
      );`);
    await protectByWorkspace(queryRunner, 'letter_link', 'link_click', 'followed_link', 'letter_open');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
