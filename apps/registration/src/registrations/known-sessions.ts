import { DomainError } from '@funnelcast/service-kit';
import {
  areAsKnown,
  type AskedSession,
  findAskedSessions,
  lookUpsOf,
  type OpenSession,
} from './find-asked-sessions.js';
import type { Transaction } from '@funnelcast/persistence';
import type { SentAhead } from './take-places.js';

/** What was known about a session is no longer so; nothing that followed from it may be committed. */
class SessionsChanged extends Error {}

/** What a batch was told about the sessions that it asks for, and what must be sent before it may rely on that. */
export interface FoundSessions {
  sessions: (OpenSession | DomainError)[];
  ahead?: SentAhead;
}

const MOST_KNOWN = 1_000;

/**
 * What the batches before were told, so that the next one need not wait for the answer before it asks for places. It is
 * never taken on trust: the look-up with its locks is sent all the same, ahead of what relies on it, and when it answers
 * otherwise the transaction is given up.
 */
export class KnownSessions {
  private readonly byKey = new Map<string, OpenSession>();

  /** Without a round trip, when all of them are known. */
  believed(asked: AskedSession[], now: Date): FoundSessions | undefined {
    const sessions: OpenSession[] = [];
    for (const each of asked) {
      const known = this.byKey.get(keyOf(each));
      if (!known) return undefined;
      sessions.push(known);
    }
    const heard = (rows: unknown[][]): void => {
      if (!areAsKnown(sessions, rows.flat())) throw new SessionsChanged();
    };
    return { sessions, ahead: { calls: lookUpsOf(asked, sessions, now), heard } };
  }

  async lookUp(tx: Transaction, asked: AskedSession[], now: Date): Promise<FoundSessions> {
    const sessions = await findAskedSessions(tx, asked, now);
    for (const [index, session] of sessions.entries()) {
      if (!(session instanceof DomainError)) this.remember(keyOf(asked[index]!), session);
    }
    return { sessions };
  }

  forget(): void {
    this.byKey.clear();
  }

  private remember(key: string, session: OpenSession): void {
    if (this.byKey.size >= MOST_KNOWN) this.forget();
    this.byKey.set(key, session);
  }
}

export function keyOf({ slug, sessionId }: AskedSession): string {
  return `${slug} ${sessionId}`;
}
