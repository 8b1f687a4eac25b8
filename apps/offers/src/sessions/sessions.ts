import { insertRows, type Transaction } from '@funnelcast/persistence';

interface SessionFact {
  workspaceId: string;
  data: { sessionId: string; webinarId: string };
}

type Columns = Record<string, string | number | boolean | null>;

/**
 * What is known of a session. Registration plans it, the room runs it, and either may be heard first;
 * the last fact of a set about one session wins.
 */
export async function noteSessions<F extends SessionFact>(
  tx: Transaction,
  facts: readonly F[],
  read: (fact: F) => Columns,
  onlyIf = 'true',
): Promise<void> {
  const rows = new Map<string, Columns>();
  for (const fact of facts) {
    const { sessionId, webinarId } = fact.data;
    rows.set(sessionId, {
      id: sessionId,
      workspace_id: fact.workspaceId,
      webinar_id: webinarId,
      ...read(fact),
    });
  }
  const [first] = facts;
  if (!first) return;
  const assignments = Object.keys(read(first)).map((name) => `${name} = excluded.${name}`);
  await insertRows(tx, 'session', [...rows.values()], {
    onConflict: `(id) do update set ${assignments.join(', ')} where ${onlyIf}`,
  });
}

/** Plans carry a revision, so that an older one never undoes a newer. */
export const UNLESS_OLDER = 'session.revision <= excluded.revision';
