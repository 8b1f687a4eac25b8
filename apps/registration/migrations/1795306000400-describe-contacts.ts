import { protectByWorkspace } from '@funnelcast/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What members know about a contact: attributes with a value, and tags, each told once whatever its case. */
export class DescribeContacts1795306000400 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table contact_attribute (
        contact_id uuid not null constraint contact_attribute_of_contact references contact (id) on delete cascade,
        workspace_id uuid not null,
        name text not null,
        value text not null constraint contact_attribute_says_something check (value <> ''),
        constraint contact_attribute_once_per_name primary key (contact_id, name)
      );

      create table contact_tag (
        contact_id uuid not null constraint contact_tag_of_contact references contact (id) on delete cascade,
        workspace_id uuid not null,
        tag text not null,
        constraint contact_tag_once_per_contact primary key (contact_id, tag)
      );
      create unique index contact_tag_whatever_its_case on contact_tag (contact_id, lower(tag));`);
    await protectByWorkspace(queryRunner, 'contact_attribute', 'contact_tag');
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only.');
  }
}
