import { Injectable } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';
import { Clock, SecretBox } from '@funnelcast/service-kit';
import type { Channel, SettingsOf } from './channel.js';

export interface KeptSettings<Name extends Channel> {
  /** Null when they were sealed under another secret of the installation. */
  settings: SettingsOf[Name] | null;
  setUpAt: Date;
  disabledAt: Date | null;
  disabledReason: string | null;
}

interface SettingRow {
  settings: string;
  set_up_at: Date;
  disabled_at: Date | null;
  disabled_reason: string | null;
}

/** What a workspace told us about its providers. It holds their secrets, so it lies sealed, as a whole. */
@Injectable()
export class ChannelSettings {
  constructor(
    private readonly box: SecretBox,
    private readonly clock: Clock,
  ) {}

  async find<Name extends Channel>(
    tx: Transaction,
    workspaceId: string,
    channel: Name,
  ): Promise<KeptSettings<Name> | undefined> {
    const [row] = await tx.query<SettingRow[]>(
      `select settings, set_up_at, disabled_at, disabled_reason from channel_setting
       where workspace_id = $1 and channel = $2`,
      [workspaceId, channel],
    );
    if (!row) return undefined;
    const opened = this.box.open(placeOf(workspaceId, channel), row.settings);
    return {
      settings: opened === null ? null : (JSON.parse(opened) as SettingsOf[Name]),
      setUpAt: row.set_up_at,
      disabledAt: row.disabled_at,
      disabledReason: row.disabled_reason,
    };
  }

  /** Also wakes a channel that was disabled. */
  async keep<Name extends Channel>(
    tx: Transaction,
    workspaceId: string,
    channel: Name,
    settings: SettingsOf[Name],
  ): Promise<void> {
    const sealed = this.box.seal(placeOf(workspaceId, channel), JSON.stringify(settings));
    await tx.query(
      `insert into channel_setting (workspace_id, channel, settings, set_up_at) values ($1, $2, $3, $4)
       on conflict (workspace_id, channel) do update set
         settings = excluded.settings, set_up_at = excluded.set_up_at, disabled_at = null, disabled_reason = null`,
      [workspaceId, channel, sealed, this.clock.now()],
    );
  }

  async disable(tx: Transaction, workspaceId: string, channel: Channel, reason: string): Promise<void> {
    await tx.query(
      `update channel_setting set disabled_at = $3, disabled_reason = $4
       where workspace_id = $1 and channel = $2 and disabled_at is null`,
      [workspaceId, channel, this.clock.now(), reason],
    );
  }

  /** Whether there was anything to forget. */
  async remove(tx: Transaction, workspaceId: string, channel: Channel): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      'delete from channel_setting where workspace_id = $1 and channel = $2',
      [workspaceId, channel],
    );
    return count > 0;
  }
}

/** Settings that were copied into another row must not open there. */
const placeOf = (workspaceId: string, channel: Channel): string =>
  `channel_setting ${workspaceId} ${channel}`;
