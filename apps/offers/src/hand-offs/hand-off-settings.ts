import { Injectable } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';
import { DEFAULT_SETTINGS, type HandOffSettings } from './hand-off-rules.js';

/** How a workspace hands over; what it never said is as we would do it. */
@Injectable()
export class HandOffSettingsOf {
  async read(tx: Transaction, workspaceId: string): Promise<HandOffSettings> {
    const [found] = await tx.query<HandOffSettings[]>(
      `select accept_minutes as "acceptMinutes", working_hours as "workingHours", rules
       from hand_off_setting where workspace_id = $1`,
      [workspaceId],
    );
    return found ?? DEFAULT_SETTINGS;
  }

  async write(tx: Transaction, workspaceId: string, settings: HandOffSettings): Promise<void> {
    await tx.query(
      `insert into hand_off_setting (workspace_id, accept_minutes, working_hours, rules) values ($1, $2, $3, $4)
       on conflict (workspace_id) do update set accept_minutes = excluded.accept_minutes,
         working_hours = excluded.working_hours, rules = excluded.rules`,
      [
        workspaceId,
        settings.acceptMinutes,
        settings.workingHours && JSON.stringify(settings.workingHours),
        JSON.stringify(settings.rules),
      ],
    );
  }
}
