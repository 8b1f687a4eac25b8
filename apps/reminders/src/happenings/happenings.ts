import { Injectable } from '@nestjs/common';
import { insertRows, type Transaction } from '@funnelcast/persistence';
import type { Happening } from './happening.js';

/** Keeps what happened to contacts, as the history that conditions ask. */
@Injectable()
export class Happenings {
  async take(tx: Transaction, happenings: Happening[]): Promise<void> {
    await insertRows(
      tx,
      'happening',
      happenings.map(
        ({ id, workspaceId, contactId, kind, at, registrationId, sessionId, webinarId, about }) => ({
          id,
          workspace_id: workspaceId,
          contact_id: contactId,
          kind,
          at,
          registration_id: registrationId ?? null,
          session_id: sessionId ?? null,
          webinar_id: webinarId ?? null,
          about,
        }),
      ),
      { onConflict: 'do nothing' },
    );
  }
}
