import { protectByWorkspace } from '@funnelcast/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What comes back: bounces and complaints, replies, and the inbox that takes each report once. */
export class HearBounces1795306000101 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table mail_report (
        provider text not null,
        event_id text not null,
        received_at timestamptz not null,
        constraint mail_report_key primary key (provider, event_id)
      );
      create table bounce (
        touch_id uuid not null,
        kind text not null constraint bounce_kind check (kind in ('hard', 'soft', 'complaint')),
        workspace_id uuid not null,
        contact_id uuid not null,
        reason text not null,
        source text not null,
        at timestamptz not null,
        constraint bounce_once_per_touch_and_kind primary key (touch_id, kind)
      );
      create index bounce_of_contact on bounce (contact_id, at);
      create table reply (
        id uuid constraint reply_key primary key,
        workspace_id uuid not null,
        touch_id uuid not null,
        contact_id uuid not null,
        sender text not null,
        subject text not null,
        body_text text not null,
        received_at timestamptz not null
      );
      create index reply_of_contact on reply (contact_id, received_at);`);
    await protectByWorkspace(queryRunner, 'bounce', 'reply');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
