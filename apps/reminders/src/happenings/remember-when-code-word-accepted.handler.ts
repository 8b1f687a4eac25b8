import { Injectable } from '@nestjs/common';
import { CodeWordAccepted } from '@funnelcast/contracts';
import type { Fact } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Happenings } from './happenings.js';

/** The word proves that the lead magnet was consumed, and not just taken. */
@Injectable()
@HandlesEvent(CodeWordAccepted, { independent: true })
export class RememberWhenCodeWordAccepted implements EventHandler<typeof CodeWordAccepted> {
  constructor(private readonly happenings: Happenings) {}

  handle(facts: Fact<typeof CodeWordAccepted>[], tx: Transaction): Promise<void> {
    return this.happenings.take(
      tx,
      facts.map(({ id, workspaceId, data }) => ({
        id,
        workspaceId,
        contactId: data.contactId,
        kind: 'code-word-accepted' as const,
        at: data.acceptedAt,
        about: { codeWord: data.codeWord },
      })),
    );
  }
}
