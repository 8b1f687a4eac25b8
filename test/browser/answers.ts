import { randomUUID } from 'node:crypto';
import { eventually } from '@funnelcast/demo';
import { Client } from 'pg';
import type { Installation } from '../e2e/installation.js';
import { contactIdOf } from './letters-on-paper.js';

interface Touch {
  id: string;
  state: string;
  channel: string;
}

/** As the server for returned mail keeps it; it listens at no port here. */
const KEEP = `
  insert into reminders.reply (id, workspace_id, touch_id, contact_id, sender, subject, body_text, received_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8)`;

/** Somebody answers the first letter that they got. */
export async function answerLetter(
  { owner, platform, time }: Pick<Installation, 'owner' | 'platform' | 'time'>,
  email: string,
  { subject, text, sender = email }: { subject: string; text: string; sender?: string },
): Promise<void> {
  const { workspaceId } = await owner.get<{ workspaceId: string }>('/api/v1/me');
  const contactId = await contactIdOf(owner, email);
  const touch = await eventually(async () => {
    const { items } = await owner.get<{ items: Touch[] }>(`/api/v1/touches?contactId=${contactId}`);
    return items.findLast(({ state, channel }) => state === 'sent' && channel === 'email');
  });
  const database = new Client(platform.adminDatabaseUrl('funnelcast'));
  await database.connect();
  const when = new Date(time.now());
  await database.query(KEEP, [randomUUID(), workspaceId, touch!.id, contactId, sender, subject, text, when]);
  await database.end();
}
