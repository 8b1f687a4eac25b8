import { protectByWorkspace } from '@funnelcast/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Named rules over people, who belongs to them, and what has to be looked at again. */
export class SegmentsByRule1764000000100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table contact
        add column time_zone text not null default '',
        add column locale text not null default '',
        add column unsubscribed boolean not null default false,
        add column domain text not null generated always as (lower(split_part(email, '@', 2))) stored,
        add column language text not null generated always as (lower(split_part(locale, '-', 1))) stored;
      create index contact_by_domain on contact (workspace_id, domain);
      create index contact_by_language on contact (workspace_id, language);
      -- Filled by new facts, and of the past by a rebuild.
      alter table engagement add column registered_at timestamptz;
      create index touch_by_contact on touch (contact_id);
      create index customer_order_by_contact on customer_order (contact_id);
      -- In lower case, as they are compared. The wall lets only plain equality use an index, so each is a row.
      create table contact_tag (
        contact_id uuid not null,
        workspace_id uuid not null,
        tag text not null,
        constraint contact_tag_once primary key (contact_id, tag)
      );
      create index contact_tag_by_tag on contact_tag (workspace_id, tag, contact_id);
      create table contact_attribute (
        contact_id uuid not null,
        workspace_id uuid not null,
        name text not null,
        value text not null,
        -- Where the value is a number.
        number double precision,
        constraint contact_attribute_once primary key (contact_id, name)
      );
      create index contact_attribute_by_value on contact_attribute (workspace_id, name, value, contact_id);
      create table accepted_code_word (
        id uuid constraint accepted_code_word_pk primary key,
        workspace_id uuid not null,
        contact_id uuid not null,
        code_word text not null,
        accepted_at timestamptz not null
      );
      create index accepted_code_word_by_contact on accepted_code_word (contact_id);`);
    await queryRunner.query(`
      create table segment (
        id uuid constraint segment_pk primary key,
        workspace_id uuid not null,
        name text not null,
        rule jsonb not null,
        members integer not null default 0,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        deleted_at timestamptz,
        -- When everybody has to be looked at again: at once after a change, a moment after a deletion.
        rebuild_at timestamptz
      );
      create unique index segment_name_once_per_workspace on segment (workspace_id, lower(name)) where deleted_at is null;
      create index segment_to_rebuild on segment (rebuild_at) where rebuild_at is not null;
      create table segment_member (
        segment_id uuid not null,
        contact_id uuid not null,
        workspace_id uuid not null,
        entered_at timestamptz not null,
        reason text not null,
        constraint segment_member_once primary key (segment_id, contact_id)
      );
      create index segment_member_newest on segment_member (segment_id, entered_at desc, contact_id desc);
      -- Appended to by whoever changes something about a contact; a key of its own, so that nobody waits for anybody.
      create table segment_check (
        seq bigint generated always as identity constraint segment_check_pk primary key,
        contact_id uuid not null,
        workspace_id uuid not null
      );
      -- When time alone may change what a contact belongs to.
      create table segment_timer (
        contact_id uuid constraint segment_timer_pk primary key,
        workspace_id uuid not null,
        at timestamptz not null
      );
      create index segment_timer_by_time on segment_timer (at);
      -- What is decided and not yet told.
      create table segment_change (
        seq bigint generated always as identity constraint segment_change_pk primary key,
        segment_id uuid not null,
        segment text not null,
        contact_id uuid not null,
        workspace_id uuid not null,
        entered boolean not null,
        reason text not null,
        at timestamptz not null
      );`);
    await protectByWorkspace(
      queryRunner,
      'contact_tag',
      'contact_attribute',
      'accepted_code_word',
      'segment',
      'segment_member',
      'segment_check',
      'segment_timer',
      'segment_change',
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
