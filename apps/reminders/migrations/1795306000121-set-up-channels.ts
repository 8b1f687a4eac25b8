import { protectByWorkspace } from '@funnelcast/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a workspace reaches people besides e-mail, and who agreed to be reached there. Settings are sealed as a whole. */
export class SetUpChannels1795306000121 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table channel_setting (
        workspace_id uuid not null,
        channel text not null constraint channel_setting_channel check (channel in ('sms', 'telegram', 'webhook')),
        settings text not null,
        set_up_at timestamptz not null,
        disabled_at timestamptz,
        disabled_reason text,
        constraint channel_setting_key primary key (workspace_id, channel)
      );

      create table channel_address (
        contact_id uuid not null,
        channel text not null constraint channel_address_channel check (channel in ('sms', 'telegram', 'webhook')),
        workspace_id uuid not null,
        address text not null,
        opted_in_at timestamptz,
        source text,
        opted_out_at timestamptz,
        opted_out_by text constraint channel_address_opted_out_by check (opted_out_by in ('person', 'member', 'provider')),
        reason text,
        constraint channel_address_once_per_contact primary key (contact_id, channel),
        constraint channel_address_opt_in_has_source check (opted_in_at is null or source is not null),
        constraint channel_address_opt_out_has_author check ((opted_out_at is null) = (opted_out_by is null))
      );
      create index channel_address_by_address on channel_address (workspace_id, channel, address);`);
    await protectByWorkspace(queryRunner, 'channel_setting', 'channel_address');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
